import "server-only";
import { attended } from "@/domain/delivery";
import { silentAbsenceDays } from "@/domain/session";
import { levelSince, mostPerRule } from "@/domain/today";
import { now, today } from "@/lib/clock";
import { addDays, dayOf, momentOf } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** Working days within which a draft should be shared (a default of this application). */
const patience = 5;

/** My plans still in draft, and my variations of signed ones. */
export const planToWrite: TodayRule = async (tx, actor) => {
  const rows = await tx.plan.findMany({
    where: {
      providerOrganisationId: actor.organisationId,
      operatorId: actor.id,
      OR: [{ status: "DRAFT" }, { variations: { some: { status: "DRAFT" } } }],
    },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, status: true, updatedAt: true, person: named },
  });
  return rows.map(({ id, code, status, updatedAt, person }) => ({
    id,
    rule: "planToWrite",
    href: `/plans/${id}`,
    subject: nameOf(person),
    level: levelSince(dayOf(updatedAt), patience, today()),
    when: { kind: "since", day: dayOf(updatedAt) },
    values: { code, kind: status === "DRAFT" ? "plan" : "variation" },
  }));
};

/** People of running plans who neither came nor gave a reason for thirty days: mine, or for the coordinator all of the provider's. */
export const silentAbsence: TodayRule = async (tx, actor) => {
  const from = momentOf(addDays(today(), -silentAbsenceDays), "00:00") ?? now();
  const mine = actor.role === "PROVIDER_COORDINATOR" ? {} : { operatorId: actor.id };
  const rows = await tx.plan.findMany({
    where: {
      providerOrganisationId: actor.organisationId,
      ...mine,
      status: "ACTIVE",
      activatedAt: { lt: from },
      attendances: {
        none: { startsAt: { gte: from, lt: now() }, status: { in: [...attended, "ABSENT_JUSTIFIED"] } },
        some: { startsAt: { gte: from, lt: now() }, status: "ABSENT" },
      },
    },
    orderBy: [{ activatedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      code: true,
      person: named,
      attendances: {
        where: { status: { in: [...attended, "ABSENT_JUSTIFIED"] } },
        orderBy: { startsAt: "desc" },
        take: 1,
        select: { startsAt: true },
      },
    },
  });
  return rows.map(({ id, code, person, attendances: [last] }) => ({
    id,
    rule: "silentAbsence",
    href: `/plans/${id}`,
    subject: nameOf(person),
    level: "late",
    when: last ? { kind: "since", day: dayOf(last.startsAt) } : null,
    values: { code, days: silentAbsenceDays },
  }));
};
