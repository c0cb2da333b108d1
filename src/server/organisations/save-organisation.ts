import "server-only";
import type { CreateOrganisation, EditOrganisation } from "@/domain/organisation";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { roleFits } from "@/domain/user";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { record } from "../history";

/** Lets a body take part. Refuses a consortium that is none. */
export async function createOrganisation(
  actor: Actor,
  input: CreateOrganisation,
): Promise<Outcome<{ organisationId: string }>> {
  authorise(actor, "organisation.manage");
  return asActor(actor, async (tx) => {
    if (!(await consortiumFits(tx, input, null))) return refused("admin.refusals.noConsortium");
    const { id } = await tx.organisation.create({ data: { ...input, createdAt: now() }, select: { id: true } });
    await record(tx, actor, "organisation.created", { subjectId: id }, { kind: input.kind });
    return done({ organisationId: id });
  });
}

/** Puts a body right, or ends its part. Refuses to close one whose users still enter (each answers for work first), and a kind its users' roles do not fit. */
export async function editOrganisation(
  actor: Actor,
  { organisationId, version, ...input }: EditOrganisation,
): Promise<Outcome> {
  authorise(actor, "organisation.manage");
  return asActor(actor, async (tx) => {
    const users = await tx.user.findMany({ where: { organisationId, active: true }, select: { role: true } });
    if (!input.active && users.length > 0) return refused("admin.refusals.bodyHasUsers", { count: users.length });
    if (users.some(({ role }) => !roleFits(role, input.kind))) return refused("admin.refusals.kindDoesNotFit");
    if (!(await consortiumFits(tx, input, organisationId))) return refused("admin.refusals.noConsortium");
    const { count } = await tx.organisation.updateMany({
      where: { id: organisationId, version },
      data: { ...input, version: { increment: 1 } },
    });
    if (count === 0) {
      if ((await tx.organisation.count({ where: { id: organisationId } })) === 0) throw new NotVisible();
      return refused("errors.changedMeanwhile");
    }
    await record(tx, actor, "organisation.edited", { subjectId: organisationId }, { active: input.active });
    return done();
  });
}

async function consortiumFits(tx: Tx, input: CreateOrganisation, self: string | null) {
  if (input.consortiumId === null) return true;
  if (input.kind !== "COOPERATIVE" || input.consortiumId === self) return false;
  return (await tx.organisation.count({ where: { id: input.consortiumId, kind: "PROVIDER", active: true } })) > 0;
}
