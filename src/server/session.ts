import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { withParams } from "@/lib/query";
import { sameSitePath } from "@/lib/same-site-path";
import { actorOf, type SignedIn } from "./auth/actor-of";
import { draftOwner, draftSecret } from "./auth/draft-secret";
import { addressOf, overTls } from "./auth/options";
import { type Claims, openSession, sealSession, sessionCookie, sessionSeconds } from "./auth/session-token";

export type { SignedIn };

/** The header in which the proxy tells pages their own address. */
export const pathHeader = "x-ponte-path";

/** Whoever is signed in, read fresh once per request; null when nobody is, or when their sessions were ended. */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const claims = await openSession((await cookies()).get(sessionCookie)?.value);
  return claims && actorOf(claims);
});

/** Whoever sent this request, to be asked again and again while its answer lasts: null from the moment their session no longer holds. */
export async function currentSession() {
  const claims = await openSession((await cookies()).get(sessionCookie)?.value);
  return async () => claims && actorOf(claims);
}

/** The signed-in person; anybody else is sent to sign in, and then back to where they were going. */
export const requireActor = async (): Promise<SignedIn> => (await currentActor()) ?? redirect(await signInAddress());

async function signInAddress() {
  const wanted = sameSitePath((await headers()).get(pathHeader));
  return withParams("/sign-in", { callbackUrl: wanted === "/" ? null : wanted }) as never;
}

/** Keeps this person signed in: a cookie scripts cannot read, sent over TLS alone where there is TLS. */
export async function startSession(claims: Claims) {
  const given = await headers();
  const secure = overTls((name) => given.get(name));
  const options = { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: sessionSeconds } as const;
  (await cookies()).set(sessionCookie, await sealSession(claims), options);
}

/** Signs this browser out. */
export async function endSession() {
  (await cookies()).delete(sessionCookie);
}

/** What opens the unsaved texts this browser keeps for whoever is signed in; null when nobody is. */
export async function draftVault() {
  const actor = await currentActor();
  const claims = await openSession((await cookies()).get(sessionCookie)?.value);
  return actor && claims && { owner: draftOwner(actor.id), secret: draftSecret(claims) };
}

/** Where this request came from, for counting attempts. */
export async function callerAddress() {
  const given = await headers();
  return addressOf((name) => given.get(name));
}
