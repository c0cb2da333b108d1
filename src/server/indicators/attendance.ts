import "server-only";
import { Prisma } from "@/generated/prisma/client";
import type { AbsenceReason } from "@/generated/prisma/enums";
import { endOf, type Scope } from "./scope";

const { sql } = Prisma;

/** Appointments that were held or missed, and how many people they were with. */
export type Appointments = { appointments: number; people: number };

/** The appointments of the counted plans whose day has come and whose register was filled in. */
export const register = (scope: Scope) => sql`
  register as (
    select a.id, a."personId" as person_id, a."startsAt" as starts_at, a."absenceReason" as reason, a."planId" as plan_id, p.code as plan_code,
      a.status in ('ABSENT', 'ABSENT_JUSTIFIED') as missed, a.minutes
    from "Attendance" a join plans p on p.id = a."planId"
    where a.status in ('PRESENT', 'LATE', 'LEFT_EARLY', 'ABSENT', 'ABSENT_JUSTIFIED') and a."startsAt" < ${endOf(scope)}
  )`;

/** One tally of the register: of a reason, of all that was missed (`whole` 1), of everything (`whole` 3). */
export type RegisterRow = Appointments & { missed: boolean | null; reason: AbsenceReason | null; whole: number };

/** The register, tallied. */
export const tallyRegister = sql`
  select missed, reason, grouping(missed, reason)::int as whole, sum(appointments)::int as appointments, count(distinct person_id)::int as people
  from (select missed, reason, person_id, count(*) as appointments from register group by 1, 2, 3) person
  group by grouping sets ((missed, reason), (missed), ())
  order by sum(appointments) desc, reason`;

/** How many appointments people were expected at, and how many they missed, reason by reason (null: none was given). */
export function attendanceOf(rows: RegisterRow[]) {
  const tally = (row: RegisterRow | undefined): Appointments => ({
    appointments: row?.appointments ?? 0,
    people: row?.people ?? 0,
  });
  return {
    expected: tally(rows.find(({ whole }) => whole === 3)),
    missed: tally(rows.find(({ whole, missed }) => whole === 1 && missed)),
    reasons: rows.flatMap((row) => (row.whole === 0 && row.missed ? [{ reason: row.reason, ...tally(row) }] : [])),
  };
}
