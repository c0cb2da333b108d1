import type { CatalogueSection } from "@/generated/prisma/enums";

/** What a service is about, as far as who it suits depends on it. */
export const serviceThemes = [
  "base",
  "skillsReview",
  "enterprise",
  "supportNetwork",
  "jobSearch",
  "accompaniment",
  "coaching",
  "internship",
  "certification",
  "placement",
  "language",
  "digital",
  "safety",
  "trade",
] as const;
export type ServiceTheme = (typeof serviceThemes)[number];

/** A service as far as its theme and suitability depend on it. Quantity in minutes or pieces. */
export type ThemedService = {
  section: CatalogueSection;
  area: string;
  name: string;
  mandatory: boolean;
  mode: "INDIVIDUAL" | "GROUP" | "BOTH";
  standardQuantity: number | null;
};

// The names are those of the regional list of services, which outlive the codes of any one edition.
const patterns: [RegExp, ServiceTheme][] = [
  [/imprendit|gestione di impresa/, "enterprise"],
  [/bilancio|competenze e attitudini/, "skillsReview"],
  [/rete di sostegno/, "supportNetwork"],
  [/tirocini/, "internship"],
  [/certificazione/, "certification"],
  [/ricerca attiva|domanda.offerta/, "jobSearch"],
  [/accompagnamento continuo/, "accompaniment"],
  [/coaching|counsel+ing/, "coaching"],
  [/avvio al lavoro|inserimento lavorativo/, "placement"],
  [/italiano|\bl2\b|alfabetizzazione/, "language"],
  [/digital|informatic/, "digital"],
  [/sicurezza/, "safety"],
];

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The theme of a service, read from its regional name and area; null when they say nothing known. */
export function themeOf({ name, area, section, mandatory }: ThemedService): ServiceTheme | null {
  if (mandatory) return "base";
  const text = plain(name);
  // "Addetto alle pulizie e sanificazione" is a trade although its certificate is about safety.
  if (section === "FORMAZIONE" && plain(area).startsWith("professionalizzante")) return "trade";
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? (section === "FORMAZIONE" ? "trade" : null);
}

/** Whether a training leads to work done standing, lifting or driving. */
export const isPhysical = ({ name }: ThemedService) =>
  /pulizi|verde|carrello|ausiliario|magazz|manutenzion|ediliz|cantier/.test(plain(name));
