import { type Month, readMonth } from "./register-month";
import type { SnapshotFigure } from "./snapshot";

/** The fields of the open data, in order. Their names are for the town's readers and never change: programs rely on them. */
export const openFields = [
  "mese",
  "quartiere",
  "capitolo",
  "indicatore",
  "voce",
  "parte",
  "nome_parte",
  "misura",
  "unita",
  "valore",
  "stato",
  "fermo_da",
  "definizioni",
  "dimostrativo",
] as const;
export type OpenField = (typeof openFields)[number];

/** One figure as it is published. */
export type OpenRow = Record<OpenField, string | number | null>;

/** Why a value is there or not: told; about fewer than five people; kept back so that no such figure follows from it; nothing to measure. */
export const openStates = ["presente", "meno_di_cinque", "riservato", "nessun_valore"] as const;
type OpenState = (typeof openStates)[number];

/** The state of a figure that is published. */
export function openStateOf({ protection, value }: SnapshotFigure): OpenState {
  if (protection === "few") return "meno_di_cinque";
  if (protection === "reserved") return "riservato";
  return value === null ? "nessun_valore" : "presente";
}

/** The units of published values: hours and euro have decimals. */
export const openUnits = {
  household: "nuclei",
  person: "persone",
  plan: "pip",
  referral: "segnalazioni",
  service: "servizi",
  derogation: "deroghe",
  appointment: "appuntamenti",
  meeting: "incontri",
  days: "giorni_lavorativi",
  minutes: "ore",
  cents: "euro",
} as const satisfies Record<SnapshotFigure["unit"], string>;

/** The value of a figure as it is published: cents become euro, minutes hours; null when it is hidden or there is none. */
export function openValueOf({ value, unit }: SnapshotFigure) {
  if (value === null) return null;
  if (unit === "cents") return value / 100;
  return unit === "minutes" ? Math.round((value / 60) * 100) / 100 : value;
}

/** What is measured, by its published name. */
export const openMeasures = {
  count: "numero",
  people: "su_quanti",
  median: "mediana",
  p90: "nono_decile",
  minutes: "ore",
  cents: "euro",
  average: "media",
  first: "primo_valore_noto_media",
  last: "ultimo_valore_noto_media",
} as const satisfies Record<SnapshotFigure["measure"], string>;

/** What a file of the open data holds: one month, all of them, or what the fields mean. */
export type OpenFile = { what: "month" | "all" | "dictionary"; month: Month | null; format: "csv" | "json" };

/** The file an address names, such as "2026-10.csv"; null when it names none. */
export function openFileNamed(name: string): OpenFile | null {
  const [, stem = "", format] = /^([a-z0-9-]{3,12})\.(csv|json)$/.exec(name) ?? [];
  if (format !== "csv" && format !== "json") return null;
  if (stem === "all" || stem === "dictionary") return { what: stem, month: null, format };
  const month = readMonth(stem);
  return month ? { what: "month", month, format } : null;
}
