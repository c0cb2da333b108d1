import { z } from "zod";
import type { AttendanceStatus, EvidencePackStatus, EvidenceScope } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import { addDays, addMonths } from "@/lib/dates";
import { choice, optionalDay, optionalId } from "@/lib/fields";
import type { Cents } from "@/lib/money";
import { words } from "@/lib/query";
import { type DeliverableLine, isAttended, lineProgress, type Measure, sharesOf, unused } from "./delivery";
import type { Deed } from "./permissions";
import { lineAmountCents } from "./volume";

/** What a pack of proofs may be about: one plan, a month of the provider's register, a whole programme. */
export const evidenceScopes = ["PLAN", "MONTH", "PROGRAMME"] as const satisfies EvidenceScope[];

/** Whose deed asking for each is. */
export const askingDeeds = {
  PLAN: "evidence.askPlan",
  MONTH: "evidence.askMonth",
  PROGRAMME: "evidence.askProgramme",
} as const satisfies Record<EvidenceScope, Deed>;

/** How long a finished pack may be downloaded; days. Afterwards its files are gone and it can be asked for again. */
export const keptDays = 7;

/** How long the maker of a pack may be silent before another takes it up, and how often it says that it is still at it; milliseconds. */
export const silence = 60_000;
export const beatEvery = 10_000;

/** How often a pack is begun, by whatever number of workers, before it counts as failed. */
export const mostBeginnings = 10;

/** The most rows of the register that a pack's PDF shows one by one; the workbook always holds them all. */
export const mostRowsOnPaper = 600;

/** The most plans that a pack's PDF lists; the workbook always lists them all. */
export const mostPlansOnPaper = 1000;

/** The first day of a day's month. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** The last day of the month that begins on a day. */
export const lastOfMonth = (first: Day): Day => addDays(addMonths(first, 1), -1);

/** A pack, as the pages tell it: what is over its time is expired, whether its files were taken away already or not. */
export type PackState = "queued" | "running" | "done" | "failed" | "expired";

const states = { QUEUED: "queued", RUNNING: "running", DONE: "done", FAILED: "failed" } as const satisfies Record<
  EvidencePackStatus,
  PackState
>;

/** Where a pack stands at a moment. */
export function packState(
  { status, expiresAt }: { status: EvidencePackStatus; expiresAt: Date | null },
  at: Date,
): PackState {
  const over = status === "DONE" && expiresAt !== null && expiresAt <= at;
  return over ? "expired" : states[status];
}

/** The forms in which a pack is taken away. */
export const packFiles = ["pdf", "xlsx"] as const;
export type PackFile = (typeof packFiles)[number];

/** Asking for a pack: the scope and what it is about. */
export const requestPackForm = z
  .object({
    scope: choice(evidenceScopes),
    planId: optionalId,
    month: optionalDay,
    programmeId: optionalId,
  })
  .superRefine((form, ctx) => {
    const at = (field: string) => ctx.addIssue({ code: "custom", path: [field], message: "errors.required" });
    if (form.scope === "PLAN" && !form.planId) at("planId");
    if (form.scope === "MONTH" && !form.month) at("month");
    if (form.scope === "PROGRAMME" && !form.programmeId) at("programmeId");
  });
export type RequestPack = z.output<typeof requestPackForm>;

/** Where the list of packs goes on. */
export const packListQuery = z.object({ after: words });

/** The hours and euro of a line, a plan, a service or all of them: minutes and cents; how many lines cost nobody knows what. */
export type EvidenceFigures = Record<`${Measure}Minutes` | `${Measure}Cents`, number> & { unknownCosts: number };

/** No hours and no euro. */
export const noFigures: EvidenceFigures = {
  plannedMinutes: 0,
  bookedMinutes: 0,
  deliveredMinutes: 0,
  recognisedMinutes: 0,
  plannedCents: 0,
  bookedCents: 0,
  deliveredCents: 0,
  recognisedCents: 0,
  unknownCosts: 0,
};

