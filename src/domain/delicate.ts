import type { NoteAudience } from "@/generated/prisma/enums";

/**
 * Who reads a free text, from its writer alone to everybody: the Officina, the provider, both services on the case, the Comune
 * too (which works without names), the person, whoever offers work, everybody who uses the portal (product rules §2).
 */
export const textReaders = [
  "AUTHOR",
  "OFFICINA",
  "PROVIDER",
  "CASE",
  "COMUNE",
  "PERSON",
  "EMPLOYER",
  "PORTAL",
] as const;
/** Some of those. */
export type TextReaders = (typeof textReaders)[number];

const patterns = {
  codiceFiscale: /\b[a-z]{6}[\dlmnp-v]{2}[abcdehlmprst][\dlmnp-v]{2}[a-z][\dlmnp-v]{3}[a-z]\b/i,
  iban: /\bIT\d{2}[ ]?[A-Z][ ]?\d{5}/i,
  phone:
    /(?<![\d.,/-])(?:(?:\+|00)39[ ./-]?)?(?:3\d{2}[ ./-]?\d{3}[ ./-]?\d{3,4}|0[1-9]\d{1,2}[ ./-]?\d{5,8})(?![\d,])/,
  health:
    /\b(diagnosi|malatti\w+|psichiatr\w+|dipendenz\w+|tossicodipenden\w+|alcolis\w+|ludopati\w+|SERD|invalidit\w+|disabilit\w+|handicap|oncologic\w+|tumor\w+|HIV|epiless\w+|gravidanz\w+|incinta|depressi\w+|psicofarmac\w+)\b/i,
  justice:
    /\b(carcer\w+|arrest\w+|domiciliari|condann\w+|penale|reat[oi]|denunci\w+|querel\w+|detenut\w+|tribunale dei minori)\b/i,
} as const;

/** What a text for other eyes may give away. */
export type DelicateKind = keyof typeof patterns;
/** All of those, in the order they are told. */
export const delicateKinds = Object.keys(patterns) as DelicateKind[];

// A service's own papers may have to tell of illness or justice; the numbers of people have their own places.
const amongColleagues: readonly DelicateKind[] = ["codiceFiscale", "iban", "phone"];

const heededFor = (readers: TextReaders) =>
  readers === "AUTHOR" ? [] : readers === "OFFICINA" || readers === "PROVIDER" ? amongColleagues : delicateKinds;

const found = (kinds: readonly DelicateKind[], text: string) => kinds.filter((kind) => patterns[kind].test(text));

/** What a text had better not hold for these readers: codici fiscali, IBAN, telephones, and for other services words of health or justice too (product rules §4). Hints, never refusals. */
export const delicateIn = (readers: TextReaders, text: string) => found(heededFor(readers), text);

/** The same for a note or a comment whose audience is chosen: whatever is not for its author alone is heeded whole, since fewer could be chosen. */
export const delicateFor = (audience: NoteAudience, text: string) =>
  found(audience === "AUTHOR" ? [] : delicateKinds, text);

/** Whose eyes a field of a form is for: named, or by the audience chosen in another field. */
export type ToldTo = TextReaders | { by: string };

/** How a form says it of one of its fields. */
export const toldMark = (field: string, readers: ToldTo) =>
  `${field}:${typeof readers === "string" ? readers : `@${readers.by}`}`;

/** What the fields with such marks had better not hold, field by field. A mark no form of ours wrote counts as not written. */
export function delicateTexts(marks: readonly string[], textOf: (field: string) => string) {
  return marks.flatMap((mark) => {
    const [field = "", told = ""] = mark.split(":");
    const readers = textReaders.find((some) => some === told);
    const kinds = told.startsWith("@")
      ? delicateFor(textOf(told.slice(1)) as NoteAudience, textOf(field))
      : readers
        ? delicateIn(readers, textOf(field))
        : [];
    return kinds.length > 0 ? [{ field, kinds }] : [];
  });
}
