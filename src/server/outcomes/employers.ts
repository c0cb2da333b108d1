import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";

/** Who may employ or host: the active co-operatives, companies and providers of the network. */
const employing: Prisma.OrganisationWhereInput = {
  active: true,
  kind: { in: ["COOPERATIVE", "COMPANY", "PROVIDER"] },
};

/** One of them by its id; null when it is none. */
export const employerOf = (tx: Tx, id: string | null) =>
  id ? tx.organisation.findFirst({ where: { ...employing, id }, select: { id: true, name: true } }) : null;

/** All of them by name, for choosing. */
export const employers = (tx: Tx) =>
  tx.organisation.findMany({
    where: employing,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
    select: { id: true, name: true },
  });
