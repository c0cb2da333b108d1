import "server-only";
import type { OpportunityQuery, OpportunityTab } from "@/domain/opportunity";
import { type Actor, authorise, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { visibleTo } from "./visible-to";

const size = 25;

function behind(tab: OpportunityTab): Prisma.OpportunityWhereInput {
  const day = toDate(today());
  if (tab === "open") return { status: "OPEN", OR: [{ closesOn: null }, { closesOn: { gte: day } }] };
  if (tab === "expired") return { status: "OPEN", closesOn: { lt: day } };
  if (tab === "filled") return { status: "FILLED" };
  return tab === "closed" ? { status: "CLOSED" } : {};
}

function asked({ q, kind, sector }: OpportunityQuery): Prisma.OpportunityWhereInput {
  const contains = { contains: q, mode: "insensitive" } as const;
  return {
    AND: [
      q
        ? { OR: [{ title: contains }, { code: contains }, { city: contains }, { organisation: { name: contains } }] }
        : {},
      kind ? { kind } : {},
      sector ? { sector } : {},
    ],
  };
}

/** What the network offers, the newest first, narrowed as asked; no person is named. */
export async function listOpportunities(actor: Actor, query: OpportunityQuery) {
  if (!reachOf(actor, "opportunity.read")) authorise(actor, "opportunity.read");
  const after = decodeCursor(query.after);
  const moment = after && new Date(String(after[0]));
  const from =
    after && moment && !Number.isNaN(moment.getTime()) ? afterCursor("updatedAt", "desc", moment, after[1]) : {};
  const visible = visibleTo(actor);
  return asActor(actor, async (tx) => {
    const rows = await tx.opportunity.findMany({
      where: { AND: [visible, behind(query.tab), asked(query), from] },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: size + 1,
      select: {
        id: true,
        code: true,
        kind: true,
        title: true,
        sector: true,
        city: true,
        weeklyMinutes: true,
        places: true,
        status: true,
        closesOn: true,
        updatedAt: true,
        organisation: { select: { name: true } },
        _count: { select: { candidacies: { where: { status: "TAKEN" } } } },
      },
    });
    const open = await tx.opportunity.count({ where: { AND: [visible, behind("open")] } });
    const page = toPage(rows, size, (row) => [row.updatedAt.toISOString(), row.id]);
    return {
      next: page.next,
      open,
      rows: page.rows.map(({ _count, closesOn, ...row }) => ({
        ...row,
        closesOn: closesOn && toDay(closesOn),
        taken: _count.candidacies,
      })),
    };
  });
}
export type OpportunityRow = Awaited<ReturnType<typeof listOpportunities>>["rows"][number];
