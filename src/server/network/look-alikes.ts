import "server-only";
import { similarNames } from "@/domain/company-name";
import { type Actor, authorise } from "@/domain/permissions";
import { asActor, type Tx } from "../db";
import { inNetworkOf } from "./visible-to";

/** Who of the network may be the company typed: the same tax code, or a name much like it. */
export async function findLookAlikes(actor: Actor, typed: { name: string; taxCode: string | null }) {
  authorise(actor, "network.read");
  return asActor(actor, (tx) => lookAlikesOf(tx, actor, typed));
}

/** The same within a command. */
export async function lookAlikesOf(tx: Tx, actor: Actor, { name, taxCode }: { name: string; taxCode: string | null }) {
  const known = await tx.organisation.findMany({
    where: inNetworkOf(actor),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 5000,
    select: { id: true, name: true, taxCode: true, active: true },
  });
  return known
    .map((one) => ({ ...one, sameTaxCode: taxCode !== null && one.taxCode === taxCode }))
    .filter((one) => one.sameTaxCode || similarNames(one.name, name))
    .slice(0, 5);
}