/** An attendance as far as its worth depends on it; `confirmed` when the person confirmed it as it stands. Minutes. */
export type ValuedRow = { status: AttendanceStatus; minutes: number; confirmed: boolean };

/** What one attendance adds to its line under each measure but the planned one: minutes, and cents (null for an unknown cost). */
export type RowValue = Record<`${Exclude<Measure, "planned">}Minutes`, number> &
  Record<`${Exclude<Measure, "planned">}Cents`, Cents | null>;

/**
 * What every attendance of a line adds to it, from the attendances in order of time: its minutes, and its share of the line's
 * rounded amount (`sharesOf`), so that rows, lines and months add up to the cent. On a line paid by result hours are worth nothing.
 */
export function rowValues(
  { payBasis, unitCostCents }: Pick<DeliverableLine, "payBasis" | "unitCostCents">,
  rows: readonly ValuedRow[],
): RowValue[] {
  const counted = (counts: (row: ValuedRow) => boolean) => {
    const minutes = rows.map((row) => (counts(row) ? row.minutes : 0));
    const cents = sharesOf(minutes, payBasis === "RESULT" ? unitCostCents && 0 : unitCostCents);
    return { minutes, cents };
  };
  const booked = counted(({ status }) => status === "BOOKED");
  const delivered = counted(({ status }) => isAttended(status));
  const recognised = counted(({ status, confirmed }) => isAttended(status) && confirmed);
  return rows.map((_, index) => ({
    bookedMinutes: booked.minutes[index] ?? 0,
    deliveredMinutes: delivered.minutes[index] ?? 0,
    recognisedMinutes: recognised.minutes[index] ?? 0,
    bookedCents: booked.cents[index] ?? null,
    deliveredCents: delivered.cents[index] ?? null,
    recognisedCents: recognised.cents[index] ?? null,
  }));
}

/** What a proved outcome is worth to its line: the piece's cost, or the whole amount of a line counted in hours; cents, null for an unknown cost. */
export const outcomeCents = ({ unit, quantity, unitCostCents }: DeliverableLine) =>
  unit === "HOUR" ? lineAmountCents(quantity, unit, unitCostCents) : unitCostCents;

/** The figures of one line: what it plans, and the sum of its rows of the register and its proved outcomes (cents each). */
export function figuresOf(line: DeliverableLine, rows: readonly RowValue[], outcomes: readonly (Cents | null)[]) {
  const { plannedMinutes, plannedCents } = lineProgress(line, unused);
  const sum = (key: keyof RowValue) => rows.reduce((total, row) => total + (row[key] ?? 0), 0);
  const proved = outcomes.reduce<number>((total, cents) => total + (cents ?? 0), 0);
  return {
    plannedMinutes,
    bookedMinutes: sum("bookedMinutes"),
    deliveredMinutes: sum("deliveredMinutes"),
    recognisedMinutes: sum("recognisedMinutes"),
    plannedCents: plannedCents ?? 0,
    bookedCents: sum("bookedCents"),
    deliveredCents: sum("deliveredCents") + proved,
    recognisedCents: sum("recognisedCents") + proved,
    unknownCosts: plannedCents === null ? 1 : 0,
  } satisfies EvidenceFigures;
}

/** The sum of some figures: the one place where the totals of a pack are made. */
export const sumOf = (all: readonly EvidenceFigures[]): EvidenceFigures =>
  all.reduce((sum, one) => {
    const keys = Object.keys(sum) as (keyof EvidenceFigures)[];
    return Object.fromEntries(keys.map((key) => [key, sum[key] + one[key]])) as EvidenceFigures;
  }, noFigures);

/** Rows of a sheet in words, neighbours together: 2, 3, 4, 9 are "2–4, 9". */
export function rowsInWords(rows: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && row <= last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(", ");
}
