import "server-only";
import type { Actor } from "@/domain/permissions";
import type { seriesScopes } from "@/domain/session";
import type { Tx } from "../db";
import { visibleTo } from "./visible-to";

/** An appointment as whoever changes it needs to know it, with those of its series that follow and are still to be held when they are meant too. Null when it is not visible. */
export async function sessionAndFollowing(tx: Tx, actor: Actor, id: string, scope: (typeof seriesScopes)[number]) {
  const session = await tx.session.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: changeable });
  if (!session) return null;
  const following =
    scope === "FOLLOWING" && session.seriesId
      ? await tx.session.findMany({
          where: {
            seriesId: session.seriesId,
            organisationId: session.organisationId,
            status: "PLANNED",
            startsAt: { gte: session.startsAt },
            id: { not: id },
          },
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          select: changeable,
        })
      : [];
  return { session, following };
}

const changeable = {
  id: true,
  version: true,
  organisationId: true,
  operatorId: true,
  seriesId: true,
  courseEditionId: true,
  serviceCode: true,
  serviceName: true,
  startsAt: true,
  endsAt: true,
  attendances: {
    where: { status: "BOOKED" },
    orderBy: { id: "asc" },
    select: { planId: true, lineKey: true, householdId: true, personId: true },
  },
} as const;
