import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { isOver, type Month } from "@/domain/register-month";
import type { TakeSnapshot } from "@/domain/snapshot";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { enqueue } from "../jobs/queue";
import { keepPicture } from "./keep-picture";
import { picturedMonths } from "./months";

/**
 * Takes the town's missing picture of an ended month; the organisations' are left to the worker. Refused: a month that is
 * not over, one from before Ponte was used, one whose picture was taken.
 */
export async function takeSnapshot(actor: Actor, { month }: TakeSnapshot): Promise<Outcome<{ month: Month }>> {
  authorise(actor, "snapshot.take");
  if (!isOver(month)) return refused("snapshot.problems.notOver");
  return asActor(actor, async (tx) => {
    if (!(await picturedMonths(tx)).includes(month)) return refused("snapshot.problems.beforeUse");
    if (!(await keepPicture(tx, actor, null, month))) return refused("snapshot.problems.taken");
    await enqueue(tx, "snapshots", {});
    return done({ month });
  });
}
