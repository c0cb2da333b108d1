import "server-only";
import type { AddContact, EditContact } from "@/domain/network";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { findInNetwork } from "./visible-to";

/** Writes down somebody to talk to at a co-operative or company. Refuses a place that is not theirs. */
export async function addContact(actor: Actor, input: AddContact): Promise<Outcome> {
  authorise(actor, "network.write");
  return asActor(actor, async (tx) => {
    await findInNetwork(tx, actor, input.organisationId);
    if (!(await siteFits(tx, input))) return refused("admin.refusals.noSuchSite");
    await tx.networkContact.create({ data: { ...input, createdAt: now() }, select: { id: true } });
    await record(tx, actor, "contact.added", { subjectId: input.organisationId });
    return done();
  });
}

/** Puts somebody's details right, or says that they are no longer there: what was said with them stays. */
export async function editContact(
  actor: Actor,
  { organisationId, contactId, version, ...input }: EditContact,
): Promise<Outcome> {
  authorise(actor, "network.write");
  return asActor(actor, async (tx) => {
    await findInNetwork(tx, actor, organisationId);
    if (!(await siteFits(tx, { organisationId, ...input }))) return refused("admin.refusals.noSuchSite");
    const { count } = await tx.networkContact.updateMany({
      where: { id: contactId, organisationId, version },
      data: { ...input, version: { increment: 1 } },
    });
    if (count === 0) {
      if ((await tx.networkContact.count({ where: { id: contactId, organisationId } })) === 0) throw new NotVisible();
      return refused("errors.changedMeanwhile");
    }
    await record(tx, actor, "contact.edited", { subjectId: organisationId }, { active: input.active });
    return done();
  });
}

const siteFits = async (tx: Tx, { siteId, organisationId }: { siteId: string | null; organisationId: string }) =>
  siteId === null || (await tx.site.count({ where: { id: siteId, organisationId } })) > 0;
