import "server-only";
import { firstDayOf, isOver, type Month, monthOf } from "@/domain/register-month";
import { toDate } from "@/lib/dates";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";

const keyOf = (organisationId: string, month: Month) => `register ${organisationId} ${month}`;

/** Keeps everybody who writes in a month of an organisation's register out until this transaction ends. */
export const holdMonth = (tx: Tx, organisationId: string, month: Month) =>
  tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${keyOf(organisationId, month)}, 0))::text`;

/**
 * Refuses to touch appointments of a month whose register is closed; null when all their months are open. The months stay as
 * they are until this transaction ends: who wants to close one waits. A month that is not over cannot be closed.
 */
export async function closedMonth(tx: Tx, organisationId: string, moments: Date[]) {
  const months = [...new Set(moments.map(monthOf))].filter(isOver).sort();
  for (const month of months)
    await tx.$queryRaw`select pg_advisory_xact_lock_shared(hashtextextended(${keyOf(organisationId, month)}, 0))::text`;
  if (months.length === 0) return null;
  const lock = await tx.registerLock.findFirst({
    where: { organisationId, month: { in: months.map((month) => toDate(firstDayOf(month))) }, reopenedAt: null },
    orderBy: { month: "asc" },
    select: { month: true },
  });
  return lock ? refused("register.refusals.monthClosed", { month: monthWords(lock.month) }) : null;
}

const monthWords = (day: Date) => `${String(day.getUTCMonth() + 1).padStart(2, "0")}/${day.getUTCFullYear()}`;
