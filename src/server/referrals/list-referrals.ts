import "server-only";
import { answerStages } from "@/domain/clock";
import { type Actor, seesNames } from "@/domain/permissions";
import { closedStatuses, openStatuses, waitingStatuses } from "@/domain/referral";
import { exportSize, pageSize, type ReferralQuery, type ReferralTab, referralTabsOf } from "@/domain/referral-list";
import type { Prisma } from "@/generated/prisma/client";
import type { ReferralStatus } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { addDays, momentOf, toDate } from "@/lib/dates";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { TooManyRows } from "@/lib/too-many-rows";
import { loudestClocks } from "../clocks/get-case-clocks";
import { lateReferrals } from "../clocks/late-cases";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { newsCounts } from "../news/count-news";
import { searchReferrals } from "./search-referrals";
import { draftsVisibleTo, sentVisibleTo } from "./visibility";

const questions = (actor: Actor): Record<ReferralTab, Prisma.ReferralWhereInput> => ({
  toAssign: { status: { in: [...waitingStatuses] }, assigneeId: null },
  mine: { status: { in: [...openStatuses] }, assigneeId: actor.id },
  informationRequested: { status: "INFO_REQUESTED" },
  open: { status: { in: [...openStatuses] } },
  closed: { status: { in: [...closedStatuses] } },
  drafts: { status: "DRAFT" },
  sent: { status: "SENT" },
  toAnswer: { status: "INFO_REQUESTED" },
  accepted: { status: "ACCEPTED" },
  overdue: {
    status: "SENT",
    dueOn: { lt: toDate(today()) },
    clockPauses: { none: { stage: { in: Object.values(answerStages) }, resumedOn: null } },
  },
});

/** The referrals of one tab that this person may know of. */
const scopeOf = (actor: Actor, tab: ReferralTab): Prisma.ReferralWhereInput => ({
  AND: [tab === "drafts" ? draftsVisibleTo(actor) : sentVisibleTo(actor), questions(actor)[tab]],
});

/** The tab asked for, if this role has it; its first one otherwise. */
export const tabOf = (actor: Actor, asked: ReferralQuery["tab"]): ReferralTab | undefined => {
  const tabs = referralTabsOf(actor.role);
  return tabs.find((tab) => tab === asked) ?? tabs[0];
};

/** How a tab is sorted unless asked otherwise: what is waited for by its due day, what is over by its age. */
export const sortOf = (tab: ReferralTab, asked: ReferralQuery["sort"]) =>
  tab === "drafts" ? "newest" : asked || (tab === "closed" || tab === "accepted" ? "newest" : "due");

const startOf = (day: string) => momentOf(day, "00:00") ?? toDate(day);

/** The filters of the list, as the database reads them. */
function filtersOf(actor: Actor, { urgency, need, who, from, to }: ReferralQuery): Prisma.ReferralWhereInput[] {
  const asked = actor.role === "SOCIAL_WORKER" ? { authorId: who } : { assigneeId: who };
  return [
    urgency ? { urgency } : {},
    need ? { needs: { has: need } } : {},
    who && actor.role !== "MUNICIPAL_OFFICER" ? asked : {},
    from ? { createdAt: { gte: startOf(from) } } : {},
    to ? { createdAt: { lt: startOf(addDays(to, 1)) } } : {},
  ];
}

const rowOf = {
  id: true,
  code: true,
  status: true,
  urgency: true,
  needs: true,
  createdAt: true,
  sentAt: true,
  dueOn: true,
  firstAppointmentAt: true,
  person: { select: { firstName: true, lastName: true } },
  household: { select: { code: true, district: true } },
  assignee: { select: { name: true } },
  author: { select: { name: true } },
  fromOrganisation: { select: { name: true } },
  toOrganisation: { select: { name: true } },
} as const satisfies Prisma.ReferralSelect;

async function readRows(
  tx: Tx,
  actor: Actor,
  tab: ReferralTab,
  query: ReferralQuery,
  size: number,
  chosen: string[] | null = null,
) {
  const found = query.q ? await searchReferrals(tx, actor, query.q) : null;
  const sort = sortOf(tab, query.sort);
  const [field, direction] = sort === "due" ? (["dueOn", "asc"] as const) : (["createdAt", "desc"] as const);
  const cursor = decodeCursor(query.after);
  const start = cursor && new Date(String(cursor[0]));
  const after =
    cursor && start && !Number.isNaN(start.getTime()) ? afterCursor(field, direction, start, cursor[1]) : {};
  const asked = {
    AND: [
      scopeOf(actor, tab),
      ...filtersOf(actor, query),
      found ? { id: { in: found } } : {},
      chosen ? { id: { in: chosen } } : {},
    ],
  };
  const late = query.clock ? { id: { in: await lateReferrals(tx, asked) } } : {};
  const rows = await tx.referral.findMany({
    where: { AND: [asked, late, after] },
    orderBy: [{ [field]: direction }, { id: direction }],
    take: size + 1,
    select: rowOf,
  });
  return toPage(rows, size, (row) => [(row[field] ?? row.createdAt).toISOString(), row.id]);
}

