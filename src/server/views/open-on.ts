import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { OpenOn } from "@/domain/saved-view";
import { done } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { findView } from "./list-views";

/** A list opens on this view for somebody, and on no other. */
export const setOpening = (tx: Tx, actor: Actor, list: string, viewId: string) =>
  tx.savedViewOpening.upsert({
    where: { userId_list: { userId: actor.id, list } },
    create: { userId: actor.id, list, viewId },
    update: { viewId },
    select: { viewId: true },
  });

/** Makes a list open on a view for me, or on its own question again. A habit of one's own, so the history does not tell it. */
export function openOn(actor: Actor, { viewId, on }: OpenOn) {
  authorise(actor, "view.keep", { ownerId: actor.id });
  return asActor(actor, async (tx) => {
    const view = await findView(tx, actor, viewId);
    if (!view) throw new NotVisible();
    if (on) await setOpening(tx, actor, view.list, viewId);
    else await tx.savedViewOpening.deleteMany({ where: { userId: actor.id, viewId } });
    return done({ list: view.list });
  });
}
