import "server-only";
import type { RowTab } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { ImportResult } from "@/generated/prisma/enums";
import { decodeCursor, type Page, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { cellsOf, madeOf, problemsOf, reasonOf, stagedOf } from "./staged-row";
import { visibleTo } from "./visibility";

const tabs: Record<RowTab, Prisma.LandlordImportRowWhereInput> = {
  all: {},
  errors: { problemCount: { gt: 0 }, NOT: { choice: "SKIP" } },
  warnings: { problemCount: 0, warningCount: { gt: 0 } },
  new: { problemCount: 0, choice: "NEW" },
  updates: { problemCount: 0, choice: "UPDATE" },
  skipped: { choice: "SKIP" },
};

/** The lines of a tab. */
export const whereTab = (tab: RowTab) => tabs[tab];

const rowSelect = {
  id: true,
  number: true,
  raw: true,
  parsed: true,
  problems: true,
  problemCount: true,
  warningCount: true,
  match: true,
  matchedHouseholdId: true,
  matchReason: true,
  choice: true,
  result: true,
  resultNote: true,
  made: true,
  version: true,
} satisfies Prisma.LandlordImportRowSelect;

type Selected = Prisma.LandlordImportRowGetPayload<{ select: typeof rowSelect }>;

const shown = ({ raw, parsed, problems, matchReason, made, ...row }: Selected) => ({
  ...row,
  cells: cellsOf(raw),
  staged: stagedOf(parsed),
  problems: problemsOf(problems),
  reason: reasonOf(matchReason),
  made: madeOf(made),
});

/** One line of a list as its pages show it. */
export type ImportRow = ReturnType<typeof shown>;

/** How many lines each tab has. */
export async function countTabs(tx: Tx, importId: string): Promise<Record<RowTab, number>> {
  const [row] = await tx.$queryRaw<[Record<RowTab, number>]>`
    select count(*)::int as "all",
      count(*) filter (where "problemCount" > 0 and choice is distinct from 'SKIP')::int as errors,
      count(*) filter (where "problemCount" = 0 and "warningCount" > 0)::int as warnings,
      count(*) filter (where "problemCount" = 0 and choice = 'NEW')::int as new,
      count(*) filter (where "problemCount" = 0 and choice = 'UPDATE')::int as updates,
      count(*) filter (where choice = 'SKIP')::int as skipped
    from "LandlordImportRow" where "importId" = ${importId}::uuid`;
  return row;
}

/** One page of a list's lines in their order: those of a tab, or those that ended one way. Null when the list is not this person's. */
export const listRows = (
  actor: Actor,
  importId: string,
  { tab, result, cursor, size = 50 }: { tab?: RowTab; result?: ImportResult; cursor?: string | null; size?: number },
): Promise<Page<ImportRow> | null> =>
  asActor(actor, async (tx) => {
    const visible = await tx.landlordImport.findFirst({
      where: { AND: [{ id: importId }, visibleTo(actor)] },
      select: { id: true },
    });
    if (!visible) return null;
    const after = decodeCursor(cursor);
    const rows = await tx.landlordImportRow.findMany({
      where: {
        AND: [
          { importId },
          tab ? whereTab(tab) : {},
          result ? { result } : {},
          after && typeof after[0] === "number" ? { number: { gt: after[0] } } : {},
        ],
      },
      orderBy: { number: "asc" },
      take: size + 1,
      select: rowSelect,
    });
    return toPage(rows.map(shown), size, (row) => [row.number, row.id]);
  });

/** One line with everything to put right in it; null when it is not this person's. */
export const getRow = (actor: Actor, importId: string, rowId: string): Promise<ImportRow | null> =>
  asActor(actor, async (tx) => {
    const row = await tx.landlordImportRow.findFirst({
      where: { id: rowId, import: { AND: [{ id: importId }, visibleTo(actor)] } },
      select: rowSelect,
    });
    return row && shown(row);
  });
