import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import type { RecordAnswer } from "@/domain/person-link-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { personSigned, signableOf } from "./signable";

/**
 * What the person said to the operator's face instead of signing: that they do not agree, or a refusal before a witness.
 * Their open links end. Refuses a text that changed or waits for no signature of the person, and one they signed.
 */
export const recordPersonAnswer = (
  actor: Actor,
  { planId, hash, kind, reason, witnessName }: RecordAnswer,
): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.recordPersonSignature", subjectOf(plan));
    const written = await signableOf(tx, plan);
    if (!written) return refused("personLink.refusals.notToSign");
    if (written.draft.hash !== hash) return refused("personLink.refusals.stale");
    if (await personSigned(tx, written.draft.id, hash)) return refused("personLink.refusals.signed");

    const at = now();
    await tx.personAnswer.create({
      data: {
        planId,
        planVersionId: written.draft.id,
        contentHash: hash,
        kind,
        reason,
        recordedById: actor.id,
        witnessName: kind === "REFUSED" ? witnessName : null,
        answeredAt: at,
      },
      select: { id: true },
    });
    await tx.personLink.updateMany({
      where: { planId, purpose: "PLAN", usedAt: null, revokedAt: null },
      data: { revokedAt: at, revokedById: actor.id },
    });
    const event = kind === "REFUSED" ? "plan.personRefused" : "plan.personDisagreed";
    await record(tx, actor, event, concernsOf(plan), { way: "DESK" });
    return done();
  });
