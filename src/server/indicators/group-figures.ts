import "server-only";
import type { Grouping } from "@/domain/indicator-filter";
import { columnsTold, gatherSmall, openColumns } from "@/domain/indicator-groups";
import { isFew } from "@/domain/indicator-suppression";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { debts } from "./arrears";
import type { Shown } from "./conceal";
import { endOf, ground, type Scope } from "./scope";

const { sql } = Prisma;

/** What is counted in each group: households first, then people stage by stage, then households with a known debt. */
export const groupCounts = ["households", "referred", "accepted", "signed", "active", "working", "debts"] as const;
export type GroupCount = (typeof groupCounts)[number];

/** The counts of one district, band or measure ("" for cases without one) and what its households owe together (cents). */
export type GroupRow = { key: string; name: string; owedCents: number } & Record<GroupCount, number>;

// Every person of the path with the group they are in; in the measures of all their PIPs.
const keyed = (scope: Scope, by: Grouping) => {
  if (by === "district")
    return sql`select p.*, coalesce(c.district, '') as key from path p join cohort c on c.id = p.household_id`;
  if (by === "programme")
    return sql`select p.*, coalesce(g.programme_id::text, '') as key from path p
      left join (select distinct "personId" as person_id, "programmeId" as programme_id from "Plan" where "sharedAt" < ${endOf(scope)}) g
        on g.person_id = p.person_id`;
  return sql`select p.*, coalesce((select a."aidBand"::text from "Assessment" a where a."personId" = p.person_id
    and a."createdAt" < ${endOf(scope)} order by a.number desc limit 1), '') as key from path p`;
};

// Every counted household with its district, or with the groups of its people.
const housed = (by: Grouping) =>
  by === "district"
    ? sql`select id, coalesce(district, '') as key from counted`
    : sql`select distinct c.id, coalesce(k.key, '') as key from counted c left join keyed k on k.household_id = c.id`;

/** The same figures for every group, and for all the cases together. */
export async function readGroupFigures(
  tx: Tx,
  scope: Scope,
  by: Grouping,
): Promise<{ groups: GroupRow[]; all: GroupRow }> {
  const rows = await tx.$queryRaw<(GroupRow & { whole: boolean })[]>`
    with ${ground(scope)}, ${debts(scope)}, keyed as (${keyed(scope, by)}), housed as (${housed(by)}),
    people_of as (
      select key, count(distinct person_id)::int as referred, count(distinct person_id) filter (where accepted_on is not null)::int as accepted,
        count(distinct person_id) filter (where signed_on is not null)::int as signed,
        count(distinct person_id) filter (where active_on is not null)::int as active,
        count(distinct person_id) filter (where working_on is not null)::int as working
      from keyed group by grouping sets ((key), ())
    ),
    homes_of as (
      select h.key, count(distinct h.id)::int as households, count(distinct d.household_id)::int as debts, coalesce(sum(d.last_cents), 0)::float8 as "owedCents"
      from housed h left join debts d on d.household_id = h.id group by h.key
      union all
      select null, (select count(*)::int from counted), count(*)::int, coalesce(sum(last_cents), 0)::float8 from debts
    )
    select coalesce(h.key, '') as key, h.key is null as whole, coalesce(g.name, h.key, '') as name, h.households, h.debts, h."owedCents",
      coalesce(p.referred, 0) as referred, coalesce(p.accepted, 0) as accepted, coalesce(p.signed, 0) as signed,
      coalesce(p.active, 0) as active, coalesce(p.working, 0) as working
    from homes_of h left join people_of p on p.key is not distinct from h.key left join "Programme" g on g.id::text = h.key
    order by h.key is null, h.key = '', name`;
  const nobody = {
    key: "",
    name: "",
    owedCents: 0,
    households: 0,
    referred: 0,
    accepted: 0,
    signed: 0,
    active: 0,
    working: 0,
    debts: 0,
  };
  const plain = ({ whole: _, ...row }: GroupRow & { whole: boolean }): GroupRow => row;
  const all = rows.find(({ whole }) => whole);
  return { groups: rows.filter(({ whole }) => !whole).map(plain), all: all ? plain(all) : nobody };
}

/** A group as it may be told: one by itself, or several of which only the sum is told (`together`). */
export type GroupLine = { key: string; name: string; together: string[]; averageCents: Shown } & Record<
  GroupCount,
  Shown
>;

/** Puts together the groups with few cases, for who reads without the cases, and tells the sum of all beside them. */
export function groupLines({ groups, all }: { groups: GroupRow[]; all: GroupRow }, hiding: boolean, owed: boolean) {
  const wholes = openColumns([groupCounts.map((name) => all[name])]);
  const open = groupCounts.filter((_, column) => wholes[column]);
  const counts = groups.map((row) => open.map((name) => row[name]));
  const places = hiding ? columnsTold(counts, (rows) => gatherSmall(rows).alone.length) : open.map((_, place) => place);
  const told = places.flatMap((place) => open[place] ?? []);
  const { alone, together } = hiding
    ? gatherSmall(counts.map((row) => places.map((place) => row[place] ?? 0)))
    : { alone: groups.map((_, place) => place), together: [] };
  const lineOf = (some: GroupRow[], name: string): GroupLine => {
    const add = (count: (row: GroupRow) => number) => some.reduce((sum, row) => sum + count(row), 0);
    const tell = (count: GroupCount): Shown =>
      !hiding || ((some[0] === all || told.includes(count)) && !isFew(add((row) => row[count])))
        ? { value: add((row) => row[count]), protection: "shown" }
        : { value: null, protection: open.includes(count) ? "reserved" : "few" };
    const known = add(({ debts: count }) => count);
    const average = known ? Math.round(add(({ owedCents }) => owedCents) / known) : null;
    const { protection } = tell("debts");
    return {
      key: some.length === 1 ? (some[0]?.key ?? "") : "",
      name,
      together: some.length > 1 ? some.map((row) => row.name) : [],
      averageCents: protection === "shown" && owed ? { value: average, protection } : { value: null, protection },
      households: tell("households"),
      referred: tell("referred"),
      accepted: tell("accepted"),
      signed: tell("signed"),
      active: tell("active"),
      working: tell("working"),
      debts: tell("debts"),
    };
  };
  const at = (place: number) => groups[place];
  const own = alone.flatMap((place) => at(place) ?? []);
  const rest = together.flatMap((place) => at(place) ?? []);
  return {
    lines: [
      ...own.map((row) => lineOf([row], row.name)),
      ...(rest.length > 0 && own.length > 0 ? [lineOf(rest, "")] : []),
    ],
    all: lineOf([all], ""),
  };
}
