import "server-only";
import type { AddRelation, FinishStep } from "@/domain/network";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { findInNetwork } from "./visible-to";

/** Writes down what passed with a co-operative or company, and the next step agreed. Refuses a contact that is not theirs. */
export async function addRelation(actor: Actor, input: AddRelation): Promise<Outcome> {
  authorise(actor, "network.write");
  return asActor(actor, async (tx) => {
    const { organisationId, contactId, happenedOn, nextOn } = input;
    await findInNetwork(tx, actor, organisationId);
    if (contactId && (await tx.networkContact.count({ where: { id: contactId, organisationId } })) === 0)
      return refused("network.refusals.noSuchContact");
    await tx.networkRelation.create({
      data: {
        ...input,
        providerOrganisationId: actor.organisationId,
        happenedOn: toDate(happenedOn),
        nextOn: nextOn && toDate(nextOn),
        authorId: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "relation.added", { subjectId: organisationId }, { kind: input.kind });
    return done();
  });
}

/** Says that a next step was taken. Refuses one that somebody changed or took meanwhile; another provider's is not there. */
export async function finishStep(actor: Actor, { organisationId, relationId, version }: FinishStep): Promise<Outcome> {
  authorise(actor, "network.write");
  return asActor(actor, async (tx) => {
    const own = { id: relationId, organisationId, providerOrganisationId: actor.organisationId };
    const { count } = await tx.networkRelation.updateMany({
      where: { ...own, version, nextOn: { not: null }, nextDoneAt: null },
      data: { nextDoneAt: now(), version: { increment: 1 } },
    });
    if (count === 0) {
      if ((await tx.networkRelation.count({ where: own })) === 0) throw new NotVisible();
      return refused("errors.changedMeanwhile");
    }
    await record(tx, actor, "relation.stepDone", { subjectId: organisationId });
    return done();
  });
}
