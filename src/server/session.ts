import "server-only";
import { redirect } from "next/navigation";
import { getServerSession } from "next-auth";
import { cache } from "react";
import type { Actor } from "@/domain/permissions";
import { authOptions } from "./auth/options";
import { asSystem } from "./db";

/** The signed-in person with the names their pages show. */
export type SignedIn = Actor & { name: string; email: string; organisationName: string };

/** Whoever is signed in, read fresh once per request; null when nobody is, or when their sessions were ended. */
export const currentActor = cache(async (): Promise<SignedIn | null> => {
  const session = await getServerSession(authOptions);
  const claims = session?.ponte;
  if (!claims) return null;
  const user = await asSystem("session", (tx) =>
    tx.user.findFirst({
      where: { id: claims.userId, sessionVersion: claims.sessionVersion, active: true, organisation: { active: true } },
      select: {
        id: true,
        role: true,
        organisationId: true,
        name: true,
        email: true,
        organisation: { select: { name: true } },
      },
    }),
  );
  if (!user) return null;
  const { organisation, ...actor } = user;
  return { ...actor, organisationName: organisation.name };
});

/** The signed-in person; anybody else is sent to sign in. */
export const requireActor = async (): Promise<SignedIn> => (await currentActor()) ?? redirect("/sign-in");
