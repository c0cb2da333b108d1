import "server-only";
import { ceilingsOf } from "@/domain/ceilings";
import { type Actor, seesNames } from "@/domain/permissions";
import { among, inForce, missingSigners } from "@/domain/plan";
import { readContent } from "@/domain/plan-content";
import { planProblems } from "@/domain/plan-problems";
import type { Prisma } from "@/generated/prisma/client";
import { toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { listEvents, recordRead } from "../history";
import { discardedContent, draftOf } from "./content-of";
import { ceilingBasesOf, frameOf } from "./frame-of";
import { subjectOf, subjectSelect, visibleTo } from "./visible-to";

const planSelect = {
  id: true,
  code: true,
  status: true,
  version: true,
  aidBand: true,
  startsOn: true,
  endsOn: true,
  personId: true,
  householdId: true,
  referralId: true,
  programmeId: true,
  committedCents: true,
  sharedAt: true,
  agreedAt: true,
  agreedHash: true,
  signedAt: true,
  activatedAt: true,
  suspendedAt: true,
  endedAt: true,
  endReason: true,
  agreedBy: { select: { name: true } },
  operator: { select: { id: true, name: true, studyTitle: true, experienceYears: true } },
  programme: { select: { code: true, name: true, act: true, verification: true } },
  providerOrganisation: { select: { name: true, operatorCode: true, taxCode: true } },
  referrerOrganisation: { select: { name: true } },
  referral: { select: { code: true, needs: true } },
  assessment: { select: { id: true, number: true, createdAt: true } },
  person: {
    select: {
      firstName: true,
      lastName: true,
      identifier: true,
      birthDate: true,
      birthPlace: true,
      sex: true,
      citizenship: true,
      phone: true,
      email: true,
    },
  },
} satisfies Prisma.PlanSelect;

/** The versions of a plan, the newest first, with the signatures each one gathered. */
const versionsOf = (tx: Tx, planId: string) =>
  tx.planVersion.findMany({
    where: { planId },
    orderBy: { number: "desc" },
    select: {
      id: true,
      number: true,
      status: true,
      content: true,
      contentHash: true,
      totalCents: true,
      totalMinutes: true,
      createdAt: true,
      signedAt: true,
      signatures: {
        orderBy: [{ signedAt: "asc" }, { id: "asc" }],
        select: {
          id: true,
          role: true,
          method: true,
          signerName: true,
          witnessName: true,
          contentHash: true,
          signedAt: true,
          userId: true,
          attachmentId: true,
          recordedBy: { select: { name: true } },
        },
      },
    },
  });
const commentsOf = (tx: Tx, planId: string) =>
  tx.planComment.findMany({
    where: { planId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 500,
    select: {
      id: true,
      lineKey: true,
      kind: true,
      body: true,
      createdAt: true,
      resolvedAt: true,
      author: { select: { id: true, name: true, organisation: { select: { name: true } } } },
      resolvedBy: { select: { name: true } },
    },
  });

/**
 * One plan with the text that matters now (the one being written, or else the signed one), its hash, ceilings, what is
 * missing, conversation, signatures, versions and history. Leaves a trace of the reading. Null when out of sight; without
 * names for who works without them: `person` is null, and so is what somebody wrote.
 */
export async function getPlan(actor: Actor, planId: string, before: string | null = null) {
  return asActor(actor, async (tx) => {
    const row = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { ...subjectSelect(actor), ...planSelect },
    });
    if (!row) return null;
    await recordRead(tx, actor, "plan", { householdId: row.householdId, personId: row.personId });
    const subject = subjectOf(row);
    const named = seesNames(actor, subject);
    const plan = { ...row, startsOn: toDay(row.startsOn), endsOn: toDay(row.endsOn) };
    const versions = await versionsOf(tx, planId);
    const draft = await draftOf(tx, planId);
    const [newest] = versions;
    const signed = versions.find(({ status }) => status === "SIGNED");
    const signedContent = readContent(signed?.content);
    const content = draft?.content ?? signedContent ?? (await discardedContent(tx, planId));
    if (!newest || !content) throw new Error(`plan ${planId} has no text`);
    const hash = draft?.hash ?? signed?.contentHash ?? "";
    const signatures = newest.signatures.filter(({ contentHash }) => contentHash === hash);

    const { frame, terms } = await frameOf(tx, plan);
    const counted = draft ? content.totalCents : row.committedCents;
    const comments = await commentsOf(tx, planId);
    return {
      plan: { ...plan, person: named ? row.person : null },
      household: { code: row.household.code },
      subject,
      named,
      content: { ...content, person: named ? content.person : null },
      text: named ? (draft?.text ?? signed?.content ?? "") : "",
      hash,
      written: draft !== null,
      version: newest,
      versions: versions.map(({ content: _content, ...version }) => version),
      signatures,
      missing: draft ? missingSigners(signatures, hash) : [],
      ceilings: draft || among(inForce, row.status) ? ceilingsOf(await ceilingBasesOf(tx, plan, terms), counted) : [],
      problems: draft ? planProblems(draft.checked, frame) : [],
      comments: comments.map(({ body, author, resolvedBy, ...comment }) => ({
        ...comment,
        body: named ? body : null,
        author: { ...author, name: named ? author.name : null },
        resolvedBy: resolvedBy && { name: named ? resolvedBy.name : null },
      })),
      history: await listEvents(tx, actor, { planId }, before),
    };
  });
}
export type PlanPage = NonNullable<Awaited<ReturnType<typeof getPlan>>>;
