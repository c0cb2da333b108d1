import "server-only";
import { attended } from "@/domain/delivery";
import { silentAbsenceDays } from "@/domain/session";
import { levelSince, mostPerRule } from "@/domain/today";
import { now, today } from "@/lib/clock";
import { addDays, dayOf, momentOf } from "@/lib/dates";
import { planPatience } from "./plans-of-officina";
import { named, nameOf, type TodayRule } from "./rule";

/** My plans still in draft, and those of which the Officina asked for a change. */
export const planToWrite: TodayRule = async (tx, actor) => {
  const rows = await tx.plan.findMany({
    where: {
      providerOrganisationId: actor.organisationId,
      operatorId: actor.id,
      OR: [{ status: "DRAFT" }, { status: "SHARED", comments: { some: { kind: "CHANGE_REQUEST", resolvedAt: null } } }],
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
    level: status === "SHARED" ? "soon" : levelSince(dayOf(updatedAt), planPatience, today()),
    when: { kind: "since", day: dayOf(updatedAt) },
    values: { code, status },
  }));
};

/** My agreed plans that still miss a signature of the operator or of the person. */
export const planToSign: TodayRule = async (tx, actor) => {
  const rows = await tx.plan.findMany({
    where: { providerOrganisationId: actor.organisationId, operatorId: actor.id, status: "AGREED" },
    orderBy: [{ agreedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, agreedAt: true, updatedAt: true, person: named },
  });
  return rows.map(({ id, code, agreedAt, updatedAt, person }) => {
    const since = dayOf(agreedAt ?? updatedAt);
    return {
      id,
      rule: "planToSign",
      href: `/plans/${id}`,
      subject: nameOf(person),
      level: levelSince(since, planPatience, today()),
      when: { kind: "since", day: since },
      values: { code },
    };
  });
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
