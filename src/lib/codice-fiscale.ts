import { belfioreConnector } from "@marketto/belfiore-connector-embedded";
import { CheckDigitizer, Parser } from "@marketto/codice-fiscale-utils";
import { placeOf } from "./birth-places";
import { type Day, today } from "./clock";
import { formatDay, parseDay } from "./dates";
import type { Message } from "./outcome";

/** What kind of number a person is known by; declared, because an 11-digit code or an STP says nothing of its holder. */
export type IdentifierType = "CODICE_FISCALE" | "PROVISIONAL" | "STP" | "ENI" | "NONE";

/** What a codice fiscale says of its holder. The century is a guess: the last one that leaves the birth in the past. */
export type Told = { surname: string; name: string; sex: "F" | "M"; birthDate: Day; placeCode: string };

/** A number that may be kept: upper case without spaces; `base` is the same with omocodia undone, equal for the same person. */
export type Identifier = { type: IdentifierType; value: string; base: string; told: Told | null };

const codes = new Parser(belfioreConnector);
const months = "ABCDEHLMPRST";
const shape = /^[A-Z]{6}[\dLMNPQRSTUV]{2}[ABCDEHLMPRST][\dLMNPQRSTUV]{2}[A-Z][\dLMNPQRSTUV]{3}[A-Z]$/;
const plainShape = /^[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]$/;

// Spaces, dots and apostrophes count for nothing; one sign it does not know makes the library give up on the whole name.
const onlyLetters = (name: string) => name.replace(/[^\p{L}\p{M}]/gu, "");

/** A name's consonants, then its vowels; null when it has letters that are not simply Latin ones with an accent. */
function latinLetters(name: string) {
  const plain = onlyLetters(name).normalize("NFD").replace(/\p{M}/gu, "").toUpperCase();
  if (!/^[A-Z]*$/.test(plain)) return null;
  return { consonants: plain.replace(/[^A-Z]|[AEIOU]/g, ""), vowels: plain.replace(/[^AEIOU]/g, "") };
}

const three = (letters: string) => (letters ? letters.slice(0, 3).padEnd(3, "X") : null);

/** The three letters that a surname gives a codice fiscale; null when it has no Latin letters. */
export function surnameLetters(surname: string): string | null {
  const simple = latinLetters(surname);
  // The library knows every foreign letter; it is thirty times slower, and most names need none of it.
  return simple ? three(simple.consonants + simple.vowels) : codes.lastNameToCf(onlyLetters(surname)) || null;
}

/** The same for the name, which has its own rule: of four consonants the second is left out. */
export function nameLetters(name: string): string | null {
  const simple = latinLetters(name);
  if (!simple) return codes.firstNameToCf(onlyLetters(name)) || null;
  const { consonants, vowels } = simple;
  return three(consonants.length > 3 ? `${consonants[0]}${consonants.slice(2)}` : consonants + vowels);
}

/** Upper case, no spaces, dots or dashes: how every identifier is kept and compared. */
export const tidyIdentifier = (typed: string) => typed.toUpperCase().replace(/[\s.\-_/]/g, "");

const omocodia = "LMNPQRSTUV";
const digitPlaces = new Set([6, 7, 9, 10, 12, 13, 14]);
const fits = (sign: string, place: number) =>
  digitPlaces.has(place) ? /[\dLMNPQRSTUV]/.test(sign) : place === 8 ? months.includes(sign) : /[A-Z]/.test(sign);

const placesOf = (piece: string) =>
  Array.from({ length: Math.max(0, 17 - piece.length) }, (_, start) => start).filter((start) =>
    [...piece].every((sign, at) => fits(sign, start + at)),
  );

/** Whether these signs may follow each other somewhere in an identifier: a codice fiscale, with omocodia or not, or an STP or ENI. */
export const isPieceOfCode = (piece: string) => /^(STP|ENI)\d{1,13}$/.test(piece) || placesOf(piece).length > 0;

/** A piece of a codice fiscale with omocodia undone, wherever in a code it may stand; the last letter, which omocodia changes too, is left out. */
export function undoneOmocodia(piece: string): string[] {
  const undone = placesOf(piece).map((start) => {
    const plain = [...piece].map((sign, at) =>
      digitPlaces.has(start + at) && /\D/.test(sign) ? String(omocodia.indexOf(sign)) : sign,
    );
    const changed = plain.join("") !== piece;
    return changed && start + piece.length === 16 ? plain.slice(0, -1).join("") : plain.join("");
  });
  return [...new Set(undone)].filter((one) => one !== piece);
}

/** Which kind a number looks like, for lists that do not say; null when it looks like none. */
export function guessIdentifierType(typed: string): Exclude<IdentifierType, "NONE"> | null {
  const value = tidyIdentifier(typed);
  if (/^STP\d{13}$/.test(value)) return "STP";
  if (/^ENI\d{13}$/.test(value)) return "ENI";
  if (/^\d{11}$/.test(value)) return "PROVISIONAL";
  return value.length === 16 ? "CODICE_FISCALE" : null;
}

