import "server-only";
import { type Actor, may, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { toDay } from "@/lib/dates";
import { candidaciesVisibleTo } from "../candidacies/visible-to";
import { asActor } from "../db";
import { listEvents } from "../history";
import { visibleTo } from "./visible-to";

const whole = {
  id: true,
  code: true,
  organisationId: true,
  providerOrganisationId: true,
  siteId: true,
  contactId: true,
  kind: true,
  title: true,
  sector: true,
  tasks: true,
  schedule: true,
  weeklyMinutes: true,
  shifts: true,
  city: true,
  address: true,
  licenceNeeded: true,
  transportNeeded: true,
  languageLevel: true,
  studyTitle: true,
  requirements: true,
  contractType: true,
  places: true,
  startsOn: true,
  endsOn: true,
  closesOn: true,
  status: true,
  closeReason: true,
  version: true,
  organisation: { select: { id: true, name: true } },
  site: { select: { name: true, address: true, city: true } },
} as const satisfies Prisma.OpportunitySelect;

/**
 * One opportunity with the candidacies this reader may see: the provider all, the Officina those of its people, the Comune
 * none. Who to call there is the provider's alone. Null when it is not there for them.
 */
export async function getOpportunity(actor: Actor, opportunityId: string) {
  if (!reachOf(actor, "opportunity.read")) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.opportunity.findFirst({
      where: { AND: [{ id: opportunityId }, visibleTo(actor)] },
      select: { ...whole, _count: { select: { candidacies: { where: { status: "TAKEN" } } } } },
    });
    if (!found) return null;
    const candidacies = await tx.candidacy.findMany({
      where: { AND: [{ opportunityId }, candidaciesVisibleTo(actor)] },
      orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
      take: 100,
      select: {
        id: true,
        status: true,
        proposedAt: true,
        interviewAt: true,
        person: { select: { firstName: true, lastName: true } },
        plan: { select: { code: true } },
      },
    });
    const subject = { organisationId: found.providerOrganisationId };
    const contact =
      found.contactId && reachOf(actor, "network.read")
        ? await tx.networkContact.findUnique({
            where: { id: found.contactId },
            select: { name: true, position: true, email: true, phone: true },
          })
        : null;
    const { _count, closesOn, ...rest } = found;
    return {
      ...rest,
      closesOn: closesOn && toDay(closesOn),
      taken: _count.candidacies,
      candidacies,
      contact,
      seesCandidacies: reachOf(actor, "candidacy.read") !== null,
      writes: may(actor, "opportunity.write", subject),
      events: (await listEvents(tx, actor, { subjectId: opportunityId })).rows,
    };
  });
}
export type OpportunityPage = NonNullable<Awaited<ReturnType<typeof getOpportunity>>>;
