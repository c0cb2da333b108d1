import "server-only";
import type { NetworkQuery } from "@/domain/network";
import { type Actor, authorise } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { inNetworkOf } from "./visible-to";

const size = 25;

/** The opportunities of this provider that are open on the day they are read. */
export const openNow = (actor: Actor): Prisma.OpportunityWhereInput => ({
  providerOrganisationId: actor.organisationId,
  status: "OPEN",
  OR: [{ closesOn: null }, { closesOn: { gte: toDate(today()) } }],
});

/** Co-operatives and companies by name, narrowed as asked, each with its open opportunities and when it was last heard. */
export async function listNetwork(actor: Actor, query: NetworkQuery) {
  authorise(actor, "network.read");
  const contains = { contains: query.q, mode: "insensitive" } as const;
  const where: Prisma.OrganisationWhereInput = {
    AND: [
      inNetworkOf(actor),
      { active: true },
      query.q
        ? { OR: [{ name: contains }, { taxCode: contains }, { sites: { some: { active: true, city: contains } } }] }
        : {},
      query.kind ? { kind: query.kind } : {},
      query.sector ? { sectors: { has: query.sector } } : {},
      query.open ? { opportunities: { some: openNow(actor) } } : {},
    ],
  };
  const after = decodeCursor(query.after);
  return asActor(actor, async (tx) => {
    const rows = await tx.organisation.findMany({
      where: { AND: [where, after ? afterCursor("name", "asc", String(after[0]), after[1]) : {}] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: size + 1,
      select: {
        id: true,
        name: true,
        kind: true,
        sectors: true,
        employmentCapacity: true,
        sites: { where: { active: true }, orderBy: { name: "asc" }, take: 3, select: { city: true } },
        relations: {
          where: { providerOrganisationId: actor.organisationId },
          orderBy: [{ happenedOn: "desc" }, { id: "desc" }],
          take: 1,
          select: { happenedOn: true },
        },
        _count: { select: { opportunities: { where: openNow(actor) } } },
      },
    });
    return { ...toPage(rows, size, (row) => [row.name, row.id]), total: await tx.organisation.count({ where }) };
  });
}

/** Co-operatives and companies to choose from, by name; the first three hundred. */
export async function networkChoices(actor: Actor) {
  authorise(actor, "network.read");
  return asActor(actor, (tx) =>
    tx.organisation.findMany({
      where: { AND: [inNetworkOf(actor), { active: true }] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 300,
      select: { id: true, name: true },
    }),
  );
}
