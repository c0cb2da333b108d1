import "server-only";
import { attended } from "@/domain/delivery";
import { type Actor, may } from "@/domain/permissions";
import { firstDayOf, isOver, type Month, monthAfter, monthOf, readMonth, startOf } from "@/domain/register-month";
import { now } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { unrecordedIn } from "./close-month";

/** How many months one page looks back over. */
const window = 12;
/** More unwritten attendances than anybody reads at once. */
const mostUnrecorded = 200;

type Figures = { month: Month; sessions: number; recordedMinutes: number; unrecorded: number };

/** What the register of each month between two moments holds: appointments, minutes recorded, attendances unwritten; newest first. */
const figuresOf = (tx: Tx, organisationId: string, from: Date, to: Date) => tx.$queryRaw<Figures[]>`
  select to_char(s."startsAt" at time zone 'Europe/Rome', 'YYYY-MM') as month, count(distinct s.id)::int as sessions,
    coalesce(sum(a.minutes) filter (where a.status::text = any(${[...attended]}::text[])), 0)::int as "recordedMinutes",
    count(a.id) filter (where a.status = 'BOOKED' and s."startsAt" <= ${now()})::int as unrecorded
  from "Session" s left join "Attendance" a on a."sessionId" = s.id
  where s."organisationId" = ${organisationId}::uuid and s.status <> 'CANCELLED'
    and s."startsAt" >= ${from} and s."startsAt" < ${to}
  group by 1 order by 1 desc`;

const lockSelect = {
  id: true,
  month: true,
  lockedAt: true,
  reopenedAt: true,
  reopenReason: true,
  lockedBy: { select: { name: true } },
  reopenedBy: { select: { name: true } },
} as const;

/** The months of one's organisation's register in which there were appointments, newest first, a year at a time from `before`; null for who keeps none. */
export async function listMonths(actor: Actor, before: string) {
  const { organisationId } = actor;
  if (!may(actor, "session.write", { organisationId })) return null;
  return asActor(actor, async (tx) => {
    const end = readMonth(before) ?? monthAfter(monthOf(now()));
    const first = monthAfter(end, -window);
    const figures = await figuresOf(tx, organisationId, startOf(first), startOf(end));
    const locks = await tx.registerLock.findMany({
      where: {
        organisationId,
        month: { gte: toDate(firstDayOf(first)), lt: toDate(firstDayOf(end)) },
        reopenedAt: null,
      },
      select: lockSelect,
    });
    const earlier = await tx.session.findFirst({
      where: { organisationId, status: { not: "CANCELLED" }, startsAt: { lt: startOf(first) } },
      orderBy: [{ startsAt: "desc" }, { id: "desc" }],
      select: { startsAt: true },
    });
    return {
      rows: figures.map((one) => ({
        ...one,
        over: isOver(one.month),
        lock: locks.find(({ month }) => toDay(month) === firstDayOf(one.month)) ?? null,
      })),
      next: earlier && monthAfter(monthOf(earlier.startsAt)),
    };
  });
}

/** One month of one's organisation's register: what it holds, the attendances still unwritten, and each time it was closed and opened again. Null for who keeps none. */
export async function getMonth(actor: Actor, month: Month) {
  const { organisationId } = actor;
  if (!may(actor, "session.write", { organisationId })) return null;
  return asActor(actor, async (tx) => {
    const [figures] = await figuresOf(tx, organisationId, startOf(month), startOf(monthAfter(month)));
    const unrecorded = await tx.attendance.findMany({
      where: unrecordedIn(organisationId, month),
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: mostUnrecorded,
      select: {
        id: true,
        sessionId: true,
        startsAt: true,
        person: { select: { firstName: true, lastName: true } },
        session: { select: { serviceName: true, operator: { select: { name: true } } } },
      },
    });
    const locks = await tx.registerLock.findMany({
      where: { organisationId, month: toDate(firstDayOf(month)) },
      orderBy: [{ lockedAt: "desc" }, { id: "desc" }],
      take: 20,
      select: lockSelect,
    });
    return {
      sessions: figures?.sessions ?? 0,
      recordedMinutes: figures?.recordedMinutes ?? 0,
      unwritten: await tx.attendance.count({ where: unrecordedIn(organisationId, month) }),
      unrecorded,
      locks,
      lock: locks.find(({ reopenedAt }) => reopenedAt === null) ?? null,
      over: isOver(month),
    };
  });
}
