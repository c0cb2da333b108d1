import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { type EditUser, mayLeave, roleFits } from "@/domain/user";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { violates } from "../violations";
import { takeTurn } from "./admins";
import { countOpenWork } from "./open-work";

/**
 * Puts a user right. A new role, body or mail ends their sessions at once. Refuses one's own role or body, a role its kind
 * of body has not, a mail somebody has, and a move away from open work that nobody was given.
 */
export async function editUser(actor: Actor, { userId, version, ...input }: EditUser): Promise<Outcome> {
  authorise(actor, "user.manage");
  try {
    return await asActor(actor, async (tx) => {
      await takeTurn(tx, actor);
      const user = await tx.user.findUnique({
        where: { id: userId },
        select: { role: true, organisationId: true, email: true },
      });
      if (!user) throw new NotVisible();
      const moves = user.role !== input.role || user.organisationId !== input.organisationId;
      if (moves && userId === actor.id) return refused("admin.refusals.notYourOwnRole");
      if (moves) {
        const body = await tx.organisation.findUnique({
          where: { id: input.organisationId, active: true },
          select: { kind: true },
        });
        if (!body) return refused("admin.refusals.noSuchBody");
        if (!roleFits(input.role, body.kind)) return refused("admin.refusals.roleDoesNotFit");
        const work = await countOpenWork(tx, userId);
        if (!mayLeave(work)) return refused("admin.refusals.openWork", work);
      }
      const endsSessions = moves || user.email !== input.email;
      const { count } = await tx.user.updateMany({
        where: { id: userId, version },
        data: {
          ...input,
          version: { increment: 1 },
          ...(endsSessions && userId !== actor.id ? { sessionVersion: { increment: 1 } } : {}),
        },
      });
      if (count === 0) return refused("errors.changedMeanwhile");
      await record(tx, actor, "user.edited", { subjectId: userId }, { moved: moves });
      return done();
    });
  } catch (error) {
    if (violates(error, "User_email_key")) return refused("admin.refusals.emailTaken");
    throw error;
  }
}
