import "server-only";
import type { Prisma } from "@/generated/prisma/client";

/** A column of rows: a code that leads to its case, a name, a day, a length, a volume, an amount or a word. */
export const rowColumns = {
  household: "case",
  referral: "case",
  plan: "case",
  person: "name",
  district: "text",
  service: "text",
  deliverer: "text",
  course: "text",
  openedOn: "day",
  referredOn: "day",
  dueOn: "day",
  decidedOn: "day",
  metOn: "day",
  acceptedOn: "day",
  signedOn: "day",
  activeOn: "day",
  workingOn: "day",
  sharedOn: "day",
  agreedOn: "day",
  heldOn: "day",
  startsOn: "day",
  endsOn: "day",
  requestedOn: "day",
  days: "days",
  minutes: "minutes",
  fixedMinutes: "minutes",
  cents: "cents",
  firstCents: "cents",
  lastCents: "cents",
  ceiling: "word",
  reason: "word",
  outcome: "word",
  state: "word",
  cause: "word",
  repayment: "word",
} as const;
export type RowColumn = keyof typeof rowColumns;

/** The rows behind a figure: one query whose rows have an `id` to page by, and the columns to show of them. */
export type RowSource = { query: Prisma.Sql; columns: readonly RowColumn[] };

/** The column of the case that rows are listed by. */
export const codeOf = (columns: readonly RowColumn[]) =>
  columns.find((column) => rowColumns[column] === "case") ?? "plan";

/**
 * The columns for who reads figures without the cases: the code of the case and what is measured of it. Its days and its
 * district would let somebody count again by month and by place what the page does not tell.
 */
export const withoutCases = (columns: readonly RowColumn[]) =>
  columns.filter(
    (column) => column === codeOf(columns) || ["days", "minutes", "cents", "word"].includes(rowColumns[column]),
  );
