import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { type CreateUser, roleFits } from "@/domain/user";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { violates } from "../violations";

/** Lets somebody in; they have no password until they use their first link. Refuses a mail somebody has, a closed body, a role its kind of body has not. */
export async function createUser(actor: Actor, input: CreateUser): Promise<Outcome<{ userId: string }>> {
  authorise(actor, "user.manage");
  try {
    return await asActor(actor, async (tx) => {
      const body = await tx.organisation.findUnique({
        where: { id: input.organisationId, active: true },
        select: { kind: true },
      });
      if (!body) return refused("admin.refusals.noSuchBody");
      if (!roleFits(input.role, body.kind)) return refused("admin.refusals.roleDoesNotFit");
      const { id } = await tx.user.create({ data: { ...input, createdAt: now() }, select: { id: true } });
      await record(tx, actor, "user.created", { subjectId: id }, { role: input.role });
      return done({ userId: id });
    });
  } catch (error) {
    if (violates(error, "User_email_key")) return refused("admin.refusals.emailTaken");
    throw error;
  }
}
