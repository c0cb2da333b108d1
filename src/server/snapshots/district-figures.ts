import "server-only";
import { type Indicator, indicators } from "@/domain/indicator";
import { fewest, type Protection, protectParts } from "@/domain/indicator-suppression";
import type { SnapshotFigure } from "@/domain/snapshot";
import { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { ground, type Scope } from "../indicators/scope";

const stages = ["households", "referred", "accepted", "signed", "active", "working"] as const satisfies Indicator[];
type DistrictRow = { district: string } & Record<(typeof stages)[number], number>;

/**
 * The way to work by district, concealed. Districts and the cases without one are the parts of a whole told beside them: where
 * a stage could only be told by hiding its whole too, none of its districts is told.
 */
export async function districtFigures(tx: Tx, scope: Scope): Promise<SnapshotFigure[]> {
  const rows = await tx.$queryRaw<DistrictRow[]>(Prisma.sql`
    with ${ground(scope)}
    select coalesce(c.district, '') as district, count(distinct c.id)::int as households, count(p.person_id)::int as referred,
      count(p.accepted_on)::int as accepted, count(p.signed_on)::int as signed, count(p.active_on)::int as active,
      count(p.working_on)::int as working
    from counted c left join path p on p.household_id = c.id
    group by 1 order by 1`);
  return stages.flatMap((indicator) => {
    const counts = rows.map((row) => row[indicator]);
    const { parts, whole } = protectParts(
      counts,
      counts.reduce((sum, count) => sum + count, 0),
    );
    return rows.flatMap(({ district }, index): SnapshotFigure[] => {
      const protection: Protection = whole === "shown" ? (parts[index] ?? "reserved") : "reserved";
      // A place with few households is not named at all: what was typed as a district might be as good as an address.
      if (!district || rows[index]?.households === undefined || rows[index].households < fewest) return [];
      return [
        {
          district,
          chapter: indicators[indicator].chapter,
          indicator,
          part: null,
          name: null,
          measure: "count",
          unit: indicators[indicator].unit,
          value: protection === "shown" ? (counts[index] ?? 0) : null,
          protection,
        },
      ];
    });
  });
}
