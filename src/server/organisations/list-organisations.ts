import "server-only";
import type { OrganisationQuery } from "@/domain/organisation";
import { type Actor, authorise } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";

const size = 30;

/** The bodies that take part by name, thirty at a time, narrowed as asked. */
export async function listOrganisations(actor: Actor, query: OrganisationQuery) {
  authorise(actor, "organisation.manage");
  const after = decodeCursor(query.after);
  const contains = { contains: query.q, mode: "insensitive" } as const;
  const where: Prisma.OrganisationWhereInput = {
    AND: [
      query.q ? { OR: [{ name: contains }, { operatorCode: contains }, { taxCode: contains }] } : {},
      query.kind ? { kind: query.kind } : {},
      { active: query.closed !== "1" },
    ],
  };
  return asActor(actor, async (tx) => {
    const rows = await tx.organisation.findMany({
      where: { AND: [where, after ? afterCursor("name", "asc", String(after[0]), after[1]) : {}] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: size + 1,
      select: {
        id: true,
        name: true,
        kind: true,
        operatorCode: true,
        consortium: { select: { name: true } },
        accreditations: {
          where: { status: "ACTIVE" },
          select: { register: true, validFrom: true, validTo: true },
          orderBy: { register: "asc" },
        },
        _count: { select: { users: { where: { active: true } }, sites: { where: { active: true } } } },
      },
    });
    return { ...toPage(rows, size, (row) => [row.name, row.id]), total: await tx.organisation.count({ where }) };
  });
}

/** The consortia a co-operative may belong to, by name. */
export async function listConsortia(actor: Actor) {
  authorise(actor, "organisation.manage");
  return asActor(actor, (tx) =>
    tx.organisation.findMany({
      where: { kind: "PROVIDER", active: true },
      orderBy: { name: "asc" },
      select: { id: true, name: true },
      take: 100,
    }),
  );
}
