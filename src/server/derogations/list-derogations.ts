import "server-only";
import {
  type DerogationListQuery,
  derogationOrder,
  derogationTabStatuses,
  derogationTabs,
} from "@/domain/derogation-list";
import { type Actor, seesNames } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { derogationSelect, shownDerogation } from "./derogation-row";

const pageSize = 25;

/** The requests of a tab on the plans this person may see, 25 at a time, with how many each tab holds; without names for who works without them. */
export async function listDerogations(actor: Actor, { tab, after }: DerogationListQuery) {
  const direction = derogationOrder[tab];
  const cursor = decodeCursor(after);
  const moment = cursor && new Date(String(cursor[0]));
  const place: Prisma.DerogationWhereInput =
    cursor && moment && !Number.isNaN(moment.getTime()) ? afterCursor("requestedAt", direction, moment, cursor[1]) : {};
  return asActor(actor, async (tx) => {
    const counted = await tx.derogation.groupBy({ by: ["status"], where: { plan: visibleTo(actor) }, _count: true });
    const rows = await tx.derogation.findMany({
      where: { AND: [{ status: { in: [...derogationTabStatuses[tab]] } }, { plan: visibleTo(actor) }, place] },
      orderBy: [{ requestedAt: direction }, { id: direction }],
      take: pageSize + 1,
      select: {
        ...derogationSelect,
        plan: {
          select: {
            ...subjectSelect(actor),
            code: true,
            person: { select: { firstName: true, lastName: true } },
            providerOrganisation: { select: { name: true } },
          },
        },
      },
    });
    const page = toPage(rows, pageSize, (row) => [row.requestedAt.toISOString(), row.id]);
    return {
      next: page.next,
      counts: Object.fromEntries(
        derogationTabs.map((one) => [
          one,
          counted.reduce(
            (sum, { status, _count }) => sum + (derogationTabStatuses[one].includes(status) ? _count : 0),
            0,
          ),
        ]),
      ) as Record<(typeof derogationTabs)[number], number>,
      rows: page.rows.map(({ plan, ...row }) => {
        const named = seesNames(actor, subjectOf(plan));
        return {
          ...shownDerogation(row, named),
          planCode: plan.code,
          household: plan.household.code,
          provider: plan.providerOrganisation.name,
          name: named ? `${plan.person.lastName} ${plan.person.firstName}` : null,
        };
      }),
    };
  });
}
export type ListedDerogation = Awaited<ReturnType<typeof listDerogations>>["rows"][number];
