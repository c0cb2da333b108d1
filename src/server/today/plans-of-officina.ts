import "server-only";
import { levelSince, mostPerRule } from "@/domain/today";
import { today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** Working days within which a shared plan should be agreed, commented or signed (a default of this application). */
export const planPatience = 5;

/** SolCo shared a plan for somebody of my households: it waits for my comments or my agreement. */
export const planToAgree: TodayRule = async (tx, actor) => {
  const rows = await tx.plan.findMany({
    where: { status: "SHARED", referrerOrganisationId: actor.organisationId, household: { caseOwnerId: actor.id } },
    orderBy: [{ sharedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, sharedAt: true, updatedAt: true, person: named },
  });
  return rows.map(({ id, code, sharedAt, updatedAt, person }) => {
    const since = dayOf(sharedAt ?? updatedAt);
    return {
      id,
      rule: "planToAgree",
      href: `/plans/${id}`,
      subject: nameOf(person),
      level: levelSince(since, planPatience, today()),
      when: { kind: "since", day: since },
      values: { code },
    };
  });
};

/** The agreed plan of somebody of my households waits for the Officina's signature. */
export const planToSignForOfficina: TodayRule = async (tx, actor) => {
  const rows = await tx.plan.findMany({
    where: {
      status: "AGREED",
      referrerOrganisationId: actor.organisationId,
      household: { caseOwnerId: actor.id },
      versions: { some: { status: "DRAFT", signatures: { none: { role: "OFFICINA" } } } },
    },
    orderBy: [{ agreedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, agreedAt: true, updatedAt: true, person: named },
  });
  return rows.map(({ id, code, agreedAt, updatedAt, person }) => {
    const since = dayOf(agreedAt ?? updatedAt);
    return {
      id,
      rule: "planToSignForOfficina",
      href: `/plans/${id}`,
      subject: nameOf(person),
      level: levelSince(since, planPatience, today()),
      when: { kind: "since", day: since },
      values: { code },
    };
  });
};
