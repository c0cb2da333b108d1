import type { Grouping } from "@/domain/indicator-filter";
import { type GroupLine, groupCounts } from "@/server/indicators/group-figures";
import type { FigureUnit } from "../figure-text";
import type { Block, Line, Teller } from "../report-lines";

/** The main figures of each district, band or measure. `owed`: whether the reader may know what households owe. */
export function groupBlock(
  lines: readonly GroupLine[],
  all: GroupLine,
  by: Grouping,
  owed: boolean,
  { t, cell, name, bandName }: Teller,
): { block: Block; total: Line } {
  const counts = owed ? groupCounts : groupCounts.filter((count) => count !== "debts");
  const unitOf = (count: GroupLine["key"]): FigureUnit =>
    count === "households" || count === "debts" ? "household" : "person";
  const nameOf = ({ key, name: given, together }: GroupLine) => {
    if (together.length > 0) return t(`groups.together.${by}`);
    if (!key) return t(`groups.without.${by}`);
    return by === "band" ? bandName(key as never) : given;
  };
  const told = (line: GroupLine, label: string): Line => ({
    key: label,
    label,
    note:
      line.together
        .map((one) => one || t(`groups.without.${by}`))
        .map((one) => (by === "band" && /^BAND/.test(one) ? bandName(one as never) : one))
        .join(", ") || undefined,
    cells: [
      ...counts.map((count) => cell(line[count], unitOf(count))),
      ...(owed ? [cell(line.averageCents, "euro")] : []),
    ],
  });
  return {
    block: {
      key: `groups ${by}`,
      chapter: "path",
      title: t(`groups.by.${by}`),
      labelHeader: t(`groups.header.${by}`),
      headings: [
        ...counts.map((count) => (count === "debts" ? t("debtsKnown") : name(count))),
        ...(owed ? [t("groups.average")] : []),
      ],
      lines: lines.map((line) => told(line, nameOf(line))),
    },
    total: told(all, t("groups.all")),
  };
}
