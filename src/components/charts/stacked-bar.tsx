import { scaleLinear } from "d3-scale";
import { stack } from "d3-shape";
import { Link } from "../link";
import { ChartFigure } from "./chart-figure";
import { Legend, seriesColour } from "./legend";

/** One bar made of parts; each part has its measure and the measure in words. */
export type StackedBarRow = {
  label: string;
  values: Record<string, number>;
  texts: Record<string, string>;
  /** The whole in words. */
  total: string;
  href?: string;
};

type Props = {
  title: string;
  description?: string;
  labelHeader: string;
  totalHeader: string;
  series: { key: string; label: string }[];
  bars: StackedBarRow[];
};

/** Wholes and what they are made of. */
export function StackedBar({ title, description, labelHeader, totalHeader, series, bars }: Props) {
  const parts = stack<StackedBarRow, string>()
    .keys(series.map(({ key }) => key))
    .value((bar, key) => bar.values[key] ?? 0)(bars);
  const longest = Math.max(1, ...parts.flatMap((part) => part.map(([, end]) => end)));
  const at = scaleLinear([0, longest], [0, 100]);
  return (
    <ChartFigure
      title={title}
      description={description}
      legend={<Legend labels={series.map(({ label }) => label)} />}
      table={{
        headers: [labelHeader, ...series.map(({ label }) => label), totalHeader],
        rows: bars.map(({ label, texts, total }) => ({
          label,
          cells: [...series.map(({ key }) => texts[key] ?? ""), total],
        })),
      }}
    >
      <ol className="space-y-3">
        {bars.map(({ label, total, href }, row) => (
          <li key={label}>
            <div className="flex items-baseline justify-between gap-4 text-sm">
              {href ? <Link href={href}>{label}</Link> : <span>{label}</span>}
              <span className="whitespace-nowrap font-semibold">{total}</span>
            </div>
            <svg aria-hidden width="100%" height="16" className="mt-0.5 block">
              <rect width="100%" height="16" rx="2" className="fill-sunken" />
              {parts.map((part, index) => {
                const [start = 0, end = 0] = part[row] ?? [];
                return (
                  <rect
                    key={part.key}
                    x={`${at(start)}%`}
                    width={`${at(end - start)}%`}
                    height="16"
                    className={`stroke-white ${seriesColour(index).fill}`}
                  />
                );
              })}
            </svg>
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}
