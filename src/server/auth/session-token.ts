import "server-only";
import { decode, encode } from "next-auth/jwt";
import { z } from "zod";

/** What the session cookie carries: who, and which of their session generations. Role and organisation are read fresh each time. */
export type Claims = { userId: string; sessionVersion: number };

/** How long a sign-in lasts: a working day with its breaks. Seconds. */
export const sessionSeconds = 12 * 60 * 60;

/** The cookie that keeps somebody signed in. */
export const sessionCookie = "ponte-session-token";

const claimsShape = z.object({ userId: z.uuid(), sessionVersion: z.int() });

function secret() {
  const given = process.env.NEXTAUTH_SECRET;
  if (!given) throw new Error("NEXTAUTH_SECRET is not set: sessions cannot be signed.");
  return given;
}

/** The claims as the encrypted text of a cookie. */
export const sealSession = (claims: Claims) =>
  encode({ token: { ponte: claims }, secret: secret(), maxAge: sessionSeconds });

/** Reads such a text; null when it is missing, expired or not ours. */
export async function openSession(token: string | undefined): Promise<Claims | null> {
  const key = secret();
  const read = await decode({ token, secret: key }).catch(() => null);
  const claims = claimsShape.safeParse(read?.ponte);
  return claims.success ? claims.data : null;
}
