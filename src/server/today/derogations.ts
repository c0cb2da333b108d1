import "server-only";
import { clockOf } from "@/domain/clock";
import { mostPerRule } from "@/domain/today";
import { now, today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { formatCents } from "@/lib/money";
import { readTargets } from "../clocks/targets";
import { byClock, named, nameOf, type TodayRule } from "./rule";

/** Derogations the Comune has to decide, by code, the oldest request first; a question of its own stops the clock until the answer. */
export const derogationToDecide: TodayRule = async (tx) => {
  const rows = await tx.derogation.findMany({
    where: { status: "REQUESTED", plan: { sharedAt: { not: null } } },
    orderBy: [{ requestedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      ceiling: true,
      requestedCents: true,
      requestedAt: true,
      answeredAt: true,
      plan: { select: { code: true, programmeId: true } },
    },
  });
  const targets = await readTargets(tx);
  return rows.map(({ id, ceiling, requestedCents, requestedAt, answeredAt, plan }) => {
    const target = targets.ofProgramme(plan.programmeId).DEROGATION;
    const clock = clockOf(dayOf(answeredAt ?? requestedAt), [], target, today());
    return {
      id,
      rule: "derogationToDecide",
      href: `/derogations/${id}`,
      subject: plan.code,
      ...byClock({ clock, pause: null }),
      values: { ceiling, amount: formatCents(requestedCents) },
    };
  });
};

/** Days for which a decision that arrived is told, unless its text is signed or given up before. */
const toldFor = 30;

/** The Comune decided on a derogation of one of my plans whose text is still being written. */
export const derogationDecided: TodayRule = async (tx, actor) => {
  const rows = await tx.derogation.findMany({
    where: {
      status: { in: ["APPROVED", "PARTLY_APPROVED", "REFUSED"] },
      decidedAt: { gte: new Date(now().getTime() - toldFor * 86_400_000) },
      plan: { providerOrganisationId: actor.organisationId, operatorId: actor.id },
      planVersion: { status: "DRAFT" },
    },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      status: true,
      grantedCents: true,
      decidedAt: true,
      plan: { select: { code: true, person: named } },
    },
  });
  return rows.map(({ id, status, grantedCents, decidedAt, plan }) => ({
    id,
    rule: "derogationDecided",
    href: `/derogations/${id}`,
    subject: nameOf(plan.person),
    level: "soon",
    when: decidedAt && { kind: "since", day: dayOf(decidedAt) },
    values: { code: plan.code, status, amount: formatCents(grantedCents) },
  }));
};
