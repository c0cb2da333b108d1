import { parsePhoneNumberFromString } from "libphonenumber-js";
import type { TenancyKind } from "@/generated/prisma/enums";
import { type Day, today } from "@/lib/clock";
import { parseDay } from "@/lib/dates";
import { type Cents, parseCents } from "@/lib/money";
import type { Message } from "@/lib/outcome";
import { largestDebt } from "./arrears";
import { plainHeading } from "./landlord-import-columns";

/** What a cell turned out to say, or what is wrong with it. */
export type Cell<T> = { value: T } | { problem: Message };

const wrong = (key: string, values?: Message["values"]): { problem: Message } => ({
  problem: { key: `landlordImport.problems.${key}`, values },
});

/** An amount as landlords write it: "1.234,56", "€ 89,50", "235", "257,00 EUR". Cents. Names English notation and credits. */
export function readAmount(typed: string, largestEuro = largestDebt): Cell<Cents> {
  const text = typed.replace(/\b(?:euro|eur)\b|\u20ac/gi, "").replace(/[\s\u00a0\u202f']/g, "");
  if (/^-+$/.test(text)) return { value: 0 };
  if (/^(?:-|\().*\d|\d-$/.test(text)) return wrong("negative");
  const cents = parseCents(text);
  if (cents === null) {
    const english = /^\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?$|^\d+\.\d{1,2}$/.test(text);
    return wrong(english ? "englishAmount" : "amount");
  }
  return cents <= largestEuro * 100 ? { value: cents } : wrong("amountTooLarge", { maximum: largestEuro });
}

/** A day that has come, written gg/mm/aaaa, gg-mm-aaaa or g/m/aaaa. */
export function readPastDay(typed: string): Cell<Day> {
  const day = parseDay(typed);
  if (!day) return wrong(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/.test(typed) ? "shortYear" : "date");
  if (day < "1905-01-01") return wrong("date");
  return day <= today() ? { value: day } : wrong("future");
}

/** Months behind: "12", "12 mesi". */
export function readMonths(typed: string): Cell<number> {
  const found = /^(\d{1,3})(?:,0+)?(?:\s*(?:mesi|mese|mensilit\S*))?$/i.exec(typed);
  return found && Number(found[1]) <= 600 ? { value: Number(found[1]) } : wrong("months");
}

const kinds: [RegExp, TenancyKind][] = [
  [/\bsas\b|servizi abitativi sociali|canone (moderato|convenzionato|sociale)/, "SAS"],
  [/\b(erp|sap|sociale)\b.*\b(comune|comunale)\b|\bcomunale\b/, "SAP_COMUNE"],
  [/\baler\b|\b(erp|sap)\b/, "SAP_ALER"],
  [/privat|libero mercato|canone libero/, "PRIVATE"],
  [/^altro\b/, "OTHER"],
];

/** The kind of home behind the landlord's word for it. */
export function readKind(typed: string): Cell<TenancyKind> {
  const text = plainHeading(typed);
  const found = kinds.find(([pattern]) => pattern.test(text));
  return found ? { value: found[1] } : wrong("kind");
}

/** "MANTOVA (MN)", "Mantova MN" → the comune and its province. */
export function readCity(typed: string) {
  const found = /^(.*?)\s*(?:\(([A-Za-z]{2})\)|\s([A-Z]{2}))$/.exec(typed);
  const name = found?.[1]?.replace(/[\s,-]+$/, "");
  return name
    ? { city: name, province: (found?.[2] ?? found?.[3] ?? "").toUpperCase() }
    : { city: typed, province: null };
}

/** The telephone numbers of one cell, mobiles first, as +390376123456; `rest` is what is no number. */
export function readPhones(typed: string): { phones: string[]; rest: string[] } {
  const parts = typed.split(/\s+-\s+|\s+\/\s+|[;,|]|\s+o\s+/i).flatMap(splitPair);
  const phones: string[] = [];
  const rest: string[] = [];
  for (const part of parts.map((one) => one.trim()).filter(Boolean)) {
    const phone = parsePhoneNumberFromString(part.replace(/[/.]/g, " "), "IT");
    if (phone?.isPossible()) phones.push(phone.number);
    else rest.push(part);
  }
  const isMobile = (phone: string) => phone.startsWith("+393");
  return { phones: [...phones.filter(isMobile), ...phones.filter((phone) => !isMobile(phone))], rest };
}

// "0376/391669" is one number, "3331234567/0376391669" two.
function splitPair(part: string) {
  const halves = part.split(/[/-]/);
  const long = halves.every((half) => half.replace(/\D/g, "").length >= 7);
  return halves.length > 1 && long ? halves : [part];
}

/** What a note hints at, beyond its words. */
export type Hint = "evictionValidated" | "repaymentPlan" | "askedInstalments";

/** The hints in the landlord's note: an eviction already validated, a repayment plan under way or asked for. */
export function readHints(note: string): Hint[] {
  const text = plainHeading(note);
  const hints: Hint[] = [];
  if (/sfratto (gia )?convalidat|convalida (di|dello) sfratto/.test(text)) hints.push("evictionValidated");
  if (/piano di rientro/.test(text)) hints.push("repaymentPlan");
  if (/chied\w* .*rateizz|richiest\w* .*rateizz/.test(text)) hints.push("askedInstalments");
  return hints;
}
