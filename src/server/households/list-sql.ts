import "server-only";
import { evictionUnderWay } from "@/domain/eviction";
import type { HouseholdQuery, HouseholdTab } from "@/domain/household-list";
import type { Actor } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { cleanText } from "@/lib/form";
import type { Cursor } from "@/lib/keyset";
import type { Tx } from "../db";

type Sql = Prisma.Sql;
const { sql } = Prisma;
const all = (conditions: Sql[]) => Prisma.join(conditions, " and ");

/** Who works without names lists every household by its code; everybody else their own organisation's. */
const isPseudonymous = (actor: Actor) => actor.role === "MUNICIPAL_OFFICER";

const grantedTo = (actor: Actor) => sql`h.id in (
  select a."householdId" from "CaseAccess" a
   where a."holderId" = ${actor.id}::uuid and a."revokedAt" is null and a."expiresOn" >= ${today()}::date)`;

const questions: Record<HouseholdTab, (actor: Actor) => Sql> = {
  mine: (actor) => (isPseudonymous(actor) ? grantedTo(actor) : sql`h."caseOwnerId" = ${actor.id}::uuid`),
  organisation: () => sql`true`,
  unreferred: () => sql`not exists (
    select from "Referral" r where r."householdId" = h.id and r.status not in ('DRAFT', 'WITHDRAWN'))`,
  eviction: () => sql`h."evictionStage"::text in (${Prisma.join([...evictionUnderWay])})`,
  late: () => sql`h.id in (
    select p."householdId" from "Instalment" i join "RepaymentPlan" p on p.id = i."repaymentPlanId"
     where i."paidCents" < i."amountCents" and i."dueOn" < ${today()}::date and p.status in ('SIGNED', 'LATE')
    union select p."householdId" from "RentMonth" m join "RepaymentPlan" p on p.id = m."repaymentPlanId"
     where m."paidCents" < m."dueCents" and m."dueOn" < ${today()}::date and p.status in ('SIGNED', 'LATE')
    union select p."householdId" from "RepaymentPlan" p
     where p."downPaidCents" < p."downPaymentCents" and p."firstDueOn" < ${today()}::date and p.status in ('SIGNED', 'LATE'))`,
};

const scopeOf = (actor: Actor, closed: boolean) =>
  all([
    isPseudonymous(actor) ? sql`true` : sql`h."organisationId" = ${actor.organisationId}::uuid`,
    closed ? sql`h.status = 'CLOSED'` : sql`h.status = 'OPEN'`,
  ]);

/** The open households that answer one of the list's questions. */
export const answering = (actor: Actor, tab: HouseholdTab) => all([scopeOf(actor, false), questions[tab](actor)]);

const sounds = (word: string) => word.length > 2 && (!/\d/.test(word) || word.length > 10);
const holds = (word: string) => sql`h."searchText" like ${`%${word}%`}`;
const inCode = (word: string) => sql`fold(h.code) like ${`%${word}%`}`;
const resembles = (word: string) => (sounds(word) ? sql`(${holds(word)} or ${word} <% h."searchText")` : holds(word));

function filtersOf(actor: Actor, query: HouseholdQuery): Sql[] {
  const { district, kind, stage, debtFrom, debtTo, owner } = query;
  const conditions = [scopeOf(actor, query.closed === "yes"), questions[query.tab](actor)];
  if (district) conditions.push(sql`h.district = ${district}`);
  if (kind)
    conditions.push(sql`exists (select from "Tenancy" t
      where t."householdId" = h.id and t."endedOn" is null and t.kind::text = ${kind})`);
  if (stage) conditions.push(sql`h."evictionStage"::text = ${stage}`);
  // A figure that is not shown is not searched for either.
  if (isPseudonymous(actor)) return conditions;
  if (debtFrom !== null) conditions.push(sql`h."debtCents" >= ${debtFrom}::int`);
  if (debtTo !== null) conditions.push(sql`h."debtCents" <= ${debtTo}::int`);
  if (owner) conditions.push(sql`h."caseOwnerId" = ${owner}::uuid`);
  return conditions;
}

const orders = {
  updated: { column: sql`h."updatedAt"`, down: true, cast: (value: unknown) => sql`${moment(value)}::timestamptz` },
  debt: { column: sql`h."debtCents"`, down: true, cast: (value: unknown) => sql`${whole(value)}::int` },
  name: { column: sql`h."displayName"`, down: false, cast: (value: unknown) => sql`${cleanText(String(value))}` },
};
const moment = (value: unknown) => {
  const date = new Date(String(value));
  return Number.isNaN(date.getTime()) ? new Date(0) : date;
};
const whole = (value: unknown) => Math.min(2_147_483_647, Math.max(0, Math.trunc(Number(value)) || 0));

/** The order a person may have the list in. */
export const orderFor = (actor: Actor, query: HouseholdQuery) => (isPseudonymous(actor) ? "updated" : query.sort);

/** What a search asks: nothing, these words as they are, or words like these when nothing has them as they are. */
export type Search = { words: string[]; similar: boolean };

/**
 * The ids of one stretch of the list, in its order; the sort index is read only as far as the limit goes. With a cursor,
 * what comes after it (or, `backwards`, before it, nearest first).
 */
export async function listIds(
  tx: Tx,
  actor: Actor,
  query: HouseholdQuery,
  search: Search,
  limit: number,
  cursor: Cursor | null = null,
  backwards = false,
) {
  const match = isPseudonymous(actor) ? inCode : search.similar ? resembles : holds;
  const conditions = [...filtersOf(actor, query), ...search.words.map(match)];
  const { column, down, cast } = orders[orderFor(actor, query)];
  const descending = down !== backwards;
  const past = descending ? sql`<` : sql`>`;
  if (cursor) conditions.push(sql`(${column}, h.id) ${past} (${cast(cursor[0])}, ${cursor[1]}::uuid)`);
  const direction = descending ? sql`desc` : sql`asc`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select h.id from "Household" h where ${all(conditions)}
     order by ${column} ${direction}, h.id ${direction} limit ${limit}`;
  return rows.map(({ id }) => id);
}

/**
 * How to search for what was typed: its words without accents or case; if no household has them all, words like them. Who
 * works without names searches codes only.
 */
export async function searchFor(tx: Tx, actor: Actor, query: HouseholdQuery): Promise<Search> {
  if (!query.q) return { words: [], similar: false };
  const [folded] = await tx.$queryRaw<{ words: string }[]>`select fold(${query.q}) as words`;
  const words = [...new Set(folded?.words.split(" ").filter(Boolean) ?? [])].slice(0, 8);
  if (words.length === 0) return { words: ["\u0001"], similar: false };
  const exact = { words, similar: false };
  if (isPseudonymous(actor) || (await listIds(tx, actor, query, exact, 1)).length > 0) return exact;
  await tx.$queryRaw`select set_config('pg_trgm.word_similarity_threshold', '0.5', true)`;
  return { words, similar: true };
}
