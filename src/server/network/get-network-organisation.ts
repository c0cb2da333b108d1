import "server-only";
import { type Actor, authorise, may } from "@/domain/permissions";
import { asActor } from "../db";
import { listEvents } from "../history";
import { inNetworkOf } from "./visible-to";

/** One co-operative or company as its provider follows it: places, people to talk to, what passed between them, what it offers. Null when it is none of this network's. */
export async function getNetworkOrganisation(actor: Actor, organisationId: string) {
  authorise(actor, "network.read");
  return asActor(actor, async (tx) => {
    const found = await tx.organisation.findFirst({
      where: { AND: [{ id: organisationId }, inNetworkOf(actor)] },
      select: {
        id: true,
        name: true,
        kind: true,
        taxCode: true,
        email: true,
        phone: true,
        active: true,
        sectors: true,
        employmentCapacity: true,
        about: true,
        version: true,
        sites: {
          where: { active: true },
          orderBy: [{ name: "asc" }, { id: "asc" }],
          take: 50,
          select: { id: true, name: true, address: true, city: true },
        },
        contacts: {
          orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }],
          take: 50,
          select: {
            id: true,
            name: true,
            position: true,
            email: true,
            phone: true,
            active: true,
            version: true,
            siteId: true,
            site: { select: { name: true } },
          },
        },
        relations: {
          where: { providerOrganisationId: actor.organisationId },
          orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
          take: 50,
          select: {
            id: true,
            kind: true,
            happenedOn: true,
            summary: true,
            nextStep: true,
            nextOn: true,
            nextDoneAt: true,
            version: true,
            contact: { select: { name: true } },
            author: { select: { name: true } },
          },
        },
        opportunities: {
          where: { providerOrganisationId: actor.organisationId },
          orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
          take: 30,
          select: { id: true, code: true, kind: true, title: true, status: true, closesOn: true, places: true },
        },
      },
    });
    if (!found) return null;
    const events = (await listEvents(tx, actor, { subjectId: organisationId })).rows;
    return { ...found, events, writes: found.active && may(actor, "network.write") };
  });
}
export type NetworkOrganisation = NonNullable<Awaited<ReturnType<typeof getNetworkOrganisation>>>;
