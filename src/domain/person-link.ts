import type { PersonLinkPurpose } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";

/** How many days a personal link may live; the middle one unless the operator chooses (a default of this application). */
export const linkDays = ["3", "7", "14"] as const;

/** How many days a personal link lives when nobody chooses. */
export const defaultLinkDays = "7" satisfies (typeof linkDays)[number];

/** Wrong answers after which a link is locked for good. */
export const mostWrongAnswers = 5;

/** How long a page opened by a link stays open; minutes. */
export const visitMinutes = 30;

/** What a personal link is worth now. Only an open one leads to the plan. */
export type LinkState = "open" | "used" | "locked" | "revoked" | "expired" | "over" | "signed" | "changed";

/** Where the catalogue tells what such a link is worth: hours that changed or were confirmed are told in words of their own. */
export const wordsOf = (purpose: PersonLinkPurpose, state: Exclude<LinkState, "open">) =>
  purpose === "HOURS" && (state === "signed" || state === "changed")
    ? (`ownHours.states.${state}` as const)
    : (`ownPlan.states.${state}` as const);

/** What a link's own row says of it, before its plan is looked at; null when nothing speaks against it. */
export function ownState(
  link: { usedAt: Date | null; revokedAt: Date | null; wrongAnswers: number; expiresAt: Date },
  now: Date,
): Extract<LinkState, "used" | "locked" | "revoked" | "expired"> | null {
  if (link.usedAt) return "used";
  if (link.wrongAnswers >= mostWrongAnswers) return "locked";
  if (link.revokedAt) return "revoked";
  return link.expiresAt <= now ? "expired" : null;
}

/** What a person is asked beside their link: the end of the code that identifies them or, when they have none, the day they were born. */
export type Factor = { kind: "code" | "birthDate"; answer: string };

type Asked = { identifier: string | null; birthDate: Day | null };

/** The second factor of a person; null for who has neither a code nor a known birth date, and can get no link. */
export function factorOf({ identifier, birthDate }: Asked): Factor | null {
  const code = plainCode(identifier ?? "");
  if (code.length >= 4) return { kind: "code", answer: code.slice(-4) };
  return birthDate ? { kind: "birthDate", answer: birthDate.replaceAll("-", "") } : null;
}

/** What was typed, as the factor is kept: capitals and digits alone; a day as year, month, day, however it was written. */
export function plainAnswer(kind: Factor["kind"], typed: string) {
  const code = plainCode(typed);
  if (kind === "code") return code;
  const italian = /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(latinDigits(typed).trim());
  if (italian) return `${italian[3]}${italian[2]?.padStart(2, "0")}${italian[1]?.padStart(2, "0")}`;
  const together = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(code);
  return together ? `${together[3]}${together[2]}${together[1]}` : code;
}

const plainCode = (text: string) =>
  latinDigits(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");

// Arabic and Persian keyboards write digits of their own.
const latinDigits = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
