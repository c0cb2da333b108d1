import "server-only";
import { answerStages, type Pause, pausedDays } from "@/domain/clock";
import { addWorkingDays } from "@/domain/working-days";
import type { Prisma } from "@/generated/prisma/client";
import { type Day, today } from "@/lib/clock";
import { dayOf, toDate, toDay } from "@/lib/dates";
import type { Tx } from "../db";

/** What the due day of a referral's answer depends on beside its target. */
export const dueSelect = {
  id: true,
  sentAt: true,
  dueOn: true,
  messages: { orderBy: [{ createdAt: "asc" }, { id: "asc" }], select: { kind: true, createdAt: true } },
  clockPauses: {
    where: { stage: { in: Object.values(answerStages) } },
    select: { pausedOn: true, resumedOn: true },
  },
} satisfies Prisma.ReferralSelect;
type Row = Prisma.ReferralGetPayload<{ select: typeof dueSelect }>;

/** The days on which the answer's clock stood still and that are over: pauses, and questions that found their answer. */
export function closedPauses({ messages, clockPauses }: Pick<Row, "messages" | "clockPauses">): Pause[] {
  const asked = messages.flatMap(({ kind, createdAt }, index) => {
    const answer = messages.slice(index).find((one) => one.kind === "ANSWER");
    return kind === "INFO_REQUEST" && answer ? [{ from: dayOf(createdAt), to: dayOf(answer.createdAt) }] : [];
  });
  const paused = clockPauses.flatMap(({ pausedOn, resumedOn }) =>
    resumedOn ? [{ from: toDay(pausedOn), to: toDay(resumedOn) }] : [],
  );
  return [...asked, ...paused];
}

/** Moves the due day of a referral's answer on by the working days that one more pause, over now, takes out of it. Says the new day. */
export async function moveDueOn(tx: Tx, referralId: string, from: Day): Promise<Day> {
  const row = await tx.referral.findUniqueOrThrow({ where: { id: referralId }, select: dueSelect });
  const since = row.sentAt && dayOf(row.sentAt) < from ? dayOf(row.sentAt) : from;
  const before = closedPauses(row);
  const after = [...before, { from, to: today() }];
  const gained = pausedDays(after, since, today()) - pausedDays(before, since, today());
  const dueOn = addWorkingDays(row.dueOn ? toDay(row.dueOn) : today(), gained);
  await tx.referral.update({ where: { id: referralId }, data: { dueOn: toDate(dueOn) }, select: { id: true } });
  return dueOn;
}
