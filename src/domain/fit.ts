import type { OpportunityKind, PlanStatus, Shift, StudyTitle } from "@/generated/prisma/enums";
import { kilometresBetween } from "@/lib/comuni";
import { studyTitles } from "./assessment";

/** What is known of a person when an opportunity is looked for; null or empty is what nobody asked, and is said so. Minutes a week, kilometres one way. */
export type FitPerson = {
  planStatus: PlanStatus;
  inInternship: boolean;
  city: string | null;
  drivingLicence: boolean | null;
  ownTransport: boolean | null;
  language: number | null;
  mobility: number | null;
  studyTitle: StudyTitle | null;
  shifts: readonly Shift[];
  weeklyMinutesMax: number | null;
  travelKm: number | null;
};

/** What an opportunity asks for; null or empty is what it does not ask. Minutes a week. */
export type FitOpportunity = {
  kind: OpportunityKind;
  city: string;
  weeklyMinutes: number;
  shifts: readonly Shift[];
  licenceNeeded: boolean;
  transportNeeded: boolean;
  languageLevel: number | null;
  studyTitle: StudyTitle | null;
};

/** What speaks for, what speaks against, and what nobody knows: the last counts on neither side. */
export const fitSides = ["reason", "obstacle", "unknown"] as const;

/** Everything that can be said, side by side; each code has its words in `messages/…/fit.json`. */
export const fitCodes = {
  reason: ["sameTown", "near", "hours", "shifts", "licence", "transport", "language", "studyTitle"],
  obstacle: [
    "planNotActive",
    "inInternship",
    "far",
    "mobility",
    "hours",
    "shifts",
    "licence",
    "transport",
    "language",
    "studyTitle",
  ],
  unknown: ["distance", "travel", "hours", "shifts", "licence", "transport", "language", "studyTitle"],
} as const;

/** One thing said about a person and an opportunity: a side, a code and the values its sentence takes. Never a text somebody wrote. */
export type FitNote = {
  [S in keyof typeof fitCodes]: {
    side: S;
    code: (typeof fitCodes)[S][number];
    values?: Record<string, string | number>;
  };
}[keyof typeof fitCodes];

/** All that is said about a person and an opportunity. */
export type Fit = FitNote[];

type Judged = "distance" | "mobility" | "hours" | "shifts" | "licence" | "transport" | "language" | "studyTitle";
type Said = FitNote | null;
type Rule = (person: FitPerson, opportunity: FitOpportunity) => Said;

const has = (code: "licence" | "transport", needed: boolean, known: boolean | null): FitNote | null => {
  if (!needed) return null;
  if (known === null) return { side: "unknown", code };
  return { side: known ? "reason" : "obstacle", code };
};

const rules: Record<Judged, Rule> = {
  distance(person, { city }): Said {
    if (!person.city) return { side: "unknown", code: "distance" };
    const km = kilometresBetween(person.city, city);
    if (km === null) return { side: "unknown", code: "distance" };
    if (km === 0) return { side: "reason", code: "sameTown", values: { city } };
    if (person.travelKm === null) return { side: "unknown", code: "travel", values: { km } };
    const values = { km, most: person.travelKm };
    return km <= person.travelKm ? { side: "reason", code: "near", values } : { side: "obstacle", code: "far", values };
  },
  mobility(person, { city }): Said {
    const away = person.city === null || kilometresBetween(person.city, city) !== 0;
    return away && person.mobility !== null && person.mobility <= 2 ? { side: "obstacle", code: "mobility" } : null;
  },
  hours({ weeklyMinutesMax: most }, { weeklyMinutes }): Said {
    if (most === null) return { side: "unknown", code: "hours", values: { minutes: weeklyMinutes } };
    const values = { minutes: weeklyMinutes, mostMinutes: most };
    return { side: weeklyMinutes <= most ? "reason" : "obstacle", code: "hours", values };
  },
  shifts(person, { shifts }): Said {
    if (shifts.length === 0) return null;
    if (person.shifts.length === 0) return { side: "unknown", code: "shifts", values: { shifts: shifts.join() } };
    const missing = shifts.filter((shift) => !person.shifts.includes(shift));
    if (missing.length > 0) return { side: "obstacle", code: "shifts", values: { shifts: missing.join() } };
    return { side: "reason", code: "shifts", values: { shifts: shifts.join() } };
  },
  licence: (person, { licenceNeeded }) => has("licence", licenceNeeded, person.drivingLicence),
  transport: (person, { transportNeeded }) => has("transport", transportNeeded, person.ownTransport),
  language({ language }, { languageLevel: needed }): Said {
    if (needed === null) return null;
    if (language === null) return { side: "unknown", code: "language" };
    const values = { level: language, needed };
    return { side: language >= needed ? "reason" : "obstacle", code: "language", values };
  },
  studyTitle(person, { studyTitle: needed }): Said {
    if (!needed) return null;
    if (!person.studyTitle) return { side: "unknown", code: "studyTitle", values: { studyTitle: needed } };
    const enough = studyTitles.indexOf(person.studyTitle) >= studyTitles.indexOf(needed);
    return { side: enough ? "reason" : "obstacle", code: "studyTitle", values: { studyTitle: needed } };
  },
};

/**
 * What speaks for and against a person in an opportunity, and what nobody knows. The same whichever of the two was asked
 * about first. It decides nothing and hides no score: a human proposes (issue rule on suggestions).
 */
export function fitOf(person: FitPerson, opportunity: FitOpportunity): Fit {
  const standing: Fit = [];
  if (person.planStatus !== "ACTIVE")
    standing.push({ side: "obstacle", code: "planNotActive", values: { status: person.planStatus } });
  if (person.inInternship && opportunity.kind !== "VACANCY") standing.push({ side: "obstacle", code: "inInternship" });
  return [...standing, ...Object.values(rules).flatMap((rule) => rule(person, opportunity) ?? [])];
}

const count = (fit: Fit, side: FitNote["side"]) => fit.filter((note) => note.side === side).length;

/** The order of a list of suggestions: fewer obstacles first, then more reasons. Nothing else moves anybody up. */
export const compareFit = (one: Fit, other: Fit) =>
  count(one, "obstacle") - count(other, "obstacle") || count(other, "reason") - count(one, "reason");
