import { z } from "zod";
import type { ImportChoice, ImportResult, LandlordImportStatus } from "@/generated/prisma/enums";
import { choice, flag, id, version } from "@/lib/fields";
import type { Hint } from "./landlord-import-cells";
import { type ImportField, importFields } from "./landlord-import-columns";
import type { LineKind, RowProblem, RowTexts, RowValues } from "./landlord-import-row";

/** What may be done to an import, from which state, and the state it leads to. Work goes on in the background in between. */
export const importMoves = {
  mapColumns: { from: ["MAPPING", "STAGED"], to: "STAGING" },
  apply: { from: ["STAGED"], to: "APPLYING" },
  undo: { from: ["APPLIED"], to: "UNDOING" },
  discard: { from: ["MAPPING", "STAGING", "STAGED", "FAILED"], to: null },
} as const satisfies Record<string, { from: LandlordImportStatus[]; to: LandlordImportStatus | null }>;

/** The states in which work goes on by itself, and where each ends. */
export const importWork = {
  STAGING: "STAGED",
  APPLYING: "APPLIED",
  UNDOING: "UNDONE",
} as const satisfies Partial<Record<LandlordImportStatus, LandlordImportStatus>>;
/** A state in which work goes on. */
export type WorkStatus = keyof typeof importWork;

/** Whether work goes on by itself in this state. */
export const isWorking = (status: LandlordImportStatus): status is WorkStatus => status in importWork;

/** A background work silent for so many seconds has stopped, and may be taken up again. */
export const silentAfterSeconds = 20;

/** A list is at most so many megabytes, and has at most so many lines. */
export const largestListMegabytes = 20;
export const mostLines = 30_000;

/** What can be done with a line: open a household, update the arrears of one, leave it. */
export const importChoices = ["NEW", "UPDATE", "SKIP"] as const satisfies ImportChoice[];

/** What became of a line, in the order of the report. */
export const importResults = [
  "CREATED",
  "UPDATED",
  "UNCHANGED",
  "SKIPPED",
  "FAILED",
  "UNDONE",
] as const satisfies ImportResult[];

/** The questions a person asks of a staged list. */
export const rowTabs = ["all", "errors", "warnings", "new", "updates", "skipped"] as const;
export type RowTab = (typeof rowTabs)[number];

/** What the portal keeps of a file's frame: where its header is and what it says. */
export type ImportFrame = {
  row: number;
  cells: string[];
  title: string | null;
  titleDay: string | null;
  blank: number;
};

/** A staged line, as kept beside its cells. */
export type StagedRow = {
  kind: LineKind;
  texts: RowTexts;
  values: RowValues | null;
  hints: Hint[];
  sameAsRow: number | null;
  unchanged: boolean;
  /** Name and birth date of the holder as they are compared; null when not both are known. */
  who: string | null;
  /** Somebody put its cells right by hand: they win over the file's. */
  fixed: boolean;
  /** Whether an eviction that the note tells of is written down with the line. */
  eviction: boolean;
};

/** What applying a line made, so that it can be taken back. */
export type MadeByRow = {
  householdId?: string;
  householdCode?: string;
  opened?: boolean;
  personId?: string;
  tenancyId?: string;
  arrearsId?: string;
  evictionStepId?: string;
  iseeId?: string;
};

/** What to say of a staged line. */
export type StagedProblem = RowProblem;

const typedFields = Object.fromEntries(
  importFields.map((field) => [field, z.string("errors.invalid").trim().max(2000, "errors.tooLong")]),
) as Record<ImportField, z.ZodString>;

/** A line put right in place: every cell as it should have been. */
export const fixRowForm = z.object({ ...typedFields, importId: id, rowId: id, version });
export type FixRow = z.output<typeof fixRowForm>;

/** What to do with one line. */
export const chooseRowForm = z.object({
  importId: id,
  rowId: id,
  version,
  choice: choice(importChoices),
  eviction: flag,
});
export type ChooseRow = z.output<typeof chooseRowForm>;

/** The same choice for every line of a tab. */
export const chooseRowsForm = z.object({ importId: id, tab: choice(rowTabs), choice: choice(importChoices) });
export type ChooseRows = z.output<typeof chooseRowsForm>;

/** Applying the list; lines with errors are left out only if one says so. */
export const applyImportForm = z.object({ importId: id, version, skipErrors: flag });
export type ApplyImport = z.output<typeof applyImportForm>;

/** Taking an applied list back, throwing away one that was not, taking up work that stopped. */
export const importForm = z.object({ importId: id, version });
export type ImportInput = z.output<typeof importForm>;
