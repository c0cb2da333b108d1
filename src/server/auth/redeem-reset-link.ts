import "server-only";
import { passwordWeakness } from "@/domain/password";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asSystem, type Tx } from "../db";
import { record } from "../history";
import { hashPassword } from "./passwords";
import { tokenHash } from "./reset-link";

const living = (token: string) => ({
  tokenHash: tokenHash(token),
  usedAt: null,
  expiresAt: { gt: now() },
  user: { active: true, organisation: { active: true } },
});

const findLink = (tx: Tx, token: string) =>
  tx.passwordReset.findFirst({
    where: living(token),
    select: { id: true, user: { select: { id: true, email: true, name: true, passwordHash: true } } },
  });

/** Whether a link still opens the page on which its owner chooses a password. `firstAccess`: they never had one. */
export async function readResetLink(token: string) {
  const link = await asSystem("reset link", (tx) => findLink(tx, token));
  return link && { firstAccess: link.user.passwordHash === null };
}

/** Chooses a new password with a link. Refuses a link that is old, used or guessed, and a password too easy to guess. Ends every session of its owner. */
export async function redeemResetLink(token: string, newPassword: string): Promise<Outcome> {
  const link = await asSystem("reset link", (tx) => findLink(tx, token));
  if (!link) return refused("auth.refusals.deadLink");
  const weakness = passwordWeakness(newPassword, link.user);
  if (weakness) return refused(weakness);

  const passwordHash = await hashPassword(newPassword);
  return asSystem("reset link", async (tx) => {
    const used = await tx.passwordReset.updateMany({ where: living(token), data: { usedAt: now() } });
    if (used.count === 0) return refused("auth.refusals.deadLink");
    await tx.passwordReset.deleteMany({ where: { userId: link.user.id, usedAt: null } });
    await tx.user.update({
      where: { id: link.user.id },
      data: { passwordHash, sessionVersion: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, null, "user.passwordReset", { subjectId: link.user.id });
    return done();
  });
}
