import "server-only";
import { createHash, hkdfSync } from "node:crypto";
import type { Claims } from "./session-token";

/** Under whose name a browser keeps unsaved text: a hash, so that storage does not tell who worked there. */
export const draftOwner = (userId: string) =>
  createHash("sha256").update(`ponte/drafts/${userId}`).digest("hex").slice(0, 32);

/**
 * The secret that opens one person's unsaved texts in a browser: 256 bits, base64, derived (HKDF-SHA-256) from the server's own
 * secret, the person and the generation of their sessions. It is handed to signed-in pages only and stored nowhere; once
 * their sessions are ended or their password changes, another one comes out.
 */
export function draftSecret({ userId, sessionVersion }: Claims) {
  const given = process.env.NEXTAUTH_SECRET;
  if (!given) throw new Error("NEXTAUTH_SECRET is not set: no secret can be derived from it.");
  const derived = hkdfSync("sha256", given, "ponte/local-drafts/1", `${userId}/${sessionVersion}`, 32);
  return Buffer.from(derived).toString("base64");
}
