import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { AbsenceReason } from "@/generated/prisma/enums";
import type { Tx } from "../db";
import { endOf, ground, type Scope } from "./scope";

const { sql } = Prisma;

/** Appointments that were held or missed, and how many people they were with. */
export type Appointments = { appointments: number; people: number };

/** The appointments of the counted plans whose day has come and whose register was filled in. */
export const register = (scope: Scope) => sql`
  register as (
    select a.id, a."personId" as person_id, a."startsAt" as starts_at, a."absenceReason" as reason, a."planId" as plan_id, p.code as plan_code,
      a.status in ('ABSENT', 'ABSENT_JUSTIFIED') as missed
    from "Attendance" a join plans p on p.id = a."planId"
    where a.status in ('PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT', 'ABSENT_JUSTIFIED') and a."startsAt" < ${endOf(scope)}
  )`;

/** How many appointments people were expected at, and how many they missed, reason by reason (null: none was given). */
export async function readAttendance(tx: Tx, scope: Scope) {
  const rows = await tx.$queryRaw<
    (Appointments & { missed: boolean | null; reason: AbsenceReason | null; whole: number })[]
  >`
    with ${ground(scope)}, ${register(scope)},
    each_person as (select person_id, missed, reason, count(*) as appointments from register group by 1, 2, 3)
    select missed, reason, grouping(missed, reason)::int as whole, coalesce(sum(appointments), 0)::int as appointments, count(distinct person_id)::int as people
    from each_person group by grouping sets ((missed, reason), (missed), ())
    order by sum(appointments) desc, reason`;
  const none: Appointments = { appointments: 0, people: 0 };
  return {
    expected: rows.find(({ whole }) => whole === 3) ?? none,
    missed: rows.find(({ whole, missed }) => whole === 1 && missed) ?? none,
    reasons: rows.flatMap(({ whole, missed, reason, appointments, people }) =>
      whole === 0 && missed ? [{ reason, appointments, people }] : [],
    ),
  };
}
