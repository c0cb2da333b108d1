import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { ChartFigure } from "./chart-figure";
import { Legend, seriesColour } from "./legend";

/** One line: its measures in the order of the points (null where there is none), and the same in words. */
export type LineSeries = { label: string; values: (number | null)[]; texts: string[] };

type Props = {
  title: string;
  description?: string;
  labelHeader: string;
  /** The places along the bottom, in order. */
  points: string[];
  series: LineSeries[];
  /** How a round measure on the side is written. */
  tick: (value: number) => string;
};

/** How measures move over time. */
export function LineChart({ title, description, labelHeader, points, series, tick }: Props) {
  return (
    <ChartFigure
      title={title}
      description={description}
      legend={series.length > 1 && <Legend labels={series.map(({ label }) => label)} />}
      table={{
        headers: [labelHeader, ...series.map(({ label }) => label)],
        rows: points.map((label, index) => ({ label, cells: series.map(({ texts }) => texts[index] ?? "") })),
      }}
    >
      <Plot points={points} series={series} tick={tick} />
    </ChartFigure>
  );
}

const dashes = [undefined, "8 4", "2 4", "10 3 2 3"];
const anchors = { first: "start", last: "end", between: "middle" } as const;

/** The drawing. Only its lines stretch with the page: places are percentages, so words and dots keep their size. */
function Plot({ points, series, tick }: Pick<Props, "points" | "series" | "tick">) {
  const highest = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const y = scaleLinear([0, highest], [86, 6]).nice(4);
  const places = scalePoint(points, [0, 100]);
  const x = (index: number) => places(points[index] ?? "") ?? 0;
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0));
  const every = Math.ceil(points.length / 5);
  const position = (index: number) => (index === 0 ? "first" : index === points.length - 1 ? "last" : "between");

  return (
    <div className="flex gap-2 text-sm">
      <svg aria-hidden width="64" height="220" className="shrink-0 fill-muted">
        {y.ticks(4).map((value) => (
          <text key={value} x="64" y={`${y(value)}%`} dy="0.32em" textAnchor="end">
            {tick(value)}
          </text>
        ))}
      </svg>
      <svg aria-hidden width="100%" height="220" className="min-w-0 overflow-visible fill-muted">
        {y.ticks(4).map((value) => (
          <line key={value} x2="100%" y1={`${y(value)}%`} y2={`${y(value)}%`} className="stroke-line" />
        ))}
        {points.map((point, index) =>
          index % every && index < points.length - 1 ? null : (
            <text key={point} x={`${x(index)}%`} y="98%" textAnchor={anchors[position(index)]}>
              {index > 0 && index < points.length - 1 && points.length - 1 - index < every * 0.6 ? "" : point}
            </text>
          ),
        )}
        <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="overflow-visible">
          {series.map(({ label, values }, index) => (
            <path
              key={label}
              d={path(values) ?? undefined}
              vectorEffect="non-scaling-stroke"
              strokeWidth="2.5"
              strokeDasharray={dashes[index % dashes.length]}
              className={`fill-none ${seriesColour(index).stroke}`}
            />
          ))}
        </svg>
        {series.flatMap(({ label, values }, index) =>
          values.map((value, place) =>
            value === null ? null : (
              <circle
                key={`${label} ${points[place]}`}
                cx={`${x(place)}%`}
                cy={`${y(value)}%`}
                r="4"
                className={`stroke-white ${seriesColour(index).fill}`}
              />
            ),
          ),
        )}
      </svg>
    </div>
  );
}
