import "server-only";
import { attended } from "@/domain/delivery";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { silentAbsenceDays } from "@/domain/session";
import type { Prisma } from "@/generated/prisma/client";
import { now, today } from "@/lib/clock";
import { addDays, dayOf, momentOf } from "@/lib/dates";
import { asActor } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "./visible-to";

const heard: Prisma.AttendanceWhereInput = { status: { in: [...attended, "ABSENT_JUSTIFIED"] } };

/** Running plans whose person neither came nor said why not for thirty days, though they were expected (participation request of the regional form). */
export function silentlyAbsent(): Prisma.PlanWhereInput {
  const from = momentOf(addDays(today(), -silentAbsenceDays), "00:00") ?? now();
  const lately = { gte: from, lt: now() };
  return {
    status: "ACTIVE",
    activatedAt: { lt: from },
    attendances: { none: { ...heard, startsAt: lately }, some: { startsAt: lately, status: "ABSENT" } },
  };
}

/** The last time somebody was heard of, of the attendances of a plan. */
export const lastHeard = {
  where: heard,
  orderBy: { startsAt: "desc" },
  take: 1,
  select: { startsAt: true },
} satisfies Prisma.Plan$attendancesArgs;

/** How long the person of a plan has been silently absent: since when, and on which days they did not come. Null when they are not, or the plan is out of sight. */
export const getSilentAbsence = (actor: Actor, planId: string) =>
  asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor), silentlyAbsent()] },
      select: {
        ...subjectSelect(actor),
        code: true,
        person: { select: { firstName: true, lastName: true } },
        operator: { select: { name: true, phone: true } },
        providerOrganisation: { select: { name: true, phone: true } },
        attendances: lastHeard,
      },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    const [last] = plan.attendances;
    const missed = await tx.attendance.findMany({
      where: { planId, status: "ABSENT", startsAt: { gte: last?.startsAt, lt: now() } },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: 50,
      select: { startsAt: true },
    });
    return {
      since: last ? dayOf(last.startsAt) : null,
      days: missed.map(({ startsAt }) => dayOf(startsAt)),
      warns: may(actor, "plan.end", subject),
      code: plan.code,
      person: seesNames(actor, subject) ? plan.person : null,
      operator: plan.operator,
      provider: plan.providerOrganisation,
    };
  });
/** A silent absence as its plan's pages tell it. */
export type SilentAbsence = NonNullable<Awaited<ReturnType<typeof getSilentAbsence>>>;
