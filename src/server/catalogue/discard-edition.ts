import "server-only";
import type { DiscardEdition } from "@/domain/catalogue";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";

/** Throws away a draft edition. Refuses one that was published or thrown away meanwhile. */
export async function discardEdition(actor: Actor, input: DiscardEdition): Promise<Outcome> {
  authorise(actor, "catalogue.manage");
  return asActor(actor, async (tx) => {
    const { editionId: id, version } = input;
    const [gone] = await tx.catalogueEdition.updateManyAndReturn({
      where: { id, status: "DRAFT", courseId: null, version },
      data: { status: "DISCARDED", version: { increment: 1 } },
      select: { id: true },
    });
    if (!gone) {
      if (!(await tx.catalogueEdition.findFirst({ where: { id, courseId: null }, select: { id: true } })))
        throw new NotVisible();
      return refused("catalogue.refusals.notDraft");
    }
    await record(tx, actor, "edition.discarded", { subjectId: id });
    return done();
  });
}
