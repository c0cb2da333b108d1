import "server-only";
import type { Actor } from "@/domain/permissions";
import { asSystem } from "../db";
import type { Claims } from "./session-token";

/** The signed-in person with the names their pages show. */
export type SignedIn = Actor & { name: string; email: string; organisationName: string };

/** Who these claims belong to, read fresh: null once they were disabled, their body was, or their sessions were ended. */
export async function actorOf(claims: Claims): Promise<SignedIn | null> {
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
}
