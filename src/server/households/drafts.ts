import "server-only";
import type { Draft, DraftStep } from "@/domain/household-draft";
import { draftSteps, mostMembers, readDraft } from "@/domain/household-draft";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import type { FormState } from "@/lib/form";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";

/** Only its writer ever sees a draft. */
const mine = (actor: Actor) => ({ ownerId: actor.id, organisationId: actor.organisationId });

/** The households this person is still writing, the last touched first. */
export async function listDrafts(actor: Actor) {
  const rows = await asActor(actor, (tx) =>
    tx.householdDraft.findMany({
      where: mine(actor),
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: 50,
      select: { id: true, data: true, step: true, updatedAt: true, version: true },
    }),
  );
  return rows.map(({ data, ...row }) => ({ ...row, draft: readDraft(data) }));
}

/** One of them; null when there is none such, or it is somebody else's. */
export async function getDraft(actor: Actor, id: string) {
  const row = await asActor(actor, (tx) =>
    tx.householdDraft.findFirst({
      where: { id, ...mine(actor) },
      select: { id: true, data: true, step: true, version: true },
    }),
  );
  return row && { ...row, draft: readDraft(row.data) };
}

/** A draft and the version at which it was read. */
export type DraftAt = { draftId: string; version: number };

/** Saves one step of a draft as typed, right or wrong; the first save makes the draft. Refused when another window saved meanwhile. */
export const saveDraftStep = (
  actor: Actor,
  at: DraftAt,
  step: Exclude<DraftStep, "members" | "check">,
  values: FormState["values"],
) => change(actor, at, step, (draft) => ({ ...draft, [step]: values }));

/** Saves one member of a draft as typed, new or known by its key; refuses more people than a household has. */
export const saveDraftMember = (actor: Actor, at: DraftAt, key: string, values: FormState["values"]) =>
  change(actor, at, "members", (draft) => {
    const others = draft.members.filter((one) => one.key !== key);
    if (others.length >= mostMembers) return null;
    const members = draft.members.some((one) => one.key === key)
      ? draft.members.map((one) => (one.key === key ? { key, values } : one))
      : [...draft.members, { key, values }];
    // Whoever is said to hold the lease takes it over.
    return { ...draft, members: values.leaseHolder ? members.map((one) => heldOnlyBy(key, one)) : members };
  });

const heldOnlyBy = (key: string, one: Draft["members"][number]) =>
  one.key === key ? one : { ...one, values: { ...one.values, leaseHolder: "" } };

/** Takes a member out of a draft. */
export const removeDraftMember = (actor: Actor, at: DraftAt, key: string) =>
  change(actor, at, "members", (draft) => ({ ...draft, members: draft.members.filter((one) => one.key !== key) }));

/** Throws a draft away for good. */
export async function discardDraft(actor: Actor, { draftId, version }: DraftAt): Promise<Outcome> {
  authorise(actor, "household.create");
  return asActor(actor, async (tx) => {
    const { count } = await tx.householdDraft.deleteMany({ where: { id: draftId, version, ...mine(actor) } });
    return count ? done() : changedOrNotMine(tx, actor, draftId);
  });
}

async function changedOrNotMine(tx: Tx, actor: Actor, id: string) {
  if ((await tx.householdDraft.count({ where: { id, ...mine(actor) } })) === 0) throw new NotVisible();
  return refused("errors.changedMeanwhile");
}

async function change(
  actor: Actor,
  { draftId, version }: DraftAt,
  step: DraftStep,
  edit: (draft: Draft) => Draft | null,
): Promise<Outcome<{ version: number }>> {
  authorise(actor, "household.create");
  return asActor(actor, async (tx) => {
    const [known] = await tx.$queryRaw<{ data: unknown; version: number; step: number; mine: boolean }[]>`
      select data, version, step, "ownerId" = ${actor.id}::uuid as mine from "HouseholdDraft" where id = ${draftId}::uuid for update`;
    if (known && !known.mine) throw new NotVisible();
    if (known && known.version !== version) return refused("errors.changedMeanwhile");
    if (!known && version > 1) throw new NotVisible();
    const data = edit(readDraft(known?.data));
    if (!data) return refused("household.refusals.tooManyMembers", { maximum: mostMembers });
    const reached = Math.max(known?.step ?? 1, draftSteps.indexOf(step) + 2);
    const saved = await tx.householdDraft.upsert({
      where: { id: draftId },
      create: { id: draftId, ...mine(actor), data, step: reached, version: 2, createdAt: now(), updatedAt: now() },
      update: { data, step: reached, version: { increment: 1 }, updatedAt: now() },
      select: { version: true },
    });
    return done({ version: saved.version });
  });
}
