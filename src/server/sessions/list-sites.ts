import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { asActor } from "../db";

/** The sites of one's own organisation where appointments are held; none for who fixes no appointments. */
export const listSites = (actor: Actor) =>
  may(actor, "session.write", { organisationId: actor.organisationId })
    ? asActor(actor, (tx) =>
        tx.site.findMany({
          where: { organisationId: actor.organisationId, active: true },
          orderBy: [{ name: "asc" }, { id: "asc" }],
          select: { id: true, name: true, address: true },
        }),
      )
    : Promise.resolve([]);
