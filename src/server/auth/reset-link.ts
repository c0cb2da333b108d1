import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { firstAccessMinutes, resetMinutes } from "@/domain/password";
import { now } from "@/lib/clock";
import type { Tx } from "../db";

/** What is kept of a link's token: enough to know it again, useless to whoever reads the table. */
export const tokenHash = (token: string) => createHash("sha256").update(token).digest("hex");

/** Where a token leads. */
export const resetPath = (token: string) => `/reset-password?token=${token}`;

/** Makes the one link with which this user may choose a password: random, single-use, expiring; earlier ones end. Its token is told here and never again. */
export async function makeResetLink(tx: Tx, user: { id: string; passwordHash: string | null }) {
  const token = randomBytes(32).toString("base64url");
  const minutes = user.passwordHash ? resetMinutes : firstAccessMinutes;
  const at = now();
  await tx.passwordReset.deleteMany({ where: { userId: user.id, usedAt: null } });
  await tx.passwordReset.create({
    data: {
      userId: user.id,
      tokenHash: tokenHash(token),
      requestedAt: at,
      expiresAt: new Date(at.getTime() + minutes * 60_000),
    },
    select: { id: true },
  });
  return { token, minutes };
}

/** Leaves a request for the administrator, who makes the link; one at a time. */
export async function leaveRequest(tx: Tx, userId: string) {
  await tx.passwordReset.deleteMany({ where: { userId, usedAt: null } });
  await tx.passwordReset.create({ data: { userId, requestedAt: now() }, select: { id: true } });
}
