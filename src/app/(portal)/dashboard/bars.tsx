import { BarChart } from "@/components/charts/bar-chart";
import { EmptyState } from "@/components/feedback/empty-state";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { rowsHref } from "./links";
import type { Block } from "./report-lines";

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
        text: line.cells[0]?.text ?? "",
        href: line.indicator && rowsHref(filter, line.indicator, line.part),
      }))}
    />
  );
}
