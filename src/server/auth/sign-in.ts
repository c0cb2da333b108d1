import "server-only";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asSystem } from "../db";
import { type Attempt, countAttempts, forgiveAttempts } from "./attempts";
import { passwordMatches } from "./passwords";
import type { Claims } from "./session-token";

/**
 * Who this mail and password belong to. Refuses an unknown mail, a wrong password and a disabled user in the same words
 * and the same time, and whoever tried too often (by mail, by address) with the minutes to wait.
 */
export async function signIn(email: string, password: string, address: string): Promise<Outcome<Claims>> {
  const mail = email.trim().toLowerCase();
  const attempts: Attempt[] = [
    ["signInByMail", mail],
    ["signInByAddress", address],
  ];
  const tooMany = await countAttempts(attempts);
  if (tooMany) return { ok: false, reason: tooMany };

  const user = await asSystem("sign-in", (tx) =>
    tx.user.findFirst({
      where: { email: mail, active: true, organisation: { active: true } },
      select: { id: true, sessionVersion: true, passwordHash: true },
    }),
  );
  if (!(await passwordMatches(user?.passwordHash, password)) || !user) return refused("auth.refusals.wrong");

  await forgiveAttempts(attempts);
  await asSystem("sign-in", (tx) =>
    tx.user.update({ where: { id: user.id }, data: { lastSignInAt: now() }, select: { id: true } }),
  );
  return done({ userId: user.id, sessionVersion: user.sessionVersion });
}
