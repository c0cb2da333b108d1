import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { changeOf, debts } from "./arrears";
import { repayments } from "./repayments";
import type { RowSource } from "./row-source";
import { ground, type Scope } from "./scope";

const { sql, empty } = Prisma;

/** The counted households, all or those a condition picks. */
export const countedRows = (scope: Scope, which = sql`true`): RowSource => ({
  columns: ["household", "district", "openedOn"],
  query: sql`with ${ground(scope)} select id, id as household_id, code as household, district, "openedOn"::text as "openedOn" from counted where ${which}`,
});

/** Households with a known debt, the first and the last one known. */
const debtRows = (scope: Scope, which: Prisma.Sql): RowSource => ({
  columns: ["household", "firstCents", "lastCents"],
  query: sql`with ${ground(scope)}, ${debts(scope)} select d.household_id as id, d.household_id, h.code as household,
    d.first_cents::float8 as "firstCents", d.last_cents::float8 as "lastCents" from debts d join counted h on h.id = d.household_id
    where d.last_cents is not null ${which}`,
});

/** The rows of the figures about what households owe and pay back; `part` is a group, a change or how a repayment plan goes. */
export function owingRows(
  scope: Scope,
  name: "arrears" | "easing" | "debtChange" | "repayments",
  part: string | null,
): RowSource {
  if (name === "arrears") return debtRows(scope, part ? sql`and d.group_name = ${part}` : empty);
  if (name === "easing") return debtRows(scope, sql`and d.group_name = 'working' and d.last_cents < d.first_cents`);
  if (name === "debtChange") return debtRows(scope, part ? sql`and ${changeOf} = ${part}` : empty);
  return {
    columns: ["household", "repayment", "signedOn", "cents"],
    query: sql`with ${ground(scope)}, ${repayments(scope)} select id, household_id, code as household, state as repayment,
      signed_on::text as "signedOn", debt_cents::float8 as cents from repayments ${part ? sql`where state = ${part}` : empty}`,
  };
}
