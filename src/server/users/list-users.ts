import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import type { UserQuery } from "@/domain/user";
import type { Prisma } from "@/generated/prisma/client";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";

const size = 30;
const waiting: Prisma.UserWhereInput = {
  active: true,
  OR: [{ passwordHash: null }, { resets: { some: { usedAt: null, tokenHash: null } } }],
};
const tabs: Record<UserQuery["tab"], Prisma.UserWhereInput> = {
  active: { active: true },
  waiting,
  disabled: { active: false },
  all: {},
};

/** The users of this installation by name, thirty at a time, narrowed as asked; and how many wait for a link to enter. */
export async function listUsers(actor: Actor, query: UserQuery) {
  authorise(actor, "user.manage");
  const after = decodeCursor(query.after);
  const contains = { contains: query.q, mode: "insensitive" } as const;
  const where: Prisma.UserWhereInput = {
    AND: [
      tabs[query.tab],
      query.q ? { OR: [{ name: contains }, { email: contains }] } : {},
      query.role ? { role: query.role } : {},
      query.organisation ? { organisationId: query.organisation } : {},
    ],
  };
  return asActor(actor, async (tx) => {
    const rows = await tx.user.findMany({
      where: { AND: [where, after ? afterCursor("name", "asc", String(after[0]), after[1]) : {}] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: size + 1,
      select: {
        id: true,
        name: true,
        email: true,
        role: true,
        active: true,
        lastSignInAt: true,
        organisation: { select: { name: true } },
        resets: { where: { usedAt: null, tokenHash: null }, select: { requestedAt: true }, take: 1 },
      },
    });
    return {
      ...toPage(rows, size, (row) => [row.name, row.id]),
      total: await tx.user.count({ where }),
      waiting: await tx.user.count({ where: waiting }),
    };
  });
}

/** The bodies a user may belong to, by name. */
export async function listBodies(actor: Actor) {
  authorise(actor, "user.manage");
  return asActor(actor, (tx) =>
    tx.organisation.findMany({
      where: { active: true, kind: { not: "COMPANY" } },
      orderBy: [{ kind: "asc" }, { name: "asc" }],
      select: { id: true, name: true, kind: true },
      take: 500,
    }),
  );
}
