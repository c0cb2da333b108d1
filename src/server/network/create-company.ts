import "server-only";
import type { CreateCompany } from "@/domain/network";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { lookAlikesOf } from "./look-alikes";

/**
 * Adds a company to the network, with its first place. Refuses a tax code that somebody of the network already has, and a
 * name much like another's until whoever writes says that it is somebody else.
 */
export async function createCompany(
  actor: Actor,
  { known, city, address, ...facts }: CreateCompany,
): Promise<Outcome<{ organisationId: string }>> {
  authorise(actor, "network.write");
  return asActor(actor, async (tx) => {
    // Two operators adding the same company at once: the second one finds the first's.
    await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('network.company'))::text`;
    const alike = await lookAlikesOf(tx, actor, facts);
    const same = alike.find(({ sameTaxCode }) => sameTaxCode);
    if (same) return refused("network.refusals.sameTaxCode", { name: same.name });
    if (alike[0] && known !== "new") return refused("network.refusals.alike", { name: alike[0].name });
    const { id } = await tx.organisation.create({
      data: {
        ...facts,
        kind: "COMPANY",
        createdAt: now(),
        sites: { create: { name: city, address: address ?? "", city } },
      },
      select: { id: true },
    });
    await record(tx, actor, "organisation.created", { subjectId: id }, { kind: "COMPANY" });
    return done({ organisationId: id });
  });
}
