import "server-only";
import { paymentRowStates } from "@/domain/payment-list";
import { type Actor, authorise } from "@/domain/permissions";
import type { PaymentRowState } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import type { Message } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { payablePlans } from "./payable-plans";
import { listsVisibleTo } from "./visibility";

/** Work silent for so many milliseconds has stopped, and may be taken up again. */
const silence = 20_000;
const pageSize = 50;
const hasStopped = (touchedAt: Date | null) => now().getTime() - (touchedAt?.getTime() ?? 0) > silence;

const listSelect = {
  id: true,
  fileName: true,
  status: true,
  rowCount: true,
  createdAt: true,
  appliedAt: true,
  touchedAt: true,
  version: true,
  createdBy: { select: { name: true } },
} as const;

async function countsOf(tx: Tx, listId: string) {
  const found = await tx.paymentListRow.groupBy({ by: ["state"], where: { listId }, _count: true });
  const counts = Object.fromEntries(paymentRowStates.map((state) => [state, 0])) as Record<PaymentRowState, number>;
  for (const { state, _count } of found) counts[state] = _count;
  return counts;
}

/** The lists of payments of this person's organisation, the newest first, twenty at a time. */
export const listPayments = (actor: Actor, cursor: string | null = null) =>
  asActor(actor, async (tx) => {
    authorise(actor, "paymentList.run", { organisationId: actor.organisationId });
    const after = decodeCursor(cursor);
    const moment = after ? new Date(String(after[0])) : null;
    const past =
      after && moment && !Number.isNaN(moment.getTime()) ? afterCursor("createdAt", "desc", moment, after[1]) : {};
    const rows = await tx.paymentList.findMany({
      where: { AND: [listsVisibleTo(actor), past] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 21,
      select: { ...listSelect, _count: { select: { rows: { where: { state: "APPLIED" } } } } },
    });
    return toPage(rows, 20, (row) => [row.createdAt.toISOString(), row.id]);
  });

const rowSelect = {
  id: true,
  number: true,
  paidOn: true,
  amountCents: true,
  payer: true,
  reference: true,
  contractCode: true,
  kind: true,
  state: true,
  reason: true,
  version: true,
  repaymentPlanId: true,
  repaymentPlan: {
    select: { number: true, household: { select: { id: true, code: true, displayName: true } } },
  },
} as const;

/** One list: how far it is, how many lines stand where, and the lines of one state; null when it is not this person's. */
export const getPayments = (
  actor: Actor,
  listId: string,
  state: PaymentRowState | "" = "",
  after: string | null = null,
) =>
  asActor(actor, async (tx) => {
    const list = await tx.paymentList.findFirst({
      where: { AND: [{ id: listId }, listsVisibleTo(actor)] },
      select: listSelect,
    });
    if (!list) return null;
    const cursor = decodeCursor(after);
    const past = cursor ? { number: { gt: Number(cursor[0]) || 0 } } : {};
    const rows = await tx.paymentListRow.findMany({
      where: { listId, ...(state ? { state } : {}), ...past },
      orderBy: { number: "asc" },
      take: pageSize + 1,
      select: rowSelect,
    });
    const page = toPage(rows, pageSize, (row) => [row.number, row.id]);
    return {
      ...list,
      counts: await countsOf(tx, listId),
      next: page.next,
      rows: page.rows.map((row) => ({ ...row, reason: row.reason as Message | null })),
      stopped: list.status === "APPLYING" && hasStopped(list.touchedAt),
    };
  });
/** One list as its page shows it. */
export type PaymentListPage = NonNullable<Awaited<ReturnType<typeof getPayments>>>;

/** One line to put right, with the plans it may be for; null when it is not this person's. */
export const getPaymentRow = (actor: Actor, listId: string, rowId: string) =>
  asActor(actor, async (tx) => {
    const row = await tx.paymentListRow.findFirst({
      where: { id: rowId, listId, list: listsVisibleTo(actor) },
      select: {
        ...rowSelect,
        raw: true,
        list: { select: { id: true, fileName: true, status: true, organisationId: true } },
      },
    });
    if (!row) return null;
    return {
      ...row,
      raw: row.raw as string[],
      reason: row.reason as Message | null,
      plans: await payablePlans(tx, row.list.organisationId),
    };
  });

/** How many lines are still to pay, for the page to ask now and then; null when the list is not this person's. */
export const getPaymentProgress = (actor: Actor, listId: string) =>
  asActor(actor, async (tx) => {
    const list = await tx.paymentList.findFirst({
      where: { AND: [{ id: listId }, listsVisibleTo(actor)] },
      select: { status: true, touchedAt: true },
    });
    if (!list) return null;
    const counts = await countsOf(tx, listId);
    const stopped = list.status === "APPLYING" && hasStopped(list.touchedAt);
    return { status: list.status, doneCount: counts.APPLIED, rowCount: counts.APPLIED + counts.MATCHED, stopped };
  });
