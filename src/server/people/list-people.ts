import "server-only";
import { exportSize, type PeopleQuery, type PeopleTab, pageSize, peopleTabOf } from "@/domain/people-list";
import { type Actor, reachOf } from "@/domain/permissions";
import { living } from "@/domain/plan";
import { openStatuses } from "@/domain/referral";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { type Cursor, decodeCursor, toPage } from "@/lib/keyset";
import { TooManyRows } from "@/lib/too-many-rows";
import { loudestClocks } from "../clocks/get-case-clocks";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { searchReferrals } from "../referrals/search-referrals";
import { sentVisibleTo } from "../referrals/visibility";

/** A referral that makes somebody a person this reader follows: theirs, or of their organisation. */
function followed(actor: Actor, tab: PeopleTab): Prisma.ReferralWhereInput {
  const officina = actor.role === "SOCIAL_WORKER";
  const mine = officina ? { household: { caseOwnerId: actor.id } } : { assigneeId: actor.id };
  const open = { status: { in: [...openStatuses] } };
  const questions: Record<PeopleTab, Prisma.ReferralWhereInput> = {
    mine: { ...open, ...mine },
    all: {},
    withoutPlan: { status: "ACCEPTED", plans: { none: { status: { in: [...living, "COMPLETED"] } } } },
    ended: { status: { in: ["CLOSED", "DECLINED", "WITHDRAWN"] } },
  };
  return { AND: [sentVisibleTo(actor), questions[tab]] };
}

/** The rows after a cursor in a list sorted by last name, first name and id. */
function afterName(cursor: Cursor | null): Prisma.PersonWhereInput {
  if (!cursor) return {};
  const [lastName = "", firstName = ""] = String(cursor[0]).split("\n");
  return {
    lastName: { gte: lastName },
    OR: [
      { lastName: { gt: lastName } },
      { lastName, firstName: { gt: firstName } },
      { lastName, firstName, id: { gt: cursor[1] } },
    ],
  };
}

async function readPeople(tx: Tx, actor: Actor, query: PeopleQuery, size: number) {
  const { q, referral, band, plan } = query;
  const tab = peopleTabOf(query);
  const found = q ? await searchReferrals(tx, actor, q) : null;
  const which: Prisma.ReferralWhereInput = {
    AND: [
      followed(actor, tab),
      found ? { id: { in: found } } : {},
      referral ? { status: referral } : {},
      plan ? { plans: { some: { status: plan } } } : {},
    ],
  };
  const rows = await tx.person.findMany({
    where: {
      AND: [
        { referrals: { some: which } },
        band ? { assessments: { some: { aidBand: band, referral: followed(actor, tab) } } } : {},
        afterName(decodeCursor(query.after)),
      ],
    },
    orderBy: [{ lastName: "asc" }, { firstName: "asc" }, { id: "asc" }],
    take: size + 1,
    select: {
      id: true,
      firstName: true,
      lastName: true,
      phone: true,
      referrals: {
        where: which,
        orderBy: { createdAt: "desc" },
        take: 1,
        select: {
          id: true,
          code: true,
          status: true,
          firstAppointmentAt: true,
          assignee: { select: { name: true } },
          household: { select: { code: true } },
          plans: { orderBy: { createdAt: "desc" }, take: 1, select: { id: true, code: true, status: true } },
          assessments: { orderBy: { number: "desc" }, take: 1, select: { aidBand: true } },
        },
      },
      attendances: {
        where: { startsAt: { gt: now() }, status: "BOOKED", plan: { referral: which } },
        orderBy: { startsAt: "asc" },
        take: 1,
        select: { startsAt: true },
      },
    },
  });
  const page = toPage(rows, size, (row) => [`${row.lastName}\n${row.firstName}`, row.id]);
  return {
    next: page.next,
    rows: page.rows.map(({ referrals: [current], attendances: [booked], ...person }) => ({
      ...person,
      referral: current ?? null,
      plan: current?.plans[0] ?? null,
      aidBand: current?.assessments[0]?.aidBand ?? null,
      nextAppointmentAt: booked?.startsAt ?? comingOne(current?.firstAppointmentAt),
    })),
  };
}

const comingOne = (moment: Date | null | undefined) => (moment && moment > now() ? moment : null);

const reads = (actor: Actor) => ["organisation", "addressed"].includes(reachOf(actor, "person.read") ?? "");

/** One page of the people this reader or their organisation follows, and where each stands; null for roles without people. */
export const listPeople = async (actor: Actor, query: PeopleQuery) =>
  reads(actor)
    ? asActor(actor, async (tx) => {
        const { rows, next } = await readPeople(tx, actor, query, pageSize);
        const clocks = await loudestClocks(tx, {
          referralIds: rows.flatMap(({ referral }) => (referral ? [referral.id] : [])),
          planIds: rows.flatMap(({ plan }) => (plan ? [plan.id] : [])),
        });
        const of = (id: string | undefined) => (id ? clocks.get(id) : undefined);
        return { next, rows: rows.map((row) => ({ ...row, clock: of(row.referral?.id) ?? of(row.plan?.id) ?? null })) };
      })
    : null;
export type PersonRow = NonNullable<Awaited<ReturnType<typeof listPeople>>>["rows"][number];

/** Everybody the list holds under the same question, for taking home. Refuses more than one file may hold. */
export const exportPeople = async (actor: Actor, query: PeopleQuery) =>
  reads(actor)
    ? asActor(actor, async (tx) => {
        const { rows, next } = await readPeople(tx, actor, { ...query, after: "" }, exportSize);
        if (next) throw new TooManyRows(exportSize);
        await record(tx, actor, "person.exported", {}, { rows: rows.length });
        return rows;
      })
    : null;
