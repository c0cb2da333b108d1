import "server-only";
import { followUpsFrom, workKinds } from "@/domain/follow-up";
import { now, today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import type { Tx } from "../db";

/** Plans the follow-ups of a plan that is over: from the day its latest work began, or from today when it led to none. */
export async function makeFollowUps(tx: Tx, { id: planId }: { id: string }) {
  const work = await tx.outcome.findFirst({
    where: { planId, kind: { in: [...workKinds] } },
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
