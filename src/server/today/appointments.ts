import "server-only";
import { levelSince, mostPerRule } from "@/domain/today";
import { now, today } from "@/lib/clock";
import { addDays, dayOf, momentOf } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** My appointments of today and tomorrow that are still to come. */
export const appointments: TodayRule = async (tx, actor) => {
  const until = momentOf(addDays(today(), 2), "00:00") ?? now();
  const rows = await tx.session.findMany({
    where: {
      organisationId: actor.organisationId,
      operatorId: actor.id,
      status: "PLANNED",
      startsAt: { gte: now(), lt: until },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      serviceName: true,
      startsAt: true,
      attendances: { orderBy: { id: "asc" }, select: { person: named } },
    },
  });
  return rows.map(({ id, serviceName, startsAt, attendances }) => ({
    id,
    rule: "appointments",
    href: `/agenda/${id}`,
    subject: attendances.length === 1 && attendances[0] ? nameOf(attendances[0].person) : serviceName,
    level: "soon",
    when: { kind: "at", moment: startsAt },
    values: { service: serviceName, count: attendances.length },
  }));
};

/** My appointments that took place and whose register is not written yet. */
export const attendanceToRecord: TodayRule = async (tx, actor) => {
  const rows = await tx.session.findMany({
    where: {
      organisationId: actor.organisationId,
      operatorId: actor.id,
      status: { not: "CANCELLED" },
      endsAt: { lt: now() },
      attendances: { some: { status: "BOOKED" } },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      serviceName: true,
      startsAt: true,
      attendances: { where: { status: "BOOKED" }, orderBy: { id: "asc" }, select: { person: named } },
    },
  });
  return rows.map(({ id, serviceName, startsAt, attendances }) => ({
    id,
    rule: "attendanceToRecord",
    href: `/agenda/${id}`,
    subject: attendances.length === 1 && attendances[0] ? nameOf(attendances[0].person) : serviceName,
    level: levelSince(dayOf(startsAt), 1, today()),
    when: { kind: "at", moment: startsAt },
    values: { service: serviceName },
  }));
};
