import "server-only";
import { type Actor, reachOf } from "@/domain/permissions";
import { asActor, type Tx } from "../db";
import { planProgress } from "../sessions/line-use";
import { outcomesOf } from "./list-outcomes";

/** How a plan is going: every signed line's hours and euro, the next appointments, the outcomes. Null when the plan is none of this reader's. */
export function getDelivery(actor: Actor, planId: string) {
  const reach = reachOf(actor, "plan.read");
  if (!reach) return Promise.resolve(null);
  const within = {
    organisation: { referrerOrganisationId: actor.organisationId },
    addressed: { providerOrganisationId: actor.organisationId },
    any: {},
    own: { operatorId: actor.id },
    granted: { household: { accesses: { some: { holderId: actor.id } } } },
  }[reach];
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({ where: { AND: [{ id: planId }, within] }, select: { id: true } });
    if (!plan) return null;
    const lines = await planProgress(tx, planId);
    const courses = await coursesOf(tx, planId);
    const sessions = reachOf(actor, "session.read") ? await latestOf(tx, planId) : [];
    const outcomes = await outcomesOf(tx, planId);
    // Words written about somebody, and their internship's page, are for who knows whom they are about.
    const shown = reach === "any" ? outcomes.map((one) => ({ ...one, endNote: null, internshipId: null })) : outcomes;
    return { lines, courses, sessions, outcomes: shown };
  });
}
export type Delivery = NonNullable<Awaited<ReturnType<typeof getDelivery>>>;

/** The ad-hoc courses that lines of the signed version come from, by line. */
async function coursesOf(tx: Tx, planId: string) {
  const lines = await tx.planLine.findMany({
    where: { planVersion: { planId, status: "SIGNED" }, service: { edition: { courseId: { not: null } } } },
    select: { id: true, service: { select: { edition: { select: { courseId: true } } } } },
  });
  return new Map(lines.map(({ id, service }) => [id, service.edition.courseId]));
}

/** The eight newest appointments of a plan. */
const latestOf = (tx: Tx, planId: string) =>
  tx.attendance.findMany({
    where: { planId, status: { not: "CANCELLED" } },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: 8,
    select: {
      id: true,
      sessionId: true,
      status: true,
      minutes: true,
      startsAt: true,
      endsAt: true,
      session: { select: { serviceName: true } },
    },
  });
