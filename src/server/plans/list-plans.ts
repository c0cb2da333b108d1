import "server-only";
import { type Actor, seesNames } from "@/domain/permissions";
import { type PlanListQuery, planSorts, planTabsOf, tabOf, tabStatuses } from "@/domain/plan-list";
import type { Prisma } from "@/generated/prisma/client";
import { toDate } from "@/lib/dates";
import { foldedWords } from "@/lib/folded";
import { afterCursor, type Cursor, decodeCursor, toPage } from "@/lib/keyset";
import { atMost } from "@/lib/too-many-rows";
import { loudestClocks } from "../clocks/get-case-clocks";
import { latePlans } from "../clocks/late-cases";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { heldBy } from "../households/visibility";
import { newsCounts } from "../news/count-news";
import { visibleTo } from "./visible-to";

const pageSize = 25;
const exportLimit = 20_000;

const rowSelect = (actor: Actor) =>
  ({
    id: true,
    code: true,
    status: true,
    referralId: true,
    aidBand: true,
    startsOn: true,
    endsOn: true,
    updatedAt: true,
    committedCents: true,
    operatorId: true,
    person: { select: { firstName: true, lastName: true } },
    household: { select: { code: true, accesses: { where: heldBy(actor), select: { holderId: true } } } },
    operator: { select: { name: true } },
    programme: { select: { code: true, name: true } },
    versions: {
      where: { status: { in: ["DRAFT", "SIGNED", "DISCARDED"] } },
      orderBy: { number: "desc" },
      take: 1,
      select: {
        number: true,
        totalCents: true,
        totalMinutes: true,
        lines: { where: { unitCostCents: null }, select: { id: true } },
      },
    },
    comments: { where: { kind: "CHANGE_REQUEST", resolvedAt: null }, select: { id: true } },
  }) satisfies Prisma.PlanSelect;

type Row = Prisma.PlanGetPayload<{ select: ReturnType<typeof rowSelect> }>;

/** A plan as lists show it; who works without names gets none. */
function listed(actor: Actor, { person, household, versions, comments, ...plan }: Row) {
  const named = seesNames(actor, { grantedToIds: household.accesses.map(({ holderId }) => holderId) });
  return {
    ...plan,
    name: named ? `${person.lastName} ${person.firstName}` : null,
    household: household.code,
    number: versions[0]?.number ?? 1,
    totalCents: versions[0]?.totalCents ?? 0,
    totalMinutes: versions[0]?.totalMinutes ?? 0,
    undefinedCosts: versions[0]?.lines.length ?? 0,
    openRequests: comments.length,
  };
}
/** A plan of the list, with how much news it has for its reader and its loudest clock. */
export type ListedPlan = Awaited<ReturnType<typeof listPlans>>["rows"][number];

/** Whoever works without names finds a plan by its codes only: a search by name would tell them the name. */
function found(actor: Actor, q: string): Prisma.PlanWhereInput {
  const typed = q.trim();
  if (!typed) return {};
  const codes: Prisma.PlanWhereInput[] = [
    { code: { contains: typed, mode: "insensitive" } },
    { household: { code: { contains: typed, mode: "insensitive" } } },
  ];
  if (!seesNames(actor, {})) return { OR: codes };
  const names = foldedWords(typed).map((word): Prisma.PlanWhereInput => ({ person: { nameKey: { contains: word } } }));
  return { OR: [...codes, ...(names.length ? [{ AND: names }] : [])] };
}

const mineOf = (actor: Actor): Prisma.PlanWhereInput =>
  actor.role === "SOCIAL_WORKER" ? { household: { caseOwnerId: actor.id } } : { operatorId: actor.id };

function whereOf(actor: Actor, query: PlanListQuery): Prisma.PlanWhereInput {
  const tab = tabOf(actor.role, query.tab);
  const statuses = tabStatuses[tab];
  return {
    AND: [
      visibleTo(actor),
      tab === "mine" ? mineOf(actor) : {},
      statuses ? { status: { in: [...statuses] } } : {},
      query.status ? { status: query.status } : {},
      query.band ? { aidBand: query.band } : {},
      query.operator ? { operatorId: query.operator } : {},
      query.programme ? { programmeId: query.programme } : {},
      query.from ? { endsOn: { gte: toDate(query.from) } } : {},
      query.to ? { startsOn: { lte: toDate(query.to) } } : {},
      found(actor, query.q),
    ],
  };
}

