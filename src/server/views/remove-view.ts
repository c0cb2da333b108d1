import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { viewSubject } from "@/domain/saved-view";
import { done } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { findView } from "./list-views";

/** Takes a view away, from whoever's list opened on it too. One's own; a shared one whose owner left, any colleague's. */
export const removeView = (actor: Actor, { viewId }: { viewId: string }) =>
  asActor(actor, async (tx) => {
    const view = await findView(tx, actor, viewId);
    if (!view) throw new NotVisible();
    authorise(actor, "view.keep", viewSubject(actor, view));
    await tx.savedView.delete({ where: { id: viewId }, select: { id: true } });
    await record(tx, actor, "view.removed", { subjectId: viewId }, { list: view.list });
    return done({ list: view.list });
  });
