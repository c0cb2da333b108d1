import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { asActor } from "../db";

const roles = {
  SOCIAL_WORKER: ["SOCIAL_WORKER"],
  EMPLOYMENT_OPERATOR: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"],
  PROVIDER_COORDINATOR: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"],
  MUNICIPAL_OFFICER: ["MUNICIPAL_OFFICER"],
  ADMIN: [],
  PRIVACY_OFFICER: [],
} as const;

/** The colleagues to whom a thing of one's day may be given: those of one's organisation who do the same work. */
export async function colleaguesToHand(actor: Actor) {
  authorise(actor, "waiting.mark", { ownerId: actor.id });
  return asActor(actor, (tx) =>
    tx.user.findMany({
      where: {
        organisationId: actor.organisationId,
        active: true,
        id: { not: actor.id },
        role: { in: [...roles[actor.role]] },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 200,
      select: { id: true, name: true },
    }),
  );
}
