import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { EditView } from "@/domain/saved-view";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { findView } from "./list-views";
import { nameTaken } from "./save-view";

/** Renames a view of one's own, shares it with one's organisation or takes it back. Refuses a name had already and a view changed meanwhile; somebody else's is not there to be changed. */
export function editView(actor: Actor, { viewId, version, name, shared }: EditView) {
  const edited = asActor(actor, async (tx): Promise<Outcome<{ list: string }>> => {
    const view = await findView(tx, actor, viewId);
    if (!view) throw new NotVisible();
    authorise(actor, "view.keep", { ownerId: view.ownerId });
    const [row] = await tx.savedView.updateManyAndReturn({
      where: { id: viewId, version },
      // Shared it is with whom one works with now.
      data: { name, shared, organisationId: actor.organisationId, version: { increment: 1 } },
      select: { id: true },
    });
    if (!row) return refused("errors.changedMeanwhile");
    await record(tx, actor, "view.edited", { subjectId: viewId }, { list: view.list, shared });
    return done({ list: view.list });
  });
  return edited.catch(nameTaken);
}
