import "server-only";
import { monthOf, packState } from "@/domain/evidence";
import { type Actor, may, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { now, today } from "@/lib/clock";
import { addMonths, dayOf, toDay } from "@/lib/dates";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { programmesVisibleTo } from "../programmes/read-programmes";
import { packSubject, packsVisibleTo } from "./visibility";

const pageSize = 25;

const packSelect = {
  id: true,
  scope: true,
  planId: true,
  month: true,
  programmeId: true,
  organisationId: true,
  requestedById: true,
  requestedAt: true,
  status: true,
  stepsDone: true,
  stepsTotal: true,
  finishedAt: true,
  expiresAt: true,
  failure: true,
  plans: true,
  pdfBytes: true,
  workbookBytes: true,
  plan: { select: { code: true } },
  programme: { select: { name: true } },
  requestedBy: { select: { name: true } },
} satisfies Prisma.EvidencePackSelect;

type PackRow = Prisma.EvidencePackGetPayload<{ select: typeof packSelect }>;
const shown = (row: PackRow) => ({ ...row, month: row.month && toDay(row.month), state: packState(row, now()) });

/** The packs of one's organisation, the newest first, and what new ones may be asked about: the months of the register, the programmes. */
export async function listPacks(actor: Actor, after: string) {
  const cursor = decodeCursor(after);
  const moment = cursor && new Date(String(cursor[0]));
  const place: Prisma.EvidencePackWhereInput =
    cursor && moment && !Number.isNaN(moment.getTime()) ? afterCursor("requestedAt", "desc", moment, cursor[1]) : {};
  return asActor(actor, async (tx) => {
    const rows = await tx.evidencePack.findMany({
      where: { AND: [packsVisibleTo(actor), place] },
      orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      select: packSelect,
    });
    const page = toPage(rows, pageSize, (row) => [row.requestedAt.toISOString(), row.id]);
    return { ...page, rows: page.rows.map(shown), ...(await askable(tx, actor)) };
  });
}
export type ListedPack = Awaited<ReturnType<typeof listPacks>>["rows"][number];

/** The months (first days, newest first, three years at most) and the programmes a pack may be asked about. */
async function askable(tx: Tx, actor: Actor) {
  const asksMonths = may(actor, "evidence.askMonth", { organisationId: actor.organisationId });
  const first =
    asksMonths &&
    (await tx.session.findFirst({
      where: { organisationId: actor.organisationId },
      orderBy: { startsAt: "asc" },
      select: { startsAt: true },
    }));
  const months: string[] = [];
  if (first) {
    const from = monthOf(dayOf(first.startsAt));
    for (let month = monthOf(today()); month >= from && months.length < 36; month = addMonths(month, -1))
      months.push(month);
  }
  const programmes = may(actor, "evidence.askProgramme")
    ? await tx.programme.findMany({
        where: programmesVisibleTo(actor),
        orderBy: { startsOn: "desc" },
        select: { id: true, name: true },
      })
    : [];
  return { months, programmes, asksMonths, asksProgrammes: may(actor, "evidence.askProgramme") };
}

/** One pack, how far it is, and whether it may be asked for again; null when it is none of this reader's. */
export const getPack = (actor: Actor, packId: string) =>
  asActor(actor, async (tx) => {
    if (!reachOf(actor, "evidence.read")) return null;
    const row = await tx.evidencePack.findFirst({
      where: { AND: [{ id: packId }, packsVisibleTo(actor)] },
      select: packSelect,
    });
    return row && may(actor, "evidence.read", packSubject(row)) ? shown(row) : null;
  });
export type PackPage = NonNullable<Awaited<ReturnType<typeof getPack>>>;
