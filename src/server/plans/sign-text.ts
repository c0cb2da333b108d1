import "server-only";
import { needsOfficina } from "@/domain/materiality";
import type { Actor } from "@/domain/permissions";
import { missingSigners, planMoves } from "@/domain/plan";
import { variationMoves } from "@/domain/variation";
import type { SignatureMethod, SignerRole } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { commitAmount, overCeiling } from "./commit-amount";
import type { Draft } from "./content-of";
import { concernsOf, type LockedPlan } from "./lock-plan";
import { Refusal } from "./refusal";
import { answersAbout } from "./settle-answers";
import { type AnswerOutcome, staleness } from "./stale";
import { problemsOf, type Written, writtenOf } from "./written";

/** Who signs, how, and on what evidence. */
export type Signer = {
  method: SignatureMethod;
  signerName: string;
  userId?: string;
  witnessName?: string | null;
  linkId?: string;
  attachmentId?: string | null;
};

/** What a signature led to: whether it was the last one that was missing. */
export type Signed = { complete: boolean };

/** What a signature answers to: the plan, and the hash of the text that was on the page with the text itself. */
export type Answered = { planId: string; hash: string; shown: string };

/**
 * Puts one signature under the text being written of a plan held still. The last one that is required freezes the version
 * with its number, content and hash, and commits its amount against the three ceilings. Refuses: a text that changed since
 * the page was read (telling what changed), one the Officina must agree to and has not, a plan not ready, over a ceiling, a
 * role that need not sign or has signed already, both sides by one person, a scan that is not there. `actor` is null for the
 * person's own link.
 */
export async function signText(
  tx: Tx,
  actor: Actor | null,
  plan: LockedPlan,
  input: Omit<Answered, "planId">,
  role: SignerRole,
  signerOf: () => Promise<Signer | null>,
): Promise<AnswerOutcome<Signed>> {
  const written = await writtenOf(tx, plan);
  if (!written) return refused("plan.refusals.cannotSign", { status: plan.status });
  const { draft, stage, agreedHash, required } = written;
  if (stage !== "AGREED" && (stage !== "SHARED" || needsOfficina(required)))
    return refused("plan.refusals.cannotSign", { status: stage });
  const stale = staleness(input, draft);
  if (stale) return stale;
  if (needsOfficina(required) && draft.hash !== agreedHash) return refused("plan.refusals.agreedToAnother");
  if (!required.includes(role)) return refused("plan.refusals.signatureNotNeeded", { role });

  const signatures = await tx.signature.findMany({
    where: { planVersionId: draft.id, contentHash: draft.hash, withdrawnAt: null },
    select: { role: true, contentHash: true, userId: true },
  });
  if (signatures.some((one) => one.role === role)) return refused("plan.refusals.alreadySigned", { role });
  if (actor && role !== "PERSON" && signatures.some(({ userId }) => userId === actor.id))
    return refused("plan.refusals.bothSides");
  const over = await overCeiling(tx, plan, draft.content.totalCents);
  if (over) return { ok: false, reason: over };
  const [problem] = await problemsOf(tx, { ...plan, ...periodOf(draft) }, written);
  if (problem) return { ok: false, reason: { key: problem.key, values: problem.values } };
  const signer = await signerOf();
  if (!signer) return refused("plan.refusals.noScan");

  await tx.signature.create({
    data: {
      planId: plan.id,
      planVersionId: draft.id,
      contentHash: draft.hash,
      role,
      recordedById: actor?.id,
      signedAt: now(),
      ...signer,
    },
    select: { id: true },
  });
  if (role === "PERSON")
    await tx.personAnswer.updateMany({
      where: { AND: [{ planId: plan.id, settledAt: null }, answersAbout.PLAN] },
      data: { settledAt: now() },
    });
  await record(tx, actor, "plan.signatureAdded", concernsOf(plan), {
    role,
    method: signer.method,
    version: draft.number,
    hash: draft.hash.slice(0, 12),
  });
  const missing = missingSigners([...signatures, { role, contentHash: draft.hash }], draft.hash, required);
  if (missing.length === 0) await freeze(tx, actor, plan, written);
  return done({ complete: missing.length === 0 });
}

const periodOf = ({ content: { startsOn, endsOn } }: Draft) => ({ startsOn, endsOn });

/** Makes the text the one in force: its content and hash never change again, its amount is committed, the version before it steps back. */
async function freeze(tx: Tx, actor: Actor | null, plan: LockedPlan, { draft, variation }: Written) {
  const { id, number, text, hash, content } = draft;
  const { totalCents, totalMinutes } = content;
  // Who lowers a ceiling holds the programme: the last look at the limits comes after that.
  await tx.$queryRaw`select id from "Programme" where id = ${plan.programmeId}::uuid for update`;
  const over = await overCeiling(tx, plan, totalCents);
  if (over) throw new Refusal(over);
  await commitAmount(tx, plan, totalCents);
  if (variation)
    await tx.planVersion.update({
      where: { id: variation.baseVersion.id },
      data: { status: "SUPERSEDED" },
      select: { id: true },
    });
  await tx.planVersion.update({
    where: { id },
    data: { status: "SIGNED", content: text, contentHash: hash, totalCents, totalMinutes, signedAt: now() },
    select: { id: true },
  });
  await tx.plan.update({
    where: { id: plan.id },
    data: {
      ...(variation ? {} : { status: planMoves.sign.to, signedAt: now() }),
      startsOn: toDate(content.startsOn),
      endsOn: toDate(content.endsOn),
      updatedAt: now(),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  if (variation)
    await tx.variation.update({
      where: { id: variation.id },
      data: { status: variationMoves.sign.to, signedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
  await record(tx, actor, variation ? variationMoves.sign.event : planMoves.sign.event, concernsOf(plan), {
    version: number,
    totalCents,
    totalMinutes,
    deltaCents: totalCents - plan.committedCents,
  });
}
