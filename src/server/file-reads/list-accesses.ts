import "server-only";
import { type AccessQuery, accessExportSize } from "@/domain/file-read";
import { type Actor, authorise } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { addDays, momentOf } from "@/lib/dates";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { record } from "../history";

const size = 50;
const newestFirst = [{ at: "desc" }, { id: "desc" }] as const satisfies Prisma.FileReadOrderByWithRelationInput[];
const by = { select: { name: true, role: true, organisation: { select: { name: true } } } } as const;

/** Who opened which household's file, and when; newest first, fifty at a time. Codes only: the log is read without reading the files. */
export async function listAccesses(actor: Actor, query: AccessQuery) {
  authorise(actor, "fileRead.read");
  return asActor(actor, async (tx) => {
    const rows = await tx.fileRead.findMany({
      where: { AND: [await readsAsked(tx, query), afterMoment(query.after)] },
      orderBy: [...newestFirst],
      take: size + 1,
      select: { id: true, at: true, page: true, householdId: true, actor: by },
    });
    const page = toPage(rows, size, (row) => [row.at.toISOString(), row.id]);
    return { next: page.next, rows: await withCodes(tx, page.rows) };
  });
}

/** Who took which table away as a file, with how many rows. */
export async function listExports(actor: Actor, query: AccessQuery) {
  authorise(actor, "fileRead.read");
  return asActor(actor, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: {
        AND: [{ type: { endsWith: ".exported" } }, period(query), actorNamed(query), afterMoment(query.after)],
      },
      orderBy: [...newestFirst],
      take: size + 1,
      select: { id: true, at: true, type: true, facts: true, actor: by },
    });
    return toPage(rows, size, (row) => [row.at.toISOString(), row.id]);
  });
}

/** The same reads as the screen shows, all pages of them (the newest first, up to a limit), for a file; taking them away is itself told. */
export async function exportAccesses(actor: Actor, query: AccessQuery, format: "csv" | "xlsx") {
  authorise(actor, "fileRead.read");
  return asActor(actor, async (tx) => {
    const rows = await tx.fileRead.findMany({
      where: await readsAsked(tx, query),
      orderBy: [...newestFirst],
      take: accessExportSize,
      select: { id: true, at: true, page: true, householdId: true, actor: by },
    });
    await record(tx, actor, "accessLog.exported", {}, { rows: rows.length, format });
    return withCodes(tx, rows);
  });
}

async function readsAsked(tx: Tx, query: AccessQuery): Promise<Prisma.FileReadWhereInput> {
  const household = query.household.toUpperCase();
  const households = household
    ? await tx.household.findMany({ where: { code: { startsWith: household } }, select: { id: true }, take: 1000 })
    : null;
  return {
    AND: [period(query), actorNamed(query), households ? { householdId: { in: households.map(({ id }) => id) } } : {}],
  };
}

const actorNamed = ({ who }: AccessQuery) =>
  who ? { actor: { is: { name: { contains: who, mode: "insensitive" as const } } } } : {};

const midnight = (day: string) => momentOf(day, "00:00") ?? undefined;
const period = ({ from, to }: AccessQuery) =>
  from || to ? { at: { gte: from ? midnight(from) : undefined, lt: to ? midnight(addDays(to, 1)) : undefined } } : {};

function afterMoment(cursor: string) {
  const after = decodeCursor(cursor);
  const moment = new Date(String(after?.[0]));
  return after && !Number.isNaN(moment.getTime()) ? afterCursor("at", "desc", moment, after[1]) : {};
}

/** Puts the household's code beside each read, in one question. */
async function withCodes<Row extends { householdId: string | null }>(tx: Tx, rows: Row[]) {
  const ids = [...new Set(rows.flatMap(({ householdId }) => householdId ?? []))];
  const codes = new Map<string, string>();
  for (let start = 0; start < ids.length; start += 5000) {
    const part = { id: { in: ids.slice(start, start + 5000) } };
    for (const { id, code } of await tx.household.findMany({ where: part, select: { id: true, code: true } }))
      codes.set(id, code);
  }
  return rows.map(({ householdId, ...row }) => ({
    ...row,
    householdCode: householdId ? (codes.get(householdId) ?? null) : null,
  }));
}
