import { indicators } from "@/domain/indicator";
import type { Period } from "@/domain/indicator-period";
import { formatDay } from "@/lib/dates";
import type { PeriodLine } from "@/server/indicators/period-figures";
import type { Cell, FigureUnit } from "../figure-text";
import type { Block, Teller } from "../report-lines";

/** "dal 01/10/2026 al 31/10/2026". */
export const periodText = (t: Teller["t"], { from, to }: Period) =>
  t("period.days", { from: formatDay(from), to: formatDay(to) });

/** What happened in a period, chapter by chapter: the figure there, in the period compared with, and how much more or less it is. */
export function periodBlocks(
  lines: readonly PeriodLine[],
  first: Period,
  second: Period | null,
  teller: Teller,
): Block[] {
  const { t, cell, name } = teller;
  const signed = (difference: Cell): Cell =>
    difference.number !== null && difference.number > 0 ? { ...difference, text: `+${difference.text}` } : difference;
  const headings = [periodText(t, first), ...(second ? [periodText(t, second), t("period.difference")] : [])];
  const chapters = [...new Set(lines.map(({ figure }) => indicators[figure].chapter))];
  return chapters.map((chapter) => ({
    key: chapter,
    chapter,
    title: t(`chapters.${chapter}`),
    labelHeader: t("period.figure"),
    headings,
    lines: lines
      .filter(({ figure }) => indicators[figure].chapter === chapter)
      .map(({ figure, first: now, second: then, difference }) => {
        const unit: FigureUnit = figure === "delivered" ? "hours" : (indicators[figure].unit as FigureUnit);
        return {
          key: figure,
          label: figure === "delivered" ? t("deliveredHours") : name(figure),
          indicator: figure,
          cells: [cell(now, unit), ...(then && difference ? [cell(then, unit), signed(cell(difference, unit))] : [])],
        };
      }),
  }));
}
