import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { type SaveView, viewLimits, viewQueryOf } from "@/domain/saved-view";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { setOpening } from "./open-on";

/** The refusal of a second view of one name on one list. */
export function nameTaken(error: unknown) {
  if (violates(error, "SavedView_ownerId_list_name_key") || violates(error, "`list`,`name`"))
    return refused("savedView.refusals.nameTaken");
  throw error;
}

/** Keeps what a list shows under a name: its own parameters, without those that pass. Refuses a view that asks nothing, a name had already, and a twenty-first view of one list. */
export async function saveView(actor: Actor, { list, query, name, shared, opening }: SaveView) {
  authorise(actor, "view.keep", { ownerId: actor.id });
  const asked = viewQueryOf(list, Object.fromEntries(new URLSearchParams(query)));
  if (asked === "") return refused("savedView.refusals.asksNothing");
  const saved = asActor(actor, async (tx): Promise<Outcome<{ query: string }>> => {
    // Held, so that two tabs that save at once are counted one after the other.
    await tx.$queryRaw`select id from "User" where id = ${actor.id}::uuid for update`;
    const kept = await tx.savedView.count({ where: { ownerId: actor.id, list } });
    if (kept >= viewLimits.perList) return refused("savedView.refusals.tooMany", { count: viewLimits.perList });
    const view = await tx.savedView.create({
      data: {
        ownerId: actor.id,
        organisationId: actor.organisationId,
        list,
        name,
        query: asked,
        shared,
        createdAt: now(),
      },
      select: { id: true },
    });
    if (opening) await setOpening(tx, actor, list, view.id);
    await record(tx, actor, "view.saved", { subjectId: view.id }, { list, shared });
    return done({ query: asked });
  });
  return saved.catch(nameTaken);
}
