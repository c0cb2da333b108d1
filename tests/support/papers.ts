import { expect } from "vitest";
import type { DocumentKind } from "@/domain/document";
import type { Actor } from "@/domain/permissions";
import type { PersonLanguage } from "@/lib/languages";
import { getDocument } from "@/server/documents/get-document";
import { documentData, renderDocument } from "@/server/documents/render-document";
import { flat, type ReadPdf, readPdf, wordsOf } from "./read-pdf";
import { sayIn } from "./say";

/** How a paper is wanted. */
export type How = { version?: number; language?: PersonLanguage; large?: boolean; demonstration?: boolean };

/** Makes a paper as its address does, and reads it back; null when it is out of sight. */
export async function paper(actor: Actor, planId: string, kind: DocumentKind, how: How = {}) {
  const document = await getDocument(actor, planId, kind, how.version ?? null);
  if (!document) return null;
  const { language = "it", large = false, demonstration = false } = how;
  const wanted = { say: sayIn(language), language, large, demonstration };
  return { hash: document.hash, ...(await readPdf(await renderDocument(kind, documentData(kind, document, wanted)))) };
}

/** The same of a paper that must be there. */
export const seen = async (...asked: Parameters<typeof paper>) => {
  const read = await paper(...asked);
  if (!read) throw new Error("the paper is out of sight");
  return read;
};

/** Its headings in order. */
export const headings = (read: ReadPdf) => read.tags.filter(({ role }) => /^H\d$/.test(role));

/** The points of PDF/UA-1 that can be told from outside: title, language, everything tagged or decoration, headings in order, tables with headers. */
export function accessible(read: ReadPdf, language = "it") {
  expect(read.marked).toBe(true);
  expect(read.language).toBe(language);
  expect(read.titleShown).toBe(true);
  const [first, ...others] = headings(read);
  expect(first?.role).toBe("H1");
  // pdf.js knows nothing of the text behind Arabic letters that are drawn in pieces.
  if (language !== "ar") expect(first?.text).toBe(read.title);
  expect(others.every(({ role }) => role !== "H1")).toBe(true);
  let level = 1;
  for (const { role, text } of headings(read)) {
    expect(Number(role.slice(1)), text).toBeLessThanOrEqual(level + 1);
    expect(text).not.toBe("");
    level = Number(role.slice(1));
  }
  for (const { stray, tags } of read.pages) {
    expect(stray).toBe("");
    expect(tags.map(({ role }) => role)).toEqual(["Document"]);
  }
  // A table that goes on on the next page keeps its head on the first.
  let goesOn = false;
  for (const { tags } of read.pages) {
    const tables = flat(tags).filter(({ role }) => role === "Table");
    for (const [index, table] of tables.entries()) {
      const rows = flat(table.tags).filter(({ role }) => role === "TR");
      const [head, ...others] = rows;
      expect(head?.tags.every(({ role }) => role === "TH")).toBe(true);
      if (index > 0 || !goesOn) for (const cell of head?.tags ?? []) expect(wordsOf(cell)).not.toBe("");
      for (const row of others) expect(row.tags.length).toBe(head?.tags.length);
    }
    goesOn = tables.length > 0;
  }
}
