import "server-only";
import { type Bulk, type BulkItem, bulkKinds } from "@/domain/bulk";
import { type Actor, authorise, Forbidden, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { allOrNothing } from "../households/all-or-nothing";
import { notify } from "../notices/notify";
import { violates } from "../violations";
import { bulkWork } from "./bulk-work";
import { ownCases } from "./preview-bulk";

/** Where the deed on many is told, whole. */
export const bulkPath = (bulkId: string) => `/bulk/done/${bulkId}`;

/**
 * Gives many cases to one colleague in one transaction. Each goes by its own command's rules: what is refused (given to
 * somebody else meanwhile, over, agreed) stays with who has it and is told, the others go on. A fault undoes them all. Each
 * person is told once. Refuses as a whole a colleague who cannot take them, a missing note, and when nothing could be given.
 */
export async function runBulk(actor: Actor, { kind, toId, note, items }: Bulk): Promise<Outcome<{ bulkId: string }>> {
  authorise(actor, bulkKinds[kind].deed, ownCases(actor));
  const work = bulkWork[kind];
  const run = allOrNothing(actor, async (tx): Promise<Outcome<{ bulkId: string }>> => {
    const people = await work.people(tx, actor);
    if (!people.some(({ id }) => id === toId)) return refused("bulk.refusals.notAColleague");
    if (!note && (bulkKinds[kind].noteAlways || items.some(({ fromId }) => fromId)))
      return refused("bulk.refusals.noteNeeded");
    // One order for everybody: two who give the same cases at once wait for each other, never in a circle.
    const chosen = new Map(items.map((item) => [item.id, item.fromId]));
    const cases = (await work.read(tx, actor, [...chosen.keys()])).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    if (cases.length === 0) throw new NotVisible();
    const { id: bulkId } = await tx.bulkAction.create({
      data: { kind, organisationId: actor.organisationId, actorId: actor.id, toId, note, items: [], createdAt: now() },
      select: { id: true },
    });
    const results: BulkItem[] = [];
    for (const { id, code } of cases) {
      const fromId = chosen.get(id) ?? null;
      const outcome = await orNotThere(work.give(tx, actor, { id, fromId, toId, note, batch: bulkId }));
      results.push(
        outcome.ok
          ? { id, code, fromId, state: "done", mark: await work.markOf(tx, id) }
          : { id, code, fromId, state: "refused", why: outcome.reason },
      );
    }
    const given = results.filter(({ state }) => state === "done");
    const [first] = results;
    if (given.length === 0) return first?.why ? { ok: false, reason: first.why } : refused("bulk.refusals.noneChosen");
    await tx.bulkAction.update({ where: { id: bulkId }, data: { items: results }, select: { id: true } });
    await tellEach(tx, bulkId, kind, toId, given);
    return done({ bulkId });
  });
  return run.catch((error) => {
    if (violates(error, "followed_by_somebody")) return refused("bulk.refusals.notAColleague");
    throw error;
  });
}

/** What somebody may not see or touch is not there, for one case of many as for one alone. */
async function orNotThere(work: Promise<Outcome>): Promise<Outcome> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof NotVisible || error instanceof Forbidden) return refused("bulk.refusals.notThere");
    throw error;
  }
}

/** One notice for who takes over, one for each who had some. */
async function tellEach(tx: Tx, bulkId: string, deed: Bulk["kind"], toId: string, given: BulkItem[]) {
  const path = bulkPath(bulkId);
  await notify(tx, { recipients: [toId], kind: "bulk.received", path, facts: { deed, count: given.length } });
  for (const formerId of new Set(given.map(({ fromId }) => fromId))) {
    const count = given.filter(({ fromId }) => fromId === formerId).length;
    if (formerId) await notify(tx, { recipients: [formerId], kind: "bulk.passedOn", path, facts: { deed, count } });
  }
}
