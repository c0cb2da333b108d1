import "server-only";
import type { CreateSite, EditSite } from "@/domain/organisation";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";

/** Adds a place where a body delivers. */
export async function createSite(actor: Actor, input: CreateSite): Promise<Outcome> {
  authorise(actor, "organisation.manage");
  return asActor(actor, async (tx) => {
    const body = await tx.organisation.findUnique({ where: { id: input.organisationId }, select: { id: true } });
    if (!body) throw new NotVisible();
    await tx.site.create({ data: input, select: { id: true } });
    await record(tx, actor, "site.added", { subjectId: input.organisationId });
    return done();
  });
}

/** Puts a place right, or ends its use: what was delivered there keeps its name. */
export async function editSite(
  actor: Actor,
  { organisationId, siteId, version, ...input }: EditSite,
): Promise<Outcome> {
  authorise(actor, "organisation.manage");
  return asActor(actor, async (tx) => {
    const { count } = await tx.site.updateMany({
      where: { id: siteId, organisationId, version },
      data: { ...input, version: { increment: 1 } },
    });
    if (count === 0) {
      if ((await tx.site.count({ where: { id: siteId, organisationId } })) === 0) throw new NotVisible();
      return refused("errors.changedMeanwhile");
    }
    await record(tx, actor, "site.edited", { subjectId: organisationId }, { active: input.active });
    return done();
  });
}