const fields = { updated: "updatedAt", code: "code", start: "startsOn", end: "endsOn" } as const;

function orderOf({ sort, direction }: PlanListQuery) {
  const natural = planSorts[sort];
  const way = direction === "default" ? natural : natural === "asc" ? "desc" : "asc";
  return { field: fields[sort], way } as const;
}

function cursorWhere(query: PlanListQuery): Prisma.PlanWhereInput {
  const cursor = decodeCursor(query.after);
  if (!cursor) return {};
  const { field, way } = orderOf(query);
  const value = field === "code" ? String(cursor[0]) : new Date(String(cursor[0]));
  if (value instanceof Date && Number.isNaN(value.getTime())) return {};
  return afterCursor(field, way, value, cursor[1]) as Prisma.PlanWhereInput;
}

async function readRows(tx: Tx, actor: Actor, query: PlanListQuery, take: number, chosen: string[] | null = null) {
  const { field, way } = orderOf(query);
  const asked = whereOf(actor, query);
  const late = query.clock ? { id: { in: await latePlans(tx, asked) } } : {};
  return tx.plan.findMany({
    where: { AND: [asked, late, cursorWhere(query), chosen ? { id: { in: chosen } } : {}] },
    orderBy: [{ [field]: way }, { id: way }],
    take,
    select: rowSelect(actor),
  });
}

/** One page of the plans this person may see, as the address asks, with how many stand behind each tab and what can be filtered by. */
export async function listPlans(actor: Actor, query: PlanListQuery) {
  const { field } = orderOf(query);
  return asActor(actor, async (tx) => {
    const rows = await readRows(tx, actor, query, pageSize + 1);
    const counts = await tabCounts(tx, actor);
    const operators = await tx.user.findMany({
      where: { plansOperated: { some: visibleTo(actor) } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
    const programmes = await tx.programme.findMany({
      where: { plans: { some: visibleTo(actor) } },
      orderBy: { code: "asc" },
      select: { id: true, code: true, name: true },
    });
    const page = toPage(rows, pageSize, (row): Cursor => {
      const value = row[field];
      return [value instanceof Date ? value.toISOString() : value, row.id];
    });
    const news = await newsCounts(
      tx,
      actor,
      "plan",
      page.rows.map(({ id }) => id),
    );
    const clocks = await loudestClocks(tx, {
      planIds: page.rows.map(({ id }) => id),
      referralIds: page.rows.flatMap(({ status, referralId }) => (status === "DRAFT" ? [referralId] : [])),
    });
    return {
      rows: page.rows.map((row) => ({
        ...listed(actor, row),
        news: news(row.id),
        clock: clocks.get(row.status === "DRAFT" ? row.referralId : row.id) ?? null,
      })),
      next: page.next,
      counts,
      operators,
      programmes,
    };
  });
}

async function tabCounts(tx: Tx, actor: Actor) {
  const groups = await tx.plan.groupBy({ by: ["status"], where: visibleTo(actor), _count: true });
  const own = await tx.plan.groupBy({
    by: ["status"],
    where: { AND: [visibleTo(actor), mineOf(actor)] },
    _count: true,
  });
  return Object.fromEntries(
    planTabsOf(actor.role).map((tab) => {
      const counted = (tab === "mine" ? own : groups).filter(
        ({ status }) => tabStatuses[tab]?.includes(status) ?? true,
      );
      return [tab, counted.reduce((sum, { _count }) => sum + _count, 0)];
    }),
  ) as Partial<Record<ReturnType<typeof tabOf>, number>>;
}

/** The ids of what the list holds under the same question, up to a limit, for a deed on them all. */
export const matchingPlans = async (tx: Tx, actor: Actor, query: PlanListQuery, limit: number) =>
  (await readRows(tx, actor, { ...query, after: "" }, limit)).map(({ id }) => id);

/** The rows of the same list, all of them or those chosen, for a file. Refuses more than one file may hold. */
export const exportPlans = (actor: Actor, query: PlanListQuery, chosen: string[] | null = null) =>
  asActor(actor, async (tx) => {
    const rows = atMost(await readRows(tx, actor, { ...query, after: "" }, exportLimit + 1, chosen), exportLimit);
    await record(tx, actor, "plan.exported", {}, { rows: rows.length });
    return rows.map((row) => listed(actor, row));
  });
