import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { canMove, missingSigners, planMoves, signingDeeds } from "@/domain/plan";
import type { RecordPersonSignature, SignPlan } from "@/domain/plan-forms";
import { planProblems } from "@/domain/plan-problems";
import type { SignatureMethod, SignerRole } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { done, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { commitAmount, overCeiling } from "./commit-amount";
import { type Draft, draftOf } from "./content-of";
import { frameOf } from "./frame-of";
import { concernsOf, type LockedPlan, lockPlan } from "./lock-plan";
import { takingBack } from "./refusal";
import { type AnswerOutcome, staleness } from "./stale";
import { subjectOf } from "./visible-to";

/** Who signs, how, and on what evidence. */
type Signer = {
  method: SignatureMethod;
  signerName: string;
  userId?: string;
  witnessName?: string | null;
  attachmentId?: string | null;
};

type Signed = { complete: boolean };

/** The operator's or the Officina's own signature, under exactly the text they saw. Nobody signs for somebody else. */
export const signPlan = (actor: Actor, input: SignPlan): Promise<AnswerOutcome<Signed>> =>
  sign(actor, input, input.role, async (tx) => {
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, select: { name: true } });
    return { method: "ON_SCREEN", signerName: name, userId: actor.id };
  });

/** The person's own signature, recorded by the provider: typed on the screen, on paper with its scan, or before a witness. */
export const recordPersonSignature = (
  actor: Actor,
  { method, signerName, attachmentId, witnessName, ...input }: RecordPersonSignature,
): Promise<AnswerOutcome<Signed>> =>
  sign(actor, input, "PERSON", async (tx, plan) => {
    if (method !== "PAPER") return { method, signerName, witnessName: method === "WITNESSED" ? witnessName : null };
    const scan = await tx.attachment.findFirst({
      where: { id: attachmentId ?? plan.id, planId: plan.id },
      select: { id: true },
    });
    return scan && { method, signerName, attachmentId: scan.id };
  });

/**
 * Puts one signature under a version's text. The last one that is required freezes the version with its number, content and
 * hash, and commits its amount against the three ceilings. Refuses: a text that changed since the page was read (telling
 * what changed), one nobody agreed to, a plan not ready, over a ceiling, signed already, both sides by one person, a scan
 * that is not there.
 */
function sign(
  actor: Actor,
  input: { planId: string; hash: string; shown: string },
  role: SignerRole,
  signerOf: (tx: Tx, plan: LockedPlan) => Promise<Signer | null>,
): Promise<AnswerOutcome<Signed>> {
  return takingBack<Signed>(() =>
    asActor(actor, async (tx): Promise<AnswerOutcome<Signed>> => {
      const plan = await lockPlan(tx, actor, input.planId);
      authorise(actor, signingDeeds[role], subjectOf(plan));
      const draft = await draftOf(tx, plan.id);
      if (!canMove("sign", plan.status) || !draft) return refused("plan.refusals.cannotSign", { status: plan.status });
      const stale = staleness(input, draft);
      if (stale) return stale;
      if (draft.hash !== plan.agreedHash) return refused("plan.refusals.agreedToAnother");

      const signatures = await tx.signature.findMany({
        where: { planVersionId: draft.id, contentHash: draft.hash },
        select: { role: true, contentHash: true, userId: true },
      });
      if (signatures.some((one) => one.role === role)) return refused("plan.refusals.alreadySigned", { role });
      if (role !== "PERSON" && signatures.some(({ userId }) => userId === actor.id))
        return refused("plan.refusals.bothSides");
      const over = await overCeiling(tx, plan, draft.content.totalCents);
      if (over) return { ok: false, reason: over };
      const { frame } = await frameOf(tx, plan);
      const [problem] = planProblems(draft.checked, frame);
      if (problem) return { ok: false, reason: { key: problem.key, values: problem.values } };
      const signer = await signerOf(tx, plan);
      if (!signer) return refused("plan.refusals.noScan");

      await tx.signature.create({
        data: {
          planId: plan.id,
          planVersionId: draft.id,
          contentHash: draft.hash,
          role,
          recordedById: actor.id,
          signedAt: now(),
          ...signer,
        },
        select: { id: true },
      });
      await record(tx, actor, "plan.signatureAdded", concernsOf(plan), {
        role,
        method: signer.method,
        version: draft.number,
        hash: draft.hash.slice(0, 12),
      });
      const missing = missingSigners([...signatures, { role, contentHash: draft.hash }], draft.hash);
      if (missing.length === 0) await freeze(tx, actor, plan, draft);
      return done({ complete: missing.length === 0 });
    }),
  );
}

/** Makes the text the one in force: its content and hash never change again, its amount is committed. */
async function freeze(tx: Tx, actor: Actor, plan: LockedPlan, { id, number, text, hash, content }: Draft) {
  const { to, event } = planMoves.sign;
  const { totalCents, totalMinutes } = content;
  await commitAmount(tx, plan, totalCents);
  await tx.planVersion.update({
    where: { id },
    data: { status: "SIGNED", content: text, contentHash: hash, totalCents, totalMinutes, signedAt: now() },
    select: { id: true },
  });
  await tx.plan.update({
    where: { id: plan.id },
    data: { status: to, signedAt: now(), updatedAt: now(), version: { increment: 1 } },
    select: { id: true },
  });
  await record(tx, actor, event, concernsOf(plan), { version: number, totalCents, totalMinutes });
}
