import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { signingDeeds } from "@/domain/plan";
import type { RecordPersonSignature, SignPlan } from "@/domain/plan-forms";
import type { SignerRole } from "@/generated/prisma/enums";
import { asActor, type Tx } from "../db";
import { type LockedPlan, lockPlan } from "./lock-plan";
import { takingBack } from "./refusal";
import { type Answered, type Signed, type Signer, signText } from "./sign-text";
import type { AnswerOutcome } from "./stale";
import { subjectOf } from "./visible-to";

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
      where: { id: attachmentId ?? plan.id, planId: plan.id, kind: "SIGNED_PAPER" },
      select: { id: true },
    });
    return scan && { method, signerName, attachmentId: scan.id };
  });

function sign(
  actor: Actor,
  input: Answered,
  role: SignerRole,
  signerOf: (tx: Tx, plan: LockedPlan) => Promise<Signer | null>,
): Promise<AnswerOutcome<Signed>> {
  return takingBack<Signed>(() =>
    asActor(actor, async (tx) => {
      const plan = await lockPlan(tx, actor, input.planId);
      authorise(actor, signingDeeds[role], subjectOf(plan));
      return signText(tx, actor, plan, input, role, () => signerOf(tx, plan));
    }),
  );
}
