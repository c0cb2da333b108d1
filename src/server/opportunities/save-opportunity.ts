import "server-only";
import type { EditOpportunity, OpenOpportunity } from "@/domain/opportunity";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { findInNetwork } from "../network/visible-to";
import { settlePlaces, takenPlaces } from "./settle-places";
import { lockOpportunity } from "./visible-to";

/** Writes down what somebody of the network offers. Refuses a place or a contact that is not theirs. */
export async function openOpportunity(
  actor: Actor,
  input: OpenOpportunity,
): Promise<Outcome<{ opportunityId: string }>> {
  authorise(actor, "opportunity.write", { organisationId: actor.organisationId });
  return asActor(actor, async (tx) => {
    await findInNetwork(tx, actor, input.organisationId);
    if (!(await partsFit(tx, input))) return refused("opportunity.refusals.partsOfAnother");
    const { id } = await tx.opportunity.create({
      data: {
        ...toRow(input),
        providerOrganisationId: actor.organisationId,
        createdById: actor.id,
        createdAt: now(),
        updatedAt: now(),
      },
      select: { id: true },
    });
    const facts = { kind: input.kind, places: input.places };
    await record(tx, actor, "opportunity.opened", { subjectId: id }, facts);
    return done({ opportunityId: id });
  });
}

/** Puts an opportunity right. Refuses fewer places than are taken, a body that is not its own, and what somebody else changed meanwhile. */
export async function editOpportunity(
  actor: Actor,
  { opportunityId, version, ...input }: EditOpportunity,
): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const found = await lockOpportunity(tx, actor, opportunityId);
    authorise(actor, "opportunity.write", { organisationId: found.providerOrganisationId });
    if (found.version !== version) return refused("errors.changedMeanwhile");
    if (input.organisationId !== found.organisationId || !(await partsFit(tx, input)))
      return refused("opportunity.refusals.partsOfAnother");
    const taken = await takenPlaces(tx, opportunityId);
    if (input.places < taken) return refused("opportunity.refusals.fewerThanTaken", { taken });
    await tx.opportunity.update({
      where: { id: opportunityId },
      data: { ...toRow(input), updatedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, "opportunity.edited", { subjectId: opportunityId });
    await settlePlaces(tx, actor, { ...found, places: input.places });
    return done();
  });
}

const toRow = ({ startsOn, endsOn, closesOn, ...rest }: OpenOpportunity) => ({
  ...rest,
  startsOn: startsOn && toDate(startsOn),
  endsOn: endsOn && toDate(endsOn),
  closesOn: closesOn && toDate(closesOn),
});

async function partsFit(tx: Tx, { organisationId, siteId, contactId }: OpenOpportunity) {
  if (siteId && (await tx.site.count({ where: { id: siteId, organisationId } })) === 0) return false;
  return !contactId || (await tx.networkContact.count({ where: { id: contactId, organisationId } })) > 0;
}
