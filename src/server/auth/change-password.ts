import "server-only";
import type { z } from "zod";
import { type changePasswordForm, passwordWeakness } from "@/domain/password";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { countAttempts, forgiveAttempts } from "./attempts";
import { hashPassword, passwordMatches } from "./passwords";
import type { Claims } from "./session-token";

/** Changes one's own password and ends every session but the one that gets the claims returned. Refuses a wrong present password, one too easy to guess, the same again. */
export async function changePassword(
  actor: Actor,
  input: Pick<z.output<typeof changePasswordForm>, "currentPassword" | "newPassword">,
): Promise<Outcome<Claims>> {
  authorise(actor, "account.change", { ownerId: actor.id });
  const attempts = [["passwordByUser", actor.id]] as const;
  const tooMany = await countAttempts(attempts);
  if (tooMany) return { ok: false, reason: tooMany };

  const user = await asActor(actor, (tx) =>
    tx.user.findFirst({
      where: { id: actor.id, active: true },
      select: { email: true, name: true, passwordHash: true, sessionVersion: true },
    }),
  );
  if (!user) throw new NotVisible();
  if (!(await passwordMatches(user.passwordHash, input.currentPassword))) return refused("auth.refusals.wrongPresent");
  await forgiveAttempts(attempts);
  if (input.currentPassword === input.newPassword) return refused("auth.refusals.samePassword");
  const weakness = passwordWeakness(input.newPassword, user);
  if (weakness) return refused(weakness);

  const passwordHash = await hashPassword(input.newPassword);
  return asActor(actor, async (tx) => {
    const [changed] = await tx.user.updateManyAndReturn({
      where: { id: actor.id, sessionVersion: user.sessionVersion },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { id: true, sessionVersion: true },
    });
    if (!changed) return refused("errors.changedMeanwhile");
    await tx.passwordReset.deleteMany({ where: { userId: actor.id, usedAt: null } });
    await record(tx, actor, "user.passwordChanged", { subjectId: actor.id });
    return done({ userId: changed.id, sessionVersion: changed.sessionVersion });
  });
}
