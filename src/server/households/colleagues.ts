import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";

const names = { orderBy: { name: "asc" }, take: 200, select: { id: true, name: true } } as const;

/** The social workers a case may pass to. */
export const listColleagues = (actor: Actor) =>
  asActor(actor, (tx) =>
    tx.user.findMany({
      where: { organisationId: actor.organisationId, role: "SOCIAL_WORKER", active: true },
      ...names,
    }),
  );

/** The officers of the Comune who may be let into a file. */
export const listOfficers = (actor: Actor) =>
  asActor(actor, (tx) => tx.user.findMany({ where: { role: "MUNICIPAL_OFFICER", active: true }, ...names }));
