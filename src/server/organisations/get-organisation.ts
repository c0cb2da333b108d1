import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { asActor } from "../db";
import { listEvents } from "../history";

/** One body with its sites, its entries in the regional registers and what was changed about it; null when there is none. */
export async function getOrganisation(actor: Actor, organisationId: string) {
  authorise(actor, "organisation.manage");
  return asActor(actor, async (tx) => {
    const organisation = await tx.organisation.findUnique({
      where: { id: organisationId },
      select: {
        id: true,
        name: true,
        kind: true,
        taxCode: true,
        operatorCode: true,
        email: true,
        phone: true,
        active: true,
        version: true,
        consortiumId: true,
        consortium: { select: { name: true } },
        sites: {
          orderBy: [{ active: "desc" }, { name: "asc" }],
          select: {
            id: true,
            code: true,
            name: true,
            address: true,
            city: true,
            managerName: true,
            active: true,
            version: true,
          },
        },
        accreditations: {
          orderBy: [{ register: "asc" }, { validFrom: "desc" }],
          select: {
            id: true,
            register: true,
            number: true,
            act: true,
            siteId: true,
            site: { select: { name: true } },
            validFrom: true,
            validTo: true,
            status: true,
            version: true,
          },
        },
        _count: { select: { users: { where: { active: true } } } },
      },
    });
    if (!organisation) return null;
    return { ...organisation, events: (await listEvents(tx, actor, { subjectId: organisationId })).rows };
  });
}
export type OrganisationFile = NonNullable<Awaited<ReturnType<typeof getOrganisation>>>;
