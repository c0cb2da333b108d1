import "server-only";
import { provingKinds } from "@/domain/delivery";
import { workKinds } from "@/domain/follow-up";
import type { RecordOutcome } from "@/domain/outcome";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { makeFollowUps } from "../closure/follow-ups";
import { asActor } from "../db";
import { record } from "../history";

/**
 * Writes down what a plan led to: an internship, a contract, a certificate, own business. With its proof it pays the
 * line it is tied to (product rules §3.9); work found after the plan was over is followed up like any other. Refuses: a plan never signed, a line not paid by result or proved by another
 * kind of outcome, a proof dated in the future.
 */
export async function recordOutcome(actor: Actor, input: RecordOutcome): Promise<Outcome<{ outcomeId: string }>> {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { id: input.planId, providerOrganisationId: actor.organisationId },
      select: {
        personId: true,
        householdId: true,
        status: true,
        signedAt: true,
        providerOrganisationId: true,
        versions: {
          where: { status: "SIGNED" },
          select: { lines: { select: { key: true, serviceCode: true, payBasis: true, quantity: true } } },
        },
      },
    });
    if (!plan) throw new NotVisible();
    authorise(actor, "outcome.write", { addressedToId: plan.providerOrganisationId });
    if (!plan.signedAt) return refused("outcome.refusals.notSigned");
    if (input.provedOn && input.provedOn > today()) return refused("outcome.refusals.provedInFuture");

    if (input.lineKey) {
      // Held still: two proofs at once must not both take the line's last place.
      await tx.$queryRaw`select id from "Plan" where id = ${input.planId}::uuid for update`;
      const line = plan.versions[0]?.lines.find(({ key }) => key === input.lineKey);
      if (line?.payBasis !== "RESULT") return refused("outcome.refusals.notByResult");
      if (!provingKinds(line.serviceCode).includes(input.kind)) return refused("outcome.refusals.provesSomethingElse");
      const already = await tx.outcome.count({ where: { planId: input.planId, lineKey: input.lineKey } });
      if (already >= line.quantity) return refused("outcome.refusals.alreadyProved");
    }
    const { planId, lineKey, kind, contractType, employer, weeklyHours, evidence } = input;
    const outcome = await tx.outcome.create({
      data: {
        planId,
        lineKey,
        kind,
        contractType,
        employer,
        weeklyMinutes: weeklyHours,
        evidence,
        personId: plan.personId,
        householdId: plan.householdId,
        recordedById: actor.id,
        createdAt: now(),
        startsOn: toDate(input.startsOn),
        endsOn: input.endsOn && toDate(input.endsOn),
        provedOn: input.provedOn && toDate(input.provedOn),
      },
      select: { id: true },
    });
    if (among(ended, plan.status) && workKinds.some((work) => work === kind)) await makeFollowUps(tx, { id: planId });
    await record(
      tx,
      actor,
      "outcome.recorded",
      { planId, personId: plan.personId, householdId: plan.householdId, subjectId: outcome.id },
      { kind, proved: Boolean(input.provedOn) },
    );
    return done({ outcomeId: outcome.id });
  });
}
