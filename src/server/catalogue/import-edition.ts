import "server-only";
import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import type { ImportEdition } from "@/domain/catalogue";
import { type FileLine, readCatalogue } from "@/domain/catalogue-file";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Message, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { lockProgramme } from "./read-editions";

/** The largest price list accepted; bytes. */
export const largestPriceList = 900_000;

/** A price list as it arrived. */
export type PriceList = { fileName: string; bytes: Uint8Array };

/** What an import made, or why not; `problems` then names every line and column to put right. */
export type Imported = Outcome<{ editionId: string }> & { problems?: Message[] };

/**
 * Makes a draft edition out of a price list (docs/catalogue-format.md). Nothing is kept of a file with a single problem in
 * it. Refuses a file already imported into this measure and not thrown away.
 */
export async function importEdition(actor: Actor, input: ImportEdition, file: PriceList): Promise<Imported> {
  authorise(actor, "catalogue.manage");
  const lines = linesOf(file.bytes);
  if (!lines) return { ...refused("catalogue.file.unreadable"), problems: [{ key: "errors.fileUnreadable" }] };
  const list = readCatalogue(lines);
  if (!list.ok)
    return { ...refused("catalogue.refusals.problems", { count: list.problems.length }), problems: list.problems };

  const fileHash = createHash("sha256").update(file.bytes).digest("hex");
  return asActor(actor, async (tx) => {
    const { programmeId } = input;
    await lockProgramme(tx, programmeId);
    const programme = await tx.programme.findUnique({ where: { id: programmeId }, select: { id: true } });
    if (!programme) throw new NotVisible();
    const twin = await tx.catalogueEdition.findFirst({
      where: { programmeId, fileHash, status: { not: "DISCARDED" } },
      select: { name: true },
    });
    if (twin) return refused("catalogue.refusals.sameFile", { name: twin.name });

    const edition = await tx.catalogueEdition.create({
      data: {
        programmeId,
        name: input.name,
        validFrom: toDate(list.validFrom),
        validTo: list.validTo && toDate(list.validTo),
        fileName: file.fileName.slice(0, 200),
        fileHash,
        createdAt: now(),
      },
      select: { id: true },
    });
    await tx.service.createMany({ data: list.services.map((service) => ({ editionId: edition.id, ...service })) });
    await record(tx, actor, "edition.imported", { subjectId: edition.id }, { services: list.services.length });
    return done({ editionId: edition.id });
  });
}

/** The cells of a price list: UTF-8, or Windows-1252 when it is not; separated by semicolons, commas or tabs. Null when it is no table. */
function linesOf(bytes: Uint8Array): FileLine[] | null {
  if (bytes.includes(0)) return null;
  const text = decoded(bytes);
  const header = text.split(/\r?\n/).find((line) => line.trim()) ?? "";
  const delimiter = [";", "\t", ","].find((mark) => header.includes(mark)) ?? ";";
  const lines: FileLine[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      onRecord: (cells: string[], { lines: line }) => {
        lines.push({ line, cells });
        return null;
      },
    });
    return lines;
  } catch {
    return null;
  }
}

function decoded(bytes: Uint8Array) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Without `stream`, Node 20 takes this encoding for Latin-1 and turns "€" into a control character.
    return new TextDecoder("windows-1252").decode(bytes, { stream: true });
  }
}
