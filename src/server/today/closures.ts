import "server-only";
import { completableFrom } from "@/domain/closure";
import { levelOf, levelSince, mostPerRule } from "@/domain/today";
import { today } from "@/lib/clock";
import { dayOf, toDate, toDay } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** Closure reports of my households that I have not acknowledged: they may close without me after five working days. */
export const closureToRead: TodayRule = async (tx, actor) => {
  const rows = await tx.closureReport.findMany({
    where: {
      status: "SHARED",
      acknowledgedAt: null,
      plan: { referrerOrganisationId: actor.organisationId, household: { caseOwnerId: actor.id } },
    },
    orderBy: [{ sharedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, sharedAt: true, plan: { select: { id: true, code: true, person: named } } },
  });
  return rows.map(({ id, sharedAt, plan }) => {
    const dueOn = sharedAt ? completableFrom(dayOf(sharedAt)) : null;
    return {
      id,
      rule: "closureToRead",
      href: `/plans/${plan.id}/closure`,
      subject: nameOf(plan.person),
      level: levelOf(dueOn, today()),
      when: dueOn ? { kind: "dueOn", day: dueOn } : null,
      values: { code: plan.code },
    };
  });
};

/** My plans whose shared report was acknowledged, or was long enough before the Officina: they can be completed. */
export const planToComplete: TodayRule = async (tx, actor) => {
  const rows = await tx.closureReport.findMany({
    where: { status: "SHARED", plan: { operatorId: actor.id, status: "ACTIVE" } },
    orderBy: [{ sharedAt: "asc" }, { id: "asc" }],
    take: 100,
    select: {
      id: true,
      sharedAt: true,
      acknowledgedAt: true,
      plan: { select: { id: true, code: true, person: named } },
    },
  });
  return rows
    .flatMap(({ id, sharedAt, acknowledgedAt, plan }) => {
      const day = acknowledgedAt ? dayOf(acknowledgedAt) : sharedAt ? completableFrom(dayOf(sharedAt)) : null;
      return day && day <= today() ? [{ id, day, plan }] : [];
    })
    .slice(0, mostPerRule)
    .map(({ id, day, plan }) => ({
      id,
      rule: "planToComplete",
      href: `/plans/${plan.id}/closure`,
      subject: nameOf(plan.person),
      level: levelSince(day, patience, today()),
      when: { kind: "since", day },
      values: { code: plan.code },
    }));
};

/** Working days within which a plan that can be completed should be (a default of this application). */
const patience = 5;

/** People whose plans I followed, to be asked how work goes 3, 6 or 12 months later; for the coordinator also those of operators who left. */
export const followUpDue: TodayRule = async (tx, actor) => {
  const ofWhoLeft = actor.role === "PROVIDER_COORDINATOR" ? [{ operator: { active: false } }] : [];
  const rows = await tx.followUp.findMany({
    where: {
      answer: null,
      dueOn: { lte: toDate(today()) },
      plan: { providerOrganisationId: actor.organisationId, OR: [{ operatorId: actor.id }, ...ofWhoLeft] },
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, months: true, dueOn: true, plan: { select: { id: true, code: true, person: named } } },
  });
  return rows.map(({ id, months, dueOn, plan }) => ({
    id,
    rule: "followUpDue",
    href: `/plans/${plan.id}/follow-ups/${id}`,
    subject: nameOf(plan.person),
    level: levelOf(toDay(dueOn), today()),
    when: { kind: "dueOn", day: toDay(dueOn) },
    values: { code: plan.code, months },
  }));
};
