import "server-only";
import { debtBandOf, debtOf, trendOf } from "@/domain/arrears";
import { type HouseholdQuery, householdTabs, pageSize } from "@/domain/household-list";
import { type Actor, Forbidden, reachOf, seesNames } from "@/domain/permissions";
import { duesOf } from "@/domain/repayment-dues";
import { missedStanding } from "@/domain/repayment-standing";
import { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { encodeCursor } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { newsCounts } from "../news/count-news";
import { answering, listIds, orderFor, searchFor } from "./list-sql";
import { standingFigures } from "./standing-figures";

/** Whether this person has a list of households at all: the Officina of its own, the Comune of all without names. */
export const mayListHouseholds = (actor: Actor) =>
  reachOf(actor, "household.read") === "organisation" || reachOf(actor, "household.summary") === "any";

/** The rows of the list by id, in the given order, with what the list shows of each. */
export async function householdRows(tx: Tx, actor: Actor, ids: string[]) {
  const named = seesNames(actor, {});
  const rows = await tx.household.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      code: true,
      status: true,
      displayName: true,
      district: true,
      debtCents: true,
      arrearsMonths: true,
      evictionStage: true,
      updatedAt: true,
      openedOn: true,
      caseOwner: { select: { name: true } },
      tenancies: {
        where: { endedOn: null },
        take: 1,
        select: { kind: true, address: true, streetNumber: true, unit: true, city: true },
      },
      arrears: {
        where: { voidedAt: null },
        orderBy: [{ recordedOn: "desc" }, { id: "desc" }],
        take: 2,
        select: { recordedOn: true, rentDebtCents: true, chargesDebtCents: true },
      },
      repaymentPlans: {
        where: { status: { in: ["PROPOSED", "SIGNED", "LATE", "LAPSED"] } },
        // A running plan before the version that is to follow it.
        orderBy: [{ number: "asc" }, { createdAt: "desc" }],
        take: 1,
        select: {
          status: true,
          ...standingFigures,
          instalments: {
            ...standingFigures.instalments,
            where: { dueOn: { lt: toDate(today()) }, paidCents: { lt: tx.instalment.fields.amountCents } },
            take: 1,
          },
          rents: {
            ...standingFigures.rents,
            where: { dueOn: { lt: toDate(today()) }, paidCents: { lt: tx.rentMonth.fields.dueCents } },
            take: 1,
          },
        },
      },
    },
  });
  const { members, referrals } = await countsOf(tx, ids);
  const byId = new Map(
    rows.map(({ arrears, repaymentPlans: [plan], tenancies: [home], ...row }) => {
      const [newest, before] = arrears.map(debtOf);
      const shown = {
        ...row,
        members: members(row.id),
        referrals: referrals(row.id),
        kind: home?.kind ?? null,
        home: home ?? null,
        band: debtBandOf(row.debtCents),
        trend: trendOf(newest, before),
        recordedOn: arrears[0]?.recordedOn ?? null,
        repayment: plan && missedStanding({ ...plan, dues: duesOf(plan) }, today()),
      };
      return [row.id, named ? shown : withoutNames(shown)] as const;
    }),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** How many members and referrals each of these households has. Counted apart: beside the rows Prisma would count everybody's. */
async function countsOf(tx: Tx, ids: string[]) {
  const householdId = { in: ids };
  const of = (groups: { householdId: string; _count: number }[]) => {
    const counts = new Map(groups.map((group) => [group.householdId, group._count]));
    return (id: string) => counts.get(id) ?? 0;
  };
  const members = await tx.householdMember.groupBy({
    by: ["householdId"],
    where: { householdId, leftOn: null },
    _count: true,
  });
  const referrals = await tx.referral.groupBy({
    by: ["householdId"],
    where: { householdId, status: { notIn: ["DRAFT", "WITHDRAWN"] } },
    _count: true,
  });
  return { members: of(members), referrals: of(referrals) };
}

/** A row for who works without names: no name, no address, no figure that could tell one household from another. */
const withoutNames = <T extends object>(row: T) => ({
  ...row,
  displayName: "",
  home: null,
  debtCents: null,
  arrearsMonths: null,
  caseOwner: null,
});
export type HouseholdRow = Awaited<ReturnType<typeof householdRows>>[number];

/** One page of the list, whether the search had to settle for similar words, and the addresses of the pages around it. */
export async function listHouseholds(actor: Actor, query: HouseholdQuery) {
  if (!mayListHouseholds(actor)) throw new Forbidden("no list of households");
  return asActor(actor, async (tx) => {
    const search = await searchFor(tx, actor, query);
    const backwards = !query.after && query.before !== null;
    const cursor = query.after ?? query.before;
    const found = await listIds(tx, actor, query, search, pageSize + 1, cursor, backwards);
    const ids = backwards ? found.slice(0, pageSize).reverse() : found.slice(0, pageSize);
    const more = found.length > pageSize;
    const rows = await householdRows(tx, actor, ids);
    const news = await newsCounts(tx, actor, "household", ids);
    const key = orderFor(actor, query);
    const at = (row: HouseholdRow | undefined) => row && encodeCursor([sortValue(row, key), row.id]);
    return {
      rows: rows.map((row) => ({ ...row, news: news(row.id) })),
      similar: search.similar,
      next: more || backwards ? at(rows.at(-1)) : undefined,
      previous: (backwards ? more : cursor !== null) ? at(rows[0]) : undefined,
    };
  });
}

/** The ids of what the list holds under the same question, up to a limit, for a deed on them all. */
export const matchingHouseholds = async (tx: Tx, actor: Actor, query: HouseholdQuery, limit: number) =>
  listIds(tx, actor, query, await searchFor(tx, actor, query), limit);

/** A household of the list, with how much news it has for its reader. */
export type ListedHousehold = Awaited<ReturnType<typeof listHouseholds>>["rows"][number];

const sortValue = (row: HouseholdRow, sort: HouseholdQuery["sort"]) =>
  ({ updated: row.updatedAt.toISOString(), debt: row.debtCents, name: row.displayName })[sort];

/** No count goes further than this: beyond, "more than" is all a tab has to say. */
export const countedUpTo = 999;

/** How many open households answer each question of the list, counted no further than it is told. */
export const countHouseholds = (actor: Actor) =>
  asActor(actor, async (tx) => {
    const counts = householdTabs.map(
      (tab) => Prisma.sql`(select count(*)::int from (
        select from "Household" h where ${answering(actor, tab)} limit ${countedUpTo + 1}) counted) as ${Prisma.raw(tab)}`,
    );
    const [row] = await tx.$queryRaw<Record<(typeof householdTabs)[number], number>[]>`select ${Prisma.join(counts)}`;
    return row;
  });

/** What the list can be narrowed by: the districts and case owners there are. */
export const householdChoices = (actor: Actor) =>
  asActor(actor, async (tx) => {
    const named = seesNames(actor, {});
    const within = named ? { organisationId: actor.organisationId } : {};
    const districts = await tx.household.findMany({
      where: { ...within, district: { not: null } },
      distinct: ["district"],
      orderBy: { district: "asc" },
      take: 100,
      select: { district: true },
    });
    const owners = named
      ? await tx.user.findMany({
          where: { ...within, role: "SOCIAL_WORKER" },
          orderBy: { name: "asc" },
          take: 200,
          select: { id: true, name: true },
        })
      : [];
    return { districts: districts.flatMap(({ district }) => district ?? []), owners };
  });
