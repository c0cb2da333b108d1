import "server-only";
import { contributionKinds, isContribution, requirementsOf } from "@/domain/contribution";
import {
  type CheckRequirements,
  type DecideContribution,
  type RequestContribution,
  requirementAnswers,
  requirementFields,
} from "@/domain/contribution-forms";
import { type Actor, NotVisible } from "@/domain/permissions";
import { openSupport } from "@/domain/support-action";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { changedOrGone, notOpen, workOn } from "../households/work-on";

/** The action of this household that asks for a contribution; anything else is not there. Its household must be held. */
export async function contributionHeld(tx: Tx, householdId: string, supportActionId: string) {
  const action = await tx.supportAction.findFirst({
    where: { id: supportActionId, householdId, kind: { in: [...contributionKinds] } },
    select: {
      kind: true,
      status: true,
      version: true,
      startedOn: true,
      requestedOn: true,
      requestedCents: true,
      outcome: true,
      grantedCents: true,
      decidedOn: true,
    },
  });
  if (!action) throw new NotVisible();
  return action;
}

/** The request went out: how much (cents), when, under which number. Told again it is put right, until it is answered. */
export const requestContribution = (
  actor: Actor,
  { householdId, supportActionId, version, requestedCents, requestedOn, protocol }: RequestContribution,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const { kind } = await contributionHeld(tx, householdId, supportActionId);
    const { count } = await tx.supportAction.updateMany({
      where: { id: supportActionId, version, status: { in: [...openSupport] } },
      data: {
        requestedCents,
        requestedOn: toDate(requestedOn),
        protocol,
        status: "ONGOING",
        version: { increment: 1 },
      },
    });
    if (count === 0) return changedOrGone(1);
    const concerns = { householdId, subjectId: supportActionId };
    await record(tx, actor, "contribution.requested", concerns, { kind, requestedCents });
    return done();
  });

/** The answer came, and the action is done. Refuses an answer to what was not asked, an answer older than the request, more than was asked (cents). */
export const decideContribution = (
  actor: Actor,
  { householdId, supportActionId, version, outcome, grantedCents, decidedOn, result }: DecideContribution,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const asked = await contributionHeld(tx, householdId, supportActionId);
    if (!asked.requestedOn || asked.requestedCents === null) return refused("accompaniment.refusals.notRequested");
    const day = toDate(decidedOn);
    if (day < asked.requestedOn || day < asked.startedOn) return refused("accompaniment.refusals.decidedBeforeRequest");
    if ((grantedCents ?? 0) > asked.requestedCents) return refused("accompaniment.refusals.moreThanAsked");
    const { count } = await tx.supportAction.updateMany({
      where: { id: supportActionId, version, status: { in: [...openSupport] } },
      data: {
        outcome,
        grantedCents,
        decidedOn: day,
        result,
        status: "DONE",
        endedOn: day,
        version: { increment: 1 },
      },
    });
    if (count === 0) return changedOrGone(1);
    const facts = { kind: asked.kind, outcome, grantedCents: grantedCents ?? 0 };
    await record(tx, actor, "contribution.decided", { householdId, subjectId: supportActionId }, facts);
    return done();
  });

/** What a person found of each requirement of a request, until it is answered. One left without an answer is to be checked again. */
export const checkRequirements = (
  actor: Actor,
  { householdId, supportActionId, version, ...said }: CheckRequirements,
) =>
  allOrNothing(actor, async (tx) => {
    if (!(await workOn(tx, actor, householdId))) return notOpen();
    const { kind } = await contributionHeld(tx, householdId, supportActionId);
    if (!isContribution(kind)) throw new NotVisible();
    const { count } = await tx.supportAction.updateMany({
      where: { id: supportActionId, version, status: { in: [...openSupport] } },
      data: { version: { increment: 1 } },
    });
    if (count === 0) return changedOrGone(1);
    const found = requirementsOf[kind].flatMap(({ code }) => {
      const fields = requirementFields(code);
      const answer = requirementAnswers.find((one) => one === said[fields.answer]);
      const note = said[fields.note];
      return answer ? [{ requirement: code, answer, note: typeof note === "string" ? note : null }] : [];
    });
    const before = await tx.requirementCheck.findMany({ where: { supportActionId } });
    await tx.requirementCheck.deleteMany({ where: { supportActionId } });
    // Who found something stays written with it, unless somebody finds otherwise.
    await tx.requirementCheck.createMany({
      data: found.map(
        (check) =>
          before.find(
            ({ requirement, answer, note }) =>
              requirement === check.requirement && answer === check.answer && note === check.note,
          ) ?? { ...check, supportActionId, checkedById: actor.id, checkedAt: now() },
      ),
    });
    const facts = { kind, checked: found.length, of: requirementsOf[kind].length };
    await record(tx, actor, "contribution.checked", { householdId, subjectId: supportActionId }, facts);
    return done();
  });
