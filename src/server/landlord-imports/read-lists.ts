import "server-only";
import { isWorking, type RowTab } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { builtUpon } from "./built-upon";
import { countTabs } from "./read-rows";
import { cellsOf, frameOf, mappingOf } from "./staged-row";
import { hasStopped } from "./stopped";
import { visibleTo } from "./visibility";

const listSelect = {
  id: true,
  fileName: true,
  status: true,
  rowCount: true,
  doneCount: true,
  report: true,
  createdAt: true,
  appliedAt: true,
  undoneAt: true,
  createdBy: { select: { name: true } },
} as const;

/** The landlord's lists of this person's organisation, the newest first, twenty at a time. */
export const listLists = (actor: Actor, cursor: string | null = null) =>
  asActor(actor, async (tx) => {
    const after = decodeCursor(cursor);
    const moment = after ? new Date(String(after[0])) : null;
    const past =
      after && moment && !Number.isNaN(moment.getTime()) ? afterCursor("createdAt", "desc", moment, after[1]) : {};
    const rows = await tx.landlordImport.findMany({
      where: { AND: [visibleTo(actor), past] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 21,
      select: listSelect,
    });
    const page = toPage(rows, 20, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, rows: page.rows.map((row) => ({ ...row, report: countsOf(row.report) })) };
  });

const countsOf = (report: unknown) => (report ?? {}) as Record<string, number>;

/** One list with what its page shows in its present state; null when it is not this person's. */
export const getList = (actor: Actor, importId: string) =>
  asActor(actor, async (tx) => {
    const found = await tx.landlordImport.findFirst({
      where: { AND: [{ id: importId }, visibleTo(actor)] },
      select: {
        ...listSelect,
        fileHash: true,
        encoding: true,
        headers: true,
        mapping: true,
        source: true,
        failure: true,
        touchedAt: true,
        version: true,
      },
    });
    if (!found) return null;
    const samples = await tx.landlordImportRow.findMany({
      where: { importId },
      orderBy: { number: "asc" },
      take: 5,
      select: { raw: true },
    });
    const twin = await tx.landlordImport.findFirst({
      where: { AND: [visibleTo(actor), { fileHash: found.fileHash, id: { not: importId }, status: "APPLIED" }] },
      orderBy: { createdAt: "desc" },
      select: { id: true, appliedAt: true },
    });
    const { headers, mapping, report, ...list } = found;
    const tabs: Record<RowTab, number> | null = found.status === "STAGED" ? await countTabs(tx, importId) : null;
    return {
      ...list,
      report: countsOf(report),
      frame: frameOf(headers),
      mapping: mappingOf(mapping),
      samples: samples.map(({ raw }) => cellsOf(raw)),
      twin,
      tabs,
      stopped: isWorking(found.status) && hasStopped(found.touchedAt),
      standing: found.status === "APPLIED" ? await builtUpon(tx, importId) : [],
    };
  });

/** One list as its page shows it. */
export type LandlordList = NonNullable<Awaited<ReturnType<typeof getList>>>;

/** How far a list's work is; null when it is not this person's. */
export const getProgress = (actor: Actor, importId: string) =>
  asActor(actor, async (tx) => {
    const found = await tx.landlordImport.findFirst({
      where: { AND: [{ id: importId }, visibleTo(actor)] },
      select: { status: true, rowCount: true, doneCount: true, touchedAt: true },
    });
    if (!found) return null;
    const { touchedAt, ...progress } = found;
    return { ...progress, working: isWorking(found.status), stopped: isWorking(found.status) && hasStopped(touchedAt) };
  });
