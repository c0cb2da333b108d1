import "server-only";
import { type DraftInput, readAnswers, readDraft } from "@/domain/household-draft";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { type Outcome, refused } from "@/lib/outcome";
import { violates } from "../violations";
import { allOrNothing } from "./all-or-nothing";
import { openHousehold } from "./open-household";

/** Makes a household of a finished draft, which ends there. Refuses while a step is missing or wrong; sent twice, only the first counts. */
export async function createHousehold(
  actor: Actor,
  { draftId, version }: DraftInput,
): Promise<Outcome<{ id: string; code: string }>> {
  authorise(actor, "household.create");
  try {
    return await allOrNothing(actor, async (tx) => {
      const draft = await tx.householdDraft.findFirst({
        where: { id: draftId, ownerId: actor.id, organisationId: actor.organisationId },
        select: { data: true },
      });
      if (!draft) throw new NotVisible();
      const read = readAnswers(readDraft(draft.data));
      if (!read.ok) return refused("household.refusals.draftIncomplete");
      const { count } = await tx.householdDraft.deleteMany({ where: { id: draftId, version } });
      return count ? openHousehold(tx, actor, read.answers) : refused("errors.changedMeanwhile");
    });
  } catch (error) {
    if (violates(error, "one_open_membership")) return refused("person.refusals.joinedMeanwhile");
    if (violates(error, "contractCode")) return refused("household.refusals.contractTakenMeanwhile");
    throw error;
  }
}
