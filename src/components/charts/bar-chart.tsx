import { scaleLinear } from "d3-scale";
import { Link } from "../link";
import { ChartFigure } from "./chart-figure";

/** One bar: its name, its measure, the measure in words, the rows behind it. */
export type Bar = { label: string; value: number; text: string; href?: string };

type Props = { title: string; description?: string; labelHeader: string; valueHeader: string; bars: Bar[] };

/** Quantities side by side, longest bar widest. Names and values are text, so nothing shrinks on a phone. */
export function BarChart({ title, description, labelHeader, valueHeader, bars }: Props) {
  const width = scaleLinear([0, Math.max(1, ...bars.map((bar) => bar.value))], [0, 100]).clamp(true);
  return (
    <ChartFigure
      title={title}
      description={description}
      table={{ headers: [labelHeader, valueHeader], rows: bars.map(({ label, text }) => ({ label, cells: [text] })) }}
    >
      <ol className="space-y-2.5">
        {bars.map(({ label, value, text, href }) => (
          <li key={label}>
            <div className="flex items-baseline justify-between gap-4 text-sm">
              {href ? <Link href={href}>{label}</Link> : <span>{label}</span>}
              <span className="whitespace-nowrap font-semibold">{text}</span>
            </div>
            <svg aria-hidden width="100%" height="12" className="mt-0.5 block">
              <rect width="100%" height="12" rx="2" className="fill-sunken" />
              <rect width={`${width(value)}%`} height="12" rx="2" className="fill-series-1" />
            </svg>
          </li>
        ))}
      </ol>
    </ChartFigure>
  );
}