type Row = Awaited<ReturnType<typeof readRows>>["rows"][number];

/** Who works without names gets the codes and the organisations only. */
const withoutNames = (actor: Actor, rows: Row[]) =>
  rows.map(({ person, assignee, author, ...row }) => ({
    ...row,
    personName: seesNames(actor, {}) ? `${person.lastName} ${person.firstName}`.trim() : null,
    assigneeName: seesNames(actor, {}) ? (assignee?.name ?? null) : null,
    authorName: seesNames(actor, {}) ? author.name : null,
  }));

/** Counting stops here: nobody needs to know whether a thousand or two are over. */
export const mostCounted = 1000;

/** How many referrals each tab holds: the open ones by status and operator at once, the others up to a limit. */
async function countTabs(tx: Tx, actor: Actor) {
  const groups = await tx.referral.groupBy({
    by: ["status", "assigneeId"],
    where: { AND: [sentVisibleTo(actor), { status: { in: [...openStatuses] } }] },
    _count: { _all: true },
  });
  const upToLimit = (tab: ReferralTab) => tx.referral.count({ where: scopeOf(actor, tab), take: mostCounted });
  const [overdue, drafts, closed] = [await upToLimit("overdue"), await upToLimit("drafts"), await upToLimit("closed")];
  const sum = (statuses: readonly ReferralStatus[], held: (assigneeId: string | null) => boolean = () => true) =>
    groups
      .filter(({ status, assigneeId }) => statuses.includes(status) && held(assigneeId))
      .reduce((total, { _count }) => total + _count._all, 0);
  const counts: Record<ReferralTab, () => number> = {
    toAssign: () => sum(waitingStatuses, (assigneeId) => assigneeId === null),
    mine: () => sum(openStatuses, (assigneeId) => assigneeId === actor.id),
    informationRequested: () => sum(["INFO_REQUESTED"]),
    open: () => sum(openStatuses),
    sent: () => sum(["SENT"]),
    toAnswer: () => sum(["INFO_REQUESTED"]),
    accepted: () => sum(["ACCEPTED"]),
    overdue: () => overdue,
    drafts: () => drafts,
    closed: () => closed,
  };
  return (tab: ReferralTab) => counts[tab]();
}

/** One page of a tab, with how many referrals each tab holds. */
export function listReferrals(actor: Actor, query: ReferralQuery) {
  return asActor(actor, async (tx) => {
    const tab = tabOf(actor, query.tab);
    if (!tab) return null;
    const { rows, next } = await readRows(tx, actor, tab, query, pageSize);
    const counts = await countTabs(tx, actor);
    const news = await newsCounts(
      tx,
      actor,
      "referral",
      rows.map(({ id }) => id),
    );
    const clocks = await loudestClocks(tx, { referralIds: rows.map(({ id }) => id) });
    const counted = referralTabsOf(actor.role).map((one) => ({ tab: one, count: counts(one) }));
    return {
      tab,
      sort: sortOf(tab, query.sort),
      rows: withoutNames(actor, rows).map((row) => ({
        ...row,
        news: news(row.id),
        clock: clocks.get(row.id) ?? null,
      })),
      next,
      tabs: counted,
    };
  });
}
export type ReferralRow = NonNullable<Awaited<ReturnType<typeof listReferrals>>>["rows"][number];

/** Everything the list holds under the same question, or the rows chosen of it, for taking home, which the access log tells. Refuses more than one file may hold. */
export function exportReferrals(actor: Actor, query: ReferralQuery, chosen: string[] | null = null) {
  return asActor(actor, async (tx) => {
    const tab = tabOf(actor, query.tab);
    if (!tab) return null;
    const page = await readRows(tx, actor, tab, { ...query, after: "" }, exportSize, chosen);
    if (page.next) throw new TooManyRows(exportSize);
    const { rows } = page;
    await record(tx, actor, "referral.exported", {}, { rows: rows.length });
    return withoutNames(actor, rows);
  });
}

/** The ids of what the list holds under the same question, up to a limit, for a deed on them all. */
export async function matchingReferrals(tx: Tx, actor: Actor, query: ReferralQuery, limit: number) {
  const tab = tabOf(actor, query.tab);
  const page = tab && (await readRows(tx, actor, tab, { ...query, after: "" }, limit));
  return page?.rows.map(({ id }) => id) ?? [];
}

/** The colleagues by whom the list can be narrowed: who wrote, or who follows. */
export const listColleagues = (actor: Actor) =>
  asActor(actor, (tx) =>
    tx.user.findMany({
      where: {
        organisationId: actor.organisationId,
        role: { in: ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 200,
      select: { id: true, name: true },
    }),
  );
