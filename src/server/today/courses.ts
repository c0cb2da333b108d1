import "server-only";
import { levelSince, mostPerRule } from "@/domain/today";
import { now, today } from "@/lib/clock";
import { addDays, dayOf, momentOf } from "@/lib/dates";
import type { TodayRule } from "./rule";

/** Working days a proposed course should wait for the Comune at most (a default of this application: no act was found that sets one). */
const patience = 10;

/** Courses the Comune has to decide on, the oldest proposal first. */
export const courseToDecide: TodayRule = async (tx) => {
  const rows = await tx.course.findMany({
    where: { status: "PROPOSED" },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, title: true, proposedAt: true },
  });
  return rows.map(({ id, code, title, proposedAt }) => {
    const since = dayOf(proposedAt ?? now());
    return {
      id,
      rule: "courseToDecide",
      href: `/courses/${id}`,
      subject: code,
      level: levelSince(since, patience, today()),
      when: { kind: "since", day: since },
      values: { title },
    };
  });
};

/** Days for which a decision that arrived is told, unless something was done about it before. */
const toldFor = 30;

/** The Comune decided on a course I proposed: declined, or approved and with no edition yet. */
export const courseDecided: TodayRule = async (tx, actor) => {
  const rows = await tx.course.findMany({
    where: {
      organisationId: actor.organisationId,
      proposedById: actor.id,
      decidedAt: { gte: momentOf(addDays(today(), -toldFor), "00:00") ?? now() },
      OR: [{ status: "DECLINED" }, { status: "APPROVED", editions: { none: {} } }],
    },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, title: true, status: true, decidedAt: true },
  });
  return rows.map(({ id, code, title, status, decidedAt }) => ({
    id,
    rule: "courseDecided",
    href: `/courses/${id}`,
    subject: code,
    level: "waiting",
    when: { kind: "since", day: dayOf(decidedAt ?? now()) },
    values: { title, status },
  }));
};
