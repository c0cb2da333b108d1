import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor, type Tx } from "../db";
import { visibleTo } from "../households/visibility";
import { meetingsOf } from "../meetings/list-meetings";
import { tasksOf } from "../tasks/tasks-of";
import { readNext } from "./read-next";
import { readStory } from "./read-story";
import { pathIn, readWork } from "./read-work";

/** Both worlds of a household whose file was found readable: its debt with what happened along it, its people's ways to work, what comes next, meetings and tasks. */
export async function overviewOf(tx: Tx, actor: Actor, householdId: string, personIds: readonly string[]) {
  const work = await readWork(tx, actor, householdId);
  return {
    story: await readStory(tx, householdId, work),
    paths: personIds.map((personId) => pathIn(work, personId)),
    next: await readNext(tx, actor, householdId),
    meetings: await meetingsOf(tx, actor, householdId),
    tasks: await tasksOf(tx, actor, { householdId }),
  };
}
/** Both worlds of a household on one page. */
export type Overview = Awaited<ReturnType<typeof overviewOf>>;

/** The same for a page that has the file already; nothing for who may not open it. */
export const getOverview = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: { AND: [{ id: householdId }, visibleTo(actor)] },
      select: { members: { select: { personId: true } } },
    });
    if (!household) return null;
    return overviewOf(
      tx,
      actor,
      householdId,
      household.members.map(({ personId }) => personId),
    );
  });
