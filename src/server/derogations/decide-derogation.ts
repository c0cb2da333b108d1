import "server-only";
import { derogationMoves, type Verdict } from "@/domain/derogation";
import type { DecideDerogation } from "@/domain/derogation-forms";
import type { Actor } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import type { CeilingKind } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { formatDay, toDate, toDay } from "@/lib/dates";
import { type Cents, formatCents } from "@/lib/money";
import { done, type Message, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { concernsOf, type LockedPlan } from "../plans/lock-plan";
import { Refusal } from "../plans/refusal";
import { violates } from "../violations";
import { holdDerogation, moveDerogation } from "./hold-derogation";

/**
 * The Comune grants a request whole or in part, until a day, or refuses it with a reason. What is granted over an allocation
 * or a fund (cents) widens what the database lets be committed there, in the same transaction. Refuses: one's own request,
 * a part that is not less than the whole, a day beyond the programme's end, a plan that is over, the allocation of a
 * provider without an agreement, a request that somebody else decided, withdrew or questioned meanwhile.
 */
export async function decideDerogation(
  actor: Actor,
  { derogationId, version, verdict, ...input }: DecideDerogation,
): Promise<Outcome> {
  try {
    return await asActor(actor, async (tx) => {
      const { plan, derogation } = await holdDerogation(tx, actor, derogationId, verdict);
      const { ceiling, requestedCents, requestedById } = derogation;
      if (requestedById === actor.id) return refused("derogation.refusals.own");
      const grantedCents = { approve: requestedCents, partlyApprove: input.grantedCents ?? 0, refuse: 0 }[verdict];
      const expiresOn = verdict === "refuse" ? null : input.expiresOn;
      const wrong = await unsound(tx, plan, { verdict, requestedCents, grantedCents, expiresOn });
      if (wrong) return { ok: false, reason: wrong };

      const refusal = await moveDerogation(tx, { id: derogationId, version }, verdict, {
        grantedCents,
        expiresOn: expiresOn && toDate(expiresOn),
        decision: input.decision,
        decidedById: actor.id,
        decidedAt: now(),
      });
      if (refusal) return refusal;
      if (grantedCents > 0) await widen(tx, plan, ceiling, grantedCents);
      const facts = { ceiling, requestedCents, grantedCents, expiresOn };
      await record(tx, actor, derogationMoves[verdict].event, concernsOf(plan), facts);
      return done();
    });
  } catch (error) {
    if (violates(error, "derogation_by_somebody_else")) return refused("derogation.refusals.own");
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}

type Grant = { verdict: Verdict; requestedCents: Cents; grantedCents: Cents; expiresOn: string | null };

/** What is wrong with a grant, as the plan and the programme stand; a refusal is never wrong. */
async function unsound(
  tx: Tx,
  { status, programmeId }: LockedPlan,
  { verdict, requestedCents, grantedCents, expiresOn }: Grant,
): Promise<Message | null> {
  if (verdict === "refuse") return null;
  if (among(ended, status)) return { key: "derogation.refusals.planOver", values: { status } };
  if (verdict === "partlyApprove" && grantedCents >= requestedCents)
    return { key: "derogation.refusals.notAPart", values: { requested: formatCents(requestedCents) } };
  const programme = await tx.programme.findUniqueOrThrow({ where: { id: programmeId }, select: { endsOn: true } });
  const end = toDay(programme.endsOn);
  if (!expiresOn || expiresOn > end)
    return { key: "derogation.refusals.beyondProgramme", values: { day: formatDay(end) } };
  return null;
}

/** The person's own ceiling is a rule of the code alone; those of provider and programme are also the database's. Cents. */
async function widen(tx: Tx, plan: LockedPlan, ceiling: CeilingKind, grantedCents: Cents) {
  const derogatedCents = { increment: grantedCents };
  if (ceiling === "PROGRAMME")
    await tx.programme.update({ where: { id: plan.programmeId }, data: { derogatedCents }, select: { id: true } });
  if (ceiling !== "PROVIDER") return;
  const { count } = await tx.agreement.updateMany({
    where: { programmeId: plan.programmeId, organisationId: plan.providerOrganisationId },
    data: { derogatedCents },
  });
  if (!count) throw new Refusal({ key: "plan.refusals.noAgreementLeft" });
}
