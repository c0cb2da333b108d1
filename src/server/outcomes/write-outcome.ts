import "server-only";
import { provingKinds } from "@/domain/delivery";
import { workKinds } from "@/domain/follow-up";
import { lastsEnough } from "@/domain/outcome";
import { among, ended } from "@/domain/plan";
import type { Prisma } from "@/generated/prisma/client";
import type { OutcomeKind } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import type { Message } from "@/lib/outcome";
import { makeFollowUps } from "../closure/follow-ups";
import type { Tx } from "../db";
import type { LockedPlan } from "../plans/lock-plan";
import { daysOf } from "../plans/outcome-days";

/** What is written of an outcome, beside whose it is. */
type OutcomeText = Omit<
  Prisma.OutcomeUncheckedCreateInput,
  "id" | "planId" | "personId" | "householdId" | "recordedById" | "createdAt" | "version"
>;

/**
 * Why an outcome of this kind cannot prove a line of the signed version; null when it can. Refuses a line not paid by result,
 * one proved by another kind of outcome, one that has all its outcomes already (work that did not last gives its place back).
 * The caller holds the plan: two proofs at once must not both take the line's last place.
 */
export async function cannotProve(tx: Tx, planId: string, lineKey: string, kind: OutcomeKind): Promise<Message | null> {
  const line = await tx.planLine.findFirst({
    where: { key: lineKey, planVersion: { planId, status: "SIGNED" } },
    select: { payBasis: true, serviceCode: true, quantity: true },
  });
  if (line?.payBasis !== "RESULT") return { key: "outcome.refusals.notByResult" };
  if (!provingKinds(line.serviceCode).includes(kind)) return { key: "outcome.refusals.provesSomethingElse" };
  const written = await tx.outcome.findMany({
    where: { planId, lineKey },
    select: { kind: true, startsOn: true, endsOn: true, endedOn: true, provedOn: true },
  });
  const standing = written.filter((one) => lastsEnough(daysOf(one)));
  return standing.length >= line.quantity ? { key: "outcome.refusals.alreadyProved" } : null;
}

/** Writes an outcome of a plan that its caller holds and found right; work found after the plan was over is followed up like any other. */
export async function writeOutcome(tx: Tx, actorId: string, plan: LockedPlan, text: OutcomeText) {
  const { id: planId, personId, householdId, status } = plan;
  const outcome = await tx.outcome.create({
    data: { ...text, planId, personId, householdId, recordedById: actorId, createdAt: now() },
    select: { id: true },
  });
  if (among(ended, status) && workKinds.some((work) => work === text.kind)) await makeFollowUps(tx, plan);
  return outcome;
}
