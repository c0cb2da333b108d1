import "server-only";
import { isWorkingDay } from "@/domain/working-days";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { asSystem, type Tx } from "../db";
import { notify } from "../notices/notify";
import { type Followed, noticeOf, occasionsOf, recipientsOf, watchersOf } from "./occasions";
import { clocksOfPlans } from "./plan-clocks";
import { clocksOfReferrals } from "./referral-clocks";
import { readTargets } from "./targets";

/** Cases looked at in one transaction. */
const atOnce = 100;

/**
 * Tells what is due soon, late, late for the coordinator or for the Comune to who is awaited and to them; each once for each
 * run of a clock, in the transaction that writes that it was told. Does nothing on days when nobody works. Decides nothing.
 */
export async function escalateClocks(signal?: AbortSignal) {
  if (!isWorkingDay(today())) return;
  for (const look of [lookAtReferrals, lookAtPlans])
    for (let after: string | null = ""; after !== null && !signal?.aborted; )
      after = await asSystem("clocks", (tx) => look(tx, after ?? ""));
}

async function lookAtReferrals(tx: Tx, after: string) {
  const rows = await tx.referral.findMany({
    where: {
      ...(after ? { id: { gt: after } } : {}),
      OR: [
        { status: { in: ["SENT", "INFO_REQUESTED"] } },
        {
          status: "ACCEPTED",
          plans: { none: { status: { in: ["SHARED", "AGREED", "SIGNED", "ACTIVE", "SUSPENDED"] } } },
        },
      ],
    },
    orderBy: { id: "asc" },
    take: atOnce,
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  const found = await clocksOfReferrals(tx, ids, await readTargets(tx));
  const clocks = [...found.values()].flatMap(({ referral, clock }): Followed[] =>
    clock
      ? [{ ...clock, ...referral, caseId: referral.id, referralId: referral.id, operatorId: referral.assigneeId }]
      : [],
  );
  await tell(tx, clocks);
  return ids.length === atOnce ? (ids.at(-1) ?? null) : null;
}

async function lookAtPlans(tx: Tx, after: string) {
  const rows = await tx.plan.findMany({
    where: {
      ...(after ? { id: { gt: after } } : {}),
      status: { in: ["DRAFT", "SHARED", "AGREED", "SIGNED", "ACTIVE", "SUSPENDED"] },
    },
    orderBy: { id: "asc" },
    take: atOnce,
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  const found = await clocksOfPlans(tx, ids, await readTargets(tx));
  const clocks = [...found.values()].flatMap(({ plan, clocks }) =>
    clocks.map((clock): Followed => ({ ...clock, ...plan, referralId: undefined, caseId: plan.id, planId: plan.id })),
  );
  await tell(tx, clocks);
  return ids.length === atOnce ? (ids.at(-1) ?? null) : null;
}

async function tell(tx: Tx, clocks: Followed[]) {
  const reached = clocks.flatMap(occasionsOf);
  const written = await tx.clockEscalation.createManyAndReturn({
    data: reached.map(({ clock, level, subjectKey, day }) => ({
      stage: clock.stage,
      level,
      subjectKey,
      referralId: clock.referralId,
      planId: clock.planId,
      dueOn: toDate(day),
      at: now(),
    })),
    skipDuplicates: true,
    select: { subjectKey: true, stage: true, level: true },
  });
  if (written.length === 0) return;
  const watching = await watchersOf(
    tx,
    clocks.map(({ providerId }) => providerId),
  );
  for (const occasion of reached) {
    const isNew = written.some(
      (row) =>
        row.level === occasion.level && row.stage === occasion.clock.stage && row.subjectKey === occasion.subjectKey,
    );
    if (isNew) await notify(tx, { ...noticeOf(occasion), recipients: recipientsOf(occasion, watching) });
  }
}