/** Whether eleven digits end in their check digit, as partite IVA and provisional codici fiscali do. */
export function elevenDigitsHold(digits: string) {
  if (!/^\d{11}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/**
 * Reads an identifier of a declared kind. Refuses, as a message key, what is not shaped like one, a wrong check character
 * and a birth date that never was. Lower case, spaces and omocodia are welcome.
 */
export function readIdentifier(
  type: IdentifierType,
  typed: string,
): { ok: true; identifier: Identifier } | { ok: false; error: string } {
  const value = tidyIdentifier(typed);
  const known = (told: Told | null = null, base = value) => ({
    ok: true as const,
    identifier: { type, value, base, told },
  });
  const wrong = (why: string) => ({ ok: false as const, error: `identifier.errors.${why}` });

  if (type === "NONE") return value === "" ? known() : wrong("noneButGiven");
  if (value === "") return { ok: false, error: "errors.required" };
  if (type === "PROVISIONAL") {
    if (!/^\d{11}$/.test(value)) return wrong("provisionalShape");
    return elevenDigitsHold(value) ? known() : wrong("provisionalCheck");
  }
  if (type === "STP" || type === "ENI") {
    return new RegExp(`^${type}\\d{13}$`).test(value) ? known() : wrong(type === "STP" ? "stpShape" : "eniShape");
  }
  if (value.length !== 16) return wrong("length");
  if (!shape.test(value)) return wrong("shape");
  if (CheckDigitizer.checkDigit(value.slice(0, 15)) !== value[15]) return wrong("checkCharacter");
  const base = plainShape.test(value) ? value : codes.cfDeomocode(value);
  const told = tellOf(base);
  return told ? known(told, base) : wrong("birthDate");
}

/** What a code without omocodia tells; null when its birth date does not exist. */
function tellOf(base: string): Told | null {
  const dayOfBirth = Number(base.slice(9, 11));
  const month = months.indexOf(base[8] ?? "") + 1;
  const shortYear = base.slice(6, 8);
  const two = (number: number) => String(number).padStart(2, "0");
  const on = (century: string) => parseDay(`${century}${shortYear}-${two(month)}-${two(dayOfBirth % 40)}`);
  const recent = on("20");
  const birthDate = recent && recent <= today() ? recent : on("19");
  if (!birthDate || dayOfBirth % 40 > 31 || dayOfBirth > 71) return null;
  return {
    surname: base.slice(0, 3),
    name: base.slice(3, 6),
    sex: dayOfBirth > 40 ? "F" : "M",
    birthDate,
    placeCode: base.slice(11, 15),
  };
}

/** What else is known of the person a codice fiscale was given for; what is left out is not compared. */
export type AboutPerson = {
  lastName?: string | null;
  firstName?: string | null;
  sex?: "F" | "M" | null;
  birthDate?: Day | null;
  birthPlaceCode?: string | null;
};

/**
 * Where a codice fiscale and the rest of what is known of its holder do not agree. These are warnings for a person to
 * weigh, never refusals: names change, places are renamed, offices mistype. Centuries are not compared.
 */
export function disagreements({ told }: Identifier, about: AboutPerson): Message[] {
  if (!told) return [];
  const warnings: Message[] = [];
  const warn = (what: string, values?: Message["values"]) =>
    warnings.push({ key: `identifier.warnings.${what}`, values });
  const last = about.lastName ? surnameLetters(about.lastName) : null;
  const first = about.firstName ? nameLetters(about.firstName) : null;
  const lastDiffers = last !== null && last !== told.surname;
  const firstDiffers = first !== null && first !== told.name;
  const swapped =
    lastDiffers &&
    firstDiffers &&
    surnameLetters(about.firstName ?? "") === told.surname &&
    nameLetters(about.lastName ?? "") === told.name;
  if (swapped) warn("swapped");
  else {
    if (lastDiffers) warn("lastName", { letters: told.surname });
    if (firstDiffers) warn("firstName", { letters: told.name });
  }
  if (about.sex && about.sex !== told.sex) warn(told.sex === "F" ? "sexF" : "sexM");
  if (about.birthDate && about.birthDate.slice(2) !== told.birthDate.slice(2)) {
    warn("birthDate", { date: formatDay(told.birthDate) });
  }
  if (about.birthPlaceCode && about.birthPlaceCode !== told.placeCode) warn("birthPlace", { code: told.placeCode });
  return warnings;
}

/** The warning for a place of birth that no list of comuni and countries has; null when the place is known. */
export async function unknownPlace({ told }: Identifier): Promise<Message | null> {
  if (!told || (await placeOf(told.placeCode))) return null;
  return { key: "identifier.warnings.unknownPlace", values: { code: told.placeCode } };
}
