import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { type ImportFrame, mostLines } from "@/domain/landlord-import";
import { dayInTitle, findHeader, guessMapping, headerWithin } from "@/domain/landlord-import-columns";
import { type Actor, authorise } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { cleanText } from "@/lib/form";
import { done, type Outcome, refused } from "@/lib/outcome";
import { openTable, UnreadableTable } from "@/lib/table-file";
import { asActor } from "../db";
import { record } from "../history";
import { json } from "./staged-row";

/** A list as it arrived: what it was called, and where its bytes lie for now. */
export type ArrivedList = { name: string; path: string };

type Line = { number: number; raw: string[] };
const batch = 500;

/**
 * Takes a landlord's list in: its lines are kept as they came, the header is looked for, the columns are guessed. Reads the
 * file once, line by line. Refuses what is no list, one without lines, and one with more than 30.000.
 */
export async function receiveList(actor: Actor, { name, path }: ArrivedList): Promise<Outcome<{ id: string }>> {
  authorise(actor, "landlordImport.run", { organisationId: actor.organisationId });
  const fileHash = await hashOf(path);
  let importId: string | null = null;
  try {
    const table = await openTable(path);
    const lines = filled(table.rows);
    const top: Line[] = [];
    for await (const line of lines.first(headerWithin)) top.push(line);
    const frame = frameOf(top);
    // Until its last line is in, the list counts as failed: what a crash leaves behind is never taken for whole.
    importId = await open(actor, { fileName: cleanText(name).slice(0, 200), fileHash, encoding: table.encoding });
    let rowCount = await keep(
      actor,
      importId,
      top.filter(({ number }) => number > frame.row),
    );
    for await (const part of lines.rest(batch)) {
      rowCount += await keep(actor, importId, part);
      if (rowCount > mostLines)
        throw new UnreadableTable("landlordImport.refusals.tooManyLines", { maximum: mostLines });
    }
    if (rowCount === 0) throw new UnreadableTable("landlordImport.refusals.noLines");
    await finish(actor, importId, rowCount, { ...frame, blank: lines.blank() });
    return done({ id: importId });
  } catch (error) {
    if (importId) await drop(actor, importId);
    if (error instanceof UnreadableTable) return refused(error.key, error.values);
    throw error;
  }
}

/** The lines of a table that say something, numbered as in the file, in two helpings: the first few, then the rest by batches. */
function filled(rows: AsyncIterable<string[]>) {
  let number = 0;
  let blank = 0;
  const source = (async function* () {
    for await (const cells of rows) {
      number++;
      const raw = cells.map((cell) => cleanText(cell).trim());
      while (raw.at(-1) === "") raw.pop();
      if (raw.length > 0) yield { number, raw };
      else blank++;
    }
  })();
  return {
    blank: () => blank,
    async *first(count: number) {
      while (number < count) {
        const { value, done: ended } = await source.next();
        if (ended) return;
        yield value;
      }
    },
    async *rest(size: number) {
      let part: Line[] = [];
      for await (const line of source) {
        part.push(line);
        if (part.length === size) {
          yield part;
          part = [];
        }
      }
      if (part.length > 0) yield part;
    },
  };
}

/** Where the header is and what stands above it; without one that is known, the first line with most cells. */
function frameOf(top: readonly Line[]): Omit<ImportFrame, "blank"> {
  const cells = top.map(({ raw }) => raw);
  const said = cells.map((raw) => raw.filter(Boolean).length);
  const place = findHeader(cells) ?? said.indexOf(Math.max(0, ...said));
  const above = cells.slice(0, Math.max(place, 0));
  return {
    row: top[place]?.number ?? 0,
    cells: cells[place] ?? [],
    title: above.flat().filter(Boolean).join(" ").slice(0, 300) || null,
    titleDay: dayInTitle(above),
  };
}

const open = (actor: Actor, file: { fileName: string; fileHash: string; encoding: string }) =>
  asActor(actor, async (tx) => {
    const { id } = await tx.landlordImport.create({
      data: {
        ...file,
        organisationId: actor.organisationId,
        createdById: actor.id,
        createdAt: now(),
        touchedAt: now(),
        status: "FAILED",
        failure: "landlordImport.failures.interrupted",
      },
      select: { id: true },
    });
    return id;
  });

const keep = (actor: Actor, importId: string, lines: readonly Line[]) =>
  asActor(actor, async (tx) => {
    const { count } = await tx.landlordImportRow.createMany({
      data: lines.map(({ number, raw }) => ({ importId, number, raw, parsed: {} })),
    });
    return count;
  });

const finish = (actor: Actor, importId: string, rowCount: number, frame: ImportFrame) =>
  asActor(actor, async (tx) => {
    await tx.landlordImport.update({
      where: { id: importId },
      data: {
        status: "MAPPING",
        failure: null,
        rowCount,
        headers: json(frame),
        mapping: json({ columns: guessMapping(frame.cells), recordedOn: frame.titleDay, city: null }),
        touchedAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, "landlordImport.received", { subjectId: importId }, { rows: rowCount });
  });

const drop = (actor: Actor, importId: string) =>
  asActor(actor, (tx) => tx.landlordImport.deleteMany({ where: { id: importId } }));

async function hashOf(path: string) {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
}
