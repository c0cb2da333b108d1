import "server-only";
import type { HoursBy, HoursFilter } from "@/domain/hours";
import { type Actor, reachOf } from "@/domain/permissions";
import { Prisma } from "@/generated/prisma/client";
import { decodeCursor, toPage } from "@/lib/keyset";
import { asActor, type Tx } from "../db";
import { ledger } from "./ledger";

const { sql } = Prisma;
const pageSize = 50;
const exportSize = 20_000;

/** Hours and euro under each measure: minutes and cents; `unknownCost` when some line has no cost. */
export type HoursFigures = Record<
  "planned" | "booked" | "delivered" | "recognised",
  { minutes: number; cents: number }
> & {
  unknownCost: boolean;
};

/** One part: what it is called, where it leads to. */
export type HoursRow = HoursFigures & { id: string; label: string; note: string | null; planId: string | null };

/** What a part is known by, sorted by and called, for each way of breaking hours down. */
const angles: Record<HoursBy, { id: Prisma.Sql; label: Prisma.Sql; note: Prisma.Sql; planId: Prisma.Sql }> = {
  service: {
    id: sql`md5(s.service_code)::uuid`,
    label: sql`s.service_code`,
    note: sql`max(s.service_name)`,
    planId: sql`null::uuid`,
  },
  operator: { id: sql`g.operator_id`, label: sql`u.name`, note: sql`null::text`, planId: sql`null::uuid` },
  month: {
    id: sql`md5(g.month::text)::uuid`,
    label: sql`to_char(g.month, 'YYYY-MM-DD')`,
    note: sql`null::text`,
    planId: sql`null::uuid`,
  },
  plan: {
    id: sql`s.plan_id`,
    label: sql`s.plan_code`,
    note: sql`max(p."lastName" || ' ' || p."firstName")`,
    planId: sql`s.plan_id`,
  },
  line: {
    id: sql`s.id`,
    label: sql`s.plan_code || ' ' || s.service_code`,
    note: sql`max(s.service_name)`,
    planId: sql`s.plan_id`,
  },
};

const sums = sql`
  sum(g.planned_minutes)::float8 as "plannedMinutes", sum(g.planned_cents)::float8 as "plannedCents",
  sum(g.booked_minutes)::float8 as "bookedMinutes", sum(g.booked_cents)::float8 as "bookedCents",
  sum(g.delivered_minutes)::float8 as "deliveredMinutes", sum(g.delivered_cents)::float8 as "deliveredCents",
  sum(g.recognised_minutes)::float8 as "recognisedMinutes", sum(g.recognised_cents)::float8 as "recognisedCents",
  coalesce(bool_or(s.unknown_cost), false) as "unknownCost"`;
const joined = sql`ledger g join signed s on s.plan_id = g.plan_id and s.key = g.key
  join "User" u on u.id = g.operator_id join "Person" p on p.id = s.person_id`;

type Sums = Record<`${"planned" | "booked" | "delivered" | "recognised"}${"Minutes" | "Cents"}`, number> & {
  unknownCost: boolean;
};
type Found = Sums & { id: string; label: string; note: string | null; planId: string | null };

const figuresOf = (row: Sums): HoursFigures => ({
  planned: { minutes: row.plannedMinutes, cents: row.plannedCents },
  booked: { minutes: row.bookedMinutes, cents: row.bookedCents },
  delivered: { minutes: row.deliveredMinutes, cents: row.deliveredCents },
  recognised: { minutes: row.recognisedMinutes, cents: row.recognisedCents },
  unknownCost: row.unknownCost,
});

async function readParts(tx: Tx, actor: Actor, filter: HoursFilter, after: string, size: number) {
  const { id, label, note, planId } = angles[filter.by];
  const cursor = decodeCursor(after);
  const start = cursor ? sql`where (label, id) > (${String(cursor[0])}, ${cursor[1]}::uuid)` : Prisma.empty;
  const found = await tx.$queryRaw<Found[]>`
    with ${ledger(actor, filter)}
    select * from (
      select ${id} as id, ${label} as label, ${note} as note, ${planId} as "planId", ${sums}
      from ${joined} group by 1, 2, 4
    ) parts ${start} order by label, id limit ${size + 1}`;
  const rows = found.map((row) => ({
    id: row.id,
    label: row.label,
    note: row.note,
    planId: row.planId,
    ...figuresOf(row),
  }));
  return toPage<HoursRow>(rows, size, (row) => [row.label, row.id]);
}

/** All the hours asked for as one: what the parts add up to, whatever they are. */
export async function wholeOf(tx: Tx, actor: Actor, filter: HoursFilter): Promise<HoursFigures> {
  const [found] = await tx.$queryRaw<(Sums | Record<keyof Sums, null>)[]>`
    with ${ledger(actor, filter)} select ${sums} from ${joined}`;
  const nothing = { minutes: 0, cents: 0 };
  return found?.plannedMinutes === null || !found
    ? { planned: nothing, booked: nothing, delivered: nothing, recognised: nothing, unknownCost: false }
    : figuresOf(found as Sums);
}

/** Hours and euro planned, booked, delivered and recognised, by what was asked, fifty parts at a time, and all together; null for who reads no register. */
export const readHours = (actor: Actor, filter: HoursFilter, after: string) =>
  reachOf(actor, "session.read")
    ? asActor(actor, async (tx) => ({
        ...(await readParts(tx, actor, filter, after, pageSize)),
        whole: await wholeOf(tx, actor, filter),
        choices: await choicesOf(tx, actor),
      }))
    : Promise.resolve(null);

/** The same parts all at once, for a file; null for who reads no register. */
export const exportHours = (actor: Actor, filter: HoursFilter) =>
  reachOf(actor, "session.read")
    ? asActor(actor, async (tx) => ({
        ...(await readParts(tx, actor, filter, "", exportSize)),
        whole: await wholeOf(tx, actor, filter),
      }))
    : Promise.resolve(null);

/** What the page may be narrowed to. */
async function choicesOf(tx: Tx, actor: Actor) {
  const ours =
    reachOf(actor, "session.read") === "organisation"
      ? { referrerOrganisationId: actor.organisationId }
      : { providerOrganisationId: actor.organisationId };
  const programmes = await tx.programme.findMany({
    where: { plans: { some: ours } },
    orderBy: { startsOn: "desc" },
    select: { id: true, name: true },
  });
  const operators = await tx.user.findMany({
    where: {
      OR: [
        { plansOperated: { some: ours } },
        { sessionsOperated: { some: { attendances: { some: { plan: ours } } } } },
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true },
  });
  const services = await tx.planLine.groupBy({
    by: ["serviceCode"],
    where: { planVersion: { status: "SIGNED", plan: ours } },
    orderBy: { serviceCode: "asc" },
    _max: { serviceName: true },
  });
  return {
    programmes,
    operators,
    services: services.map(({ serviceCode, _max }) => ({ code: serviceCode, name: _max.serviceName ?? "" })),
  };
}
