import "server-only";
import type { Actor } from "@/domain/permissions";
import { type Day, now } from "@/lib/clock";
import { addDays, momentOf } from "@/lib/dates";
import { asActor } from "../db";
import { type AgendaFilter, agendaRow, askedFor } from "./agenda-filter";
import { visibleTo } from "./visible-to";

/** More appointments than anybody reads in one week: a page is never longer. */
const most = 500;

/** The appointments between two days, both included, in the order of their hours; those called off or moved away are left to the list. */
export const listDays = (actor: Actor, from: Day, to: Day, filter: AgendaFilter) =>
  asActor(actor, (tx) =>
    tx.session.findMany({
      where: {
        AND: [
          visibleTo(actor),
          {
            startsAt: { gte: momentOf(from, "00:00") ?? now(), lt: momentOf(addDays(to, 1), "00:00") ?? now() },
            status: { not: "CANCELLED" },
          },
          askedFor(actor, filter),
        ],
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: most,
      select: agendaRow(actor),
    }),
  );
