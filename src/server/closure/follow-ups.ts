import "server-only";
import { followUpsFrom, workKinds } from "@/domain/follow-up";
import { now, today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import type { Tx } from "../db";

/** Plans the follow-ups of a plan that is over: from the day its latest work began that has not ended early, or from today when there is none. */
export async function makeFollowUps(tx: Tx, { id: planId }: { id: string }) {
  const work = await tx.outcome.findFirst({
    where: { planId, kind: { in: [...workKinds] }, endedOn: null },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: { id: true, startsOn: true },
  });
  await tx.followUp.createMany({
    data: followUpsFrom(work ? toDay(work.startsOn) : today(), today()).map(({ months, dueOn }) => ({
      planId,
      outcomeId: work?.id,
      months,
      dueOn: toDate(dueOn),
      createdAt: now(),
    })),
    skipDuplicates: true,
  });
}
