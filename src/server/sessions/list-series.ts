import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { visibleTo } from "./visible-to";

/** The appointments of a recurring series this person may see, first to last; those moved elsewhere are left out. */
export const listSeries = (actor: Actor, seriesId: string | null) =>
  seriesId
    ? asActor(actor, (tx) =>
        tx.session.findMany({
          where: { AND: [{ seriesId, supersededById: null }, visibleTo(actor)] },
          orderBy: [{ startsAt: "asc" }, { id: "asc" }],
          take: 120,
          select: {
            id: true,
            status: true,
            startsAt: true,
            endsAt: true,
            supersededById: true,
            attendances: { select: { status: true } },
          },
        }),
      )
    : Promise.resolve([]);
