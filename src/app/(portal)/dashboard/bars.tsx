import { BarChart } from "@/components/charts/bar-chart";
import { EmptyState } from "@/components/feedback/empty-state";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { rowsHref } from "./links";
import type { Block, Line } from "./report-lines";

type Props = { block: Block; filter: IndicatorFilter; empty: string };

/** A block of parts as bars, each leading to its rows. */
export function Bars({ block, filter, empty }: Props) {
  if (block.lines.length === 0) return <EmptyState title={empty} icon="chart-line" />;
  return (
    <BarChart
      title={block.title}
      labelHeader={block.labelHeader}
      valueHeader={block.headings[0] ?? ""}
      bars={block.lines.map((line) => ({
        label: line.label,
        value: line.cells[0]?.number ?? 0,
        text: textOf(line, block.headings[1]),
        href: line.indicator && rowsHref(filter, line.indicator, line.part),
      }))}
    />
  );
}

/** What a bar says: its figure, and of it those of the second column, when there are any. */
function textOf({ cells: [first, second] }: Line, heading: string | undefined) {
  const told = first?.text ?? "";
  return heading && second && second.number !== 0 ? `${told} · ${heading.toLowerCase()}: ${second.text}` : told;
}
