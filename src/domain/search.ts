import { z } from "zod";
import { today } from "@/lib/clock";
import { isPieceOfCode, undoneOmocodia } from "@/lib/codice-fiscale";
import { foldedSign, foldedWords } from "@/lib/folded";
import { oneOf } from "@/lib/query";

/** The kinds of thing the search everywhere answers with, in the order of a case's journey. */
export const searchNouns = ["households", "people", "referrals", "plans"] as const;
export type SearchNoun = (typeof searchNouns)[number];

/** What the address of the search may ask: what was typed, and of which kind alone. */
export const searchQuery = z.object({ q: z.string().catch(""), in: oneOf(["", ...searchNouns], "") });

/** How many of each kind stand together, in the palette, and when one kind is asked for alone. */
export const searchSizes = { together: 6, palette: 5, alone: 50 } as const;

/** The most signs a search may have. */
const longestSearch = 100;

/** By what something was found: its code, the codice fiscale, the telephone, the name, a name like it, another word of its file (an address). */
export type MatchedBy = "code" | "identifier" | "phone" | "name" | "text" | "similar";

/** What a search may mean, all readings at once; an empty list is a reading that what was typed cannot have. */
export type Asked = {
  /** Its words without accents or case, at most six. */
  words: string[];
  /** The same when they can be a name: no digit in them. */
  names: string[];
  /** Whole case codes. */
  codes: string[];
  /** Pieces of a codice fiscale or another identifier, as typed and with omocodia undone. */
  identifiers: string[];
  /** Digits that follow each other in a telephone number. */
  phones: string[];
};

/** Why nothing was searched for. */
export type SearchProblem = "empty" | "short" | "long" | "signs";

/** Reads what was typed into the search box. Refuses one sign alone, more than a hundred, and what has neither letter nor digit. */
export function readSearch(typed: string): { ok: true; asked: Asked } | { ok: false; problem: SearchProblem } {
  const text = typed.trim().replace(/\s+/g, " ");
  if (text === "") return { ok: false, problem: "empty" };
  if (text.length > longestSearch) return { ok: false, problem: "long" };
  const all = foldedWords(text).filter((word) => /[a-z0-9]/.test(word));
  if (all.length === 0) return { ok: false, problem: "signs" };
  const codes = codesIn(text);
  // A code said with its letter means nothing else; one digit alone is a house number beside the words of a street.
  const words = /^[nsp]/i.test(text) && codes.length > 0 ? [] : [...new Set(all.filter(tells))].slice(0, 6);
  if (all.join("").length < 2 || (words.length === 0 && codes.length === 0)) return { ok: false, problem: "short" };
  const names = words.some((word) => /\d/.test(word)) ? [] : words;
  return {
    ok: true,
    asked: { words, names, codes, identifiers: identifiersIn(text), phones: phonesIn(text) },
  };
}

const tells = (word: string, _: number, all: string[]) =>
  word.length > 1 || (/\d/.test(word) && all.some((other) => other.length > 2));

/** The years whose cases a code without its year may mean: since the service began. */
const codeYears = () => {
  const last = Number(today().slice(0, 4));
  return Array.from({ length: last - 2025 }, (_, back) => String(last - back).slice(2));
};

const numbered = (letters: string[], years: string[], digits: string) =>
  Number(digits) > 0
    ? letters.flatMap((letter) => years.map((year) => `${letter}${year}-${String(Number(digits)).padStart(5, "0")}`))
    : [];

/** The case codes that may be meant: "N26-00042", "n26 42", "N-42", "2642" or just "42", of any kind and year where it does not say. */
export function codesIn(text: string): string[] {
  const [, letter = "", rest = ""] = /^([nsp]?)[\s\-–./]*(\d[\d\s\-–./]*)$/i.exec(text.trim()) ?? [];
  const letters = letter ? [letter.toUpperCase()] : ["N", "S", "P"];
  const [, year = "", number = ""] = /^(\d\d)[\s\-–./]+(\d{1,6})$/.exec(rest) ?? [];
  if (year) return numbered(letters, [year], number);
  if (!/^\d{1,8}$/.test(rest)) return [];
  const years = codeYears();
  const withYear = years.filter((one) => rest.startsWith(one) && rest.length > 2);
  return [
    ...(rest.length <= 6 ? numbered(letters, years, rest) : []),
    ...withYear.flatMap((one) => numbered(letters, [one], rest.slice(2))),
  ];
}

/** The pieces of an identifier that may be meant: four signs or more with letters and digits, the six letters of the names, or six digits. */
export function identifiersIn(text: string): string[] {
  const piece = text.toUpperCase().replace(/[\s.\-–_/]/g, "");
  if (!/^[A-Z0-9]{4,20}$/.test(piece) || (codesIn(text).length > 0 && !/^\d{6,}$/.test(piece))) return [];
  const letters = /[A-Z]/.test(piece);
  const meant = !letters
    ? piece.length >= 6
    : /\d/.test(piece)
      ? isPieceOfCode(piece)
      : piece.length === 6 && !/\s/.test(text.trim());
  return meant ? [...new Set([piece, ...undoneOmocodia(piece)])] : [];
}

/** The digits of a telephone number that may be meant, four or more, however they are spaced, with the country before them or without. */
export function phonesIn(text: string): string[] {
  const typed = text.trim();
  if (!/^\+?[\d\s().\-–/]+$/.test(typed)) return [];
  const abroad = typed.startsWith("+") || /^0039|^00\d{8}/.test(typed.replace(/\D/g, ""));
  const digits = typed.replace(/\D/g, "").replace(abroad ? /^00/ : /^$/, "");
  const home = abroad && digits.startsWith("39") ? digits.slice(2) : "";
  return [...new Set([digits, home])].filter((one) => one.length >= 4 && one.length <= 20);
}

/** A stretch of a text, and whether it is what was searched for. */
export type Part = { text: string; hit: boolean };

/** A text cut where one of the pieces searched for stands in it, whatever accents, case or spaces are between; none found, none marked. */
export function markedParts(text: string, pieces: readonly string[]): Part[] {
  const signs = [...text];
  const hit = signs.map(() => false);
  for (const piece of pieces) mark(signs, hit, piece.toLowerCase());
  const parts: Part[] = [];
  for (const [at, sign] of signs.entries()) {
    const last = parts.at(-1);
    if (last && last.hit === hit[at]) last.text += sign;
    else parts.push({ text: sign, hit: hit[at] ?? false });
  }
  return parts;
}

function mark(signs: string[], hit: boolean[], piece: string) {
  const ofDigits = /^\d+$/.test(piece);
  let folded = "";
  const from: number[] = [];
  for (const [at, sign] of signs.entries()) {
    const kept = ofDigits ? sign.replace(/\D/g, "") : foldedSign(sign);
    for (const one of kept) {
      folded += one;
      from.push(at);
    }
  }
  for (let start = folded.indexOf(piece); piece && start >= 0; start = folded.indexOf(piece, start + piece.length)) {
    const [first, last] = [from[start], from[start + piece.length - 1]];
    if (first !== undefined && last !== undefined) hit.fill(true, first, last + 1);
  }
}
