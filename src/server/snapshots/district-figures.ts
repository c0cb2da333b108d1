import "server-only";
import { type Indicator, indicators } from "@/domain/indicator";
import { noDistrict, otherDistricts, type SnapshotFigure } from "@/domain/snapshot";
import type { Tx } from "../db";
import { groupLines, readGroupFigures } from "../indicators/group-figures";
import type { Scope } from "../indicators/scope";

const stages = ["households", "referred", "accepted", "signed", "active", "working"] as const satisfies Indicator[];

/**
 * The way to work by district, concealed as the dashboard compares districts: those with few cases are told together, without
 * their names, since what somebody typed as a district may be as good as an address.
 */
export async function districtFigures(tx: Tx, scope: Scope): Promise<SnapshotFigure[]> {
  const { lines } = groupLines(await readGroupFigures(tx, scope, "district"), true, false);
  return lines.flatMap((line) =>
    stages.map((indicator) => ({
      district: line.together.length > 0 ? otherDistricts : line.name || noDistrict,
      chapter: indicators[indicator].chapter,
      indicator,
      part: null,
      name: null,
      measure: "count" as const,
      unit: indicators[indicator].unit,
      ...line[indicator],
    })),
  );
}
