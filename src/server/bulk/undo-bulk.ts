import "server-only";
import { type BulkItem, bulkKinds, undoHours } from "@/domain/bulk";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { allOrNothing } from "../households/all-or-nothing";
import { notify } from "../notices/notify";
import { violates } from "../violations";
import { bulkWork } from "./bulk-work";
import { ownCases } from "./preview-bulk";
import { bulkPath } from "./run-bulk";

const withinHours = undoHours * 60 * 60 * 1000;

/**
 * Takes a deed on many back, by who did it, within 24 hours: every case returns to who had it unless anything about it changed
 * since, which stays as it is and is told. The notes written stay in the history. Refuses a second time, too late, and when
 * nothing is left to be undone.
 */
export async function undoBulk(actor: Actor, { bulkId }: { bulkId: string }): Promise<Outcome<{ bulkId: string }>> {
  const undone = allOrNothing(actor, async (tx): Promise<Outcome<{ bulkId: string }>> => {
    const bulk = await tx.bulkAction.findFirst({ where: { id: bulkId, actorId: actor.id } });
    if (!bulk) throw new NotVisible();
    authorise(actor, bulkKinds[bulk.kind].deed, ownCases(actor));
    if (now().getTime() - bulk.createdAt.getTime() > withinHours)
      return refused("bulk.refusals.tooLate", { hours: undoHours });
    const [held] = await tx.bulkAction.updateManyAndReturn({
      where: { id: bulkId, undoneAt: null },
      data: { undoneAt: now(), undoneById: actor.id },
      select: { id: true },
    });
    if (!held) return refused("bulk.refusals.undoneAlready");
    const work = bulkWork[bulk.kind];
    const results: BulkItem[] = [];
    for (const item of bulk.items as BulkItem[]) {
      const { id, fromId, state, mark = "" } = item;
      if (state !== "done") {
        results.push(item);
        continue;
      }
      const outcome = await work.giveBack(tx, actor, { id, fromId, toId: bulk.toId, mark, batch: bulkId });
      results.push(outcome.ok ? { ...item, state: "undone" } : { ...item, state: "kept", why: outcome.reason });
    }
    const back = results.filter(({ state }) => state === "undone");
    if (back.length === 0) return refused("bulk.refusals.nothingToUndo");
    await tx.bulkAction.update({ where: { id: bulkId }, data: { items: results }, select: { id: true } });
    const concerned = [bulk.toId, ...back.flatMap(({ fromId }) => fromId ?? [])];
    await notify(tx, {
      recipients: [...new Set(concerned)],
      kind: "bulk.undone",
      path: bulkPath(bulkId),
      facts: { deed: bulk.kind, count: back.length },
    });
    return done({ bulkId });
  });
  return undone.catch((error) => {
    if (violates(error, "followed_by_somebody")) return refused("bulk.refusals.formerLeft");
    throw error;
  });
}
