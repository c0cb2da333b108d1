import "server-only";
import type { AddNetworkSite, EditNetwork } from "@/domain/network";
import { type Actor, authorise } from "@/domain/permissions";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { findInNetwork } from "./visible-to";

/** Puts right what operators know of a co-operative or company: sectors, how many it could take on in a year, how it is reached. */
export async function editNetwork(actor: Actor, { organisationId, version, ...facts }: EditNetwork): Promise<Outcome> {
  authorise(actor, "network.write");
  return asActor(actor, async (tx) => {
    await findInNetwork(tx, actor, organisationId);
    const { count } = await tx.organisation.updateMany({
      where: { id: organisationId, version },
      data: { ...facts, version: { increment: 1 } },
    });
    if (count === 0) return refused("errors.changedMeanwhile");
    await record(tx, actor, "organisation.edited", { subjectId: organisationId });
    return done();
  });
}

/** Adds a place of a co-operative or company. */
export async function addNetworkSite(actor: Actor, input: AddNetworkSite): Promise<Outcome> {
  authorise(actor, "network.write");
  return asActor(actor, async (tx) => {
    await findInNetwork(tx, actor, input.organisationId);
    await tx.site.create({ data: input, select: { id: true } });
    await record(tx, actor, "site.added", { subjectId: input.organisationId });
    return done();
  });
}
