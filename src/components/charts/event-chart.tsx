import { scaleLinear, scaleUtc } from "d3-scale";
import { line } from "d3-shape";
import { lanesOf } from "@/lib/lanes";
import { ChartFigure } from "./chart-figure";

/** A measure on a day ("yyyy-mm-dd"), and the same in words. */
export type Reading = { day: string; value: number; text: string };

/** Something that happened on a day; its tone and its number tell it from the others, its words say what it was. */
type ChartEvent = { day: string; label: string; tone: "good" | "bad" };

type Props = {
  title: string;
  description?: string;
  dayHeader: string;
  valueHeader: string;
  eventHeader: string;
  readings: Reading[];
  events: ChartEvent[];
  /** The last day drawn. */
  until: string;
  /** How a day, a month along the bottom and a round measure on the side are written. */
  formatDay: (day: string) => string;
  formatMonth: (day: string) => string;
  tick: (value: number) => string;
};

/** A measure over time with what happened along it: numbered marks on the drawing, the same numbers with their words below. */
export function EventChart(props: Props) {
  const { title, description, dayHeader, valueHeader, eventHeader, readings, events, formatDay } = props;
  const numbered = events.map((event, index) => ({ number: index + 1, ...event }));
  const days = [...new Set([...readings, ...events].map(({ day }) => day))].toSorted();
  return (
    <ChartFigure
      title={title}
      description={description}
      table={{
        headers: [dayHeader, valueHeader, eventHeader],
        rows: days.map((day) => ({
          label: formatDay(day),
          cells: [
            readings.findLast((reading) => reading.day === day)?.text ?? "",
            events
              .filter((event) => event.day === day)
              .map(({ label }) => label)
              .join("; "),
          ],
        })),
      }}
    >
      <Plot {...props} />
      {events.length > 0 && (
        <ol className="mt-4 grid gap-x-6 gap-y-1.5 text-sm sm:grid-cols-2">
          {numbered.map(({ number, day, label, tone }) => (
            <li key={number} className="flex gap-2">
              <svg aria-hidden width="22" height="22" className="shrink-0">
                <Mark x={11} y={11} number={number} tone={tone} />
              </svg>
              <span>
                <span className="text-muted">{formatDay(day)}</span> {label}
              </span>
            </li>
          ))}
        </ol>
      )}
    </ChartFigure>
  );
}

const lane = 24;
const plain = 220;
const dateOf = (day: string) => new Date(`${day}T00:00:00Z`);

/** The drawing. Only its lines stretch with the page: places along it are percentages, so words and marks keep their size. */
function Plot({ readings, events, until, formatMonth, tick }: Props) {
  const days = [...readings, ...events].map(({ day }) => day).toSorted();
  const x = scaleUtc([dateOf(days[0] ?? until), dateOf(until)], [1.5, 98.5]);
  const at = (day: string) => x(dateOf(day));
  const rows = lanesOf(
    events.map(({ day }) => at(day)),
    7,
    3,
  );
  const marks = events.map(({ day, tone }, index) => ({
    number: index + 1,
    tone,
    left: `${at(day)}%`,
    y: (rows[index] ?? 0) * lane + 11,
  }));
  const top = marks.length > 0 ? Math.max(...marks.map((mark) => mark.y)) + 21 : 10;
  const height = plain + top;
  const bottom = height - 30;
  const y = scaleLinear([0, Math.max(1, ...readings.map(({ value }) => value))], [bottom, top]).nice(4);
  const path = line<Reading>(
    ({ day }) => at(day),
    ({ value }) => y(value),
  );
  const months = x.ticks(3).map((date) => date.toISOString().slice(0, 10));
  return (
    <div className="flex gap-2 text-sm">
      <svg aria-hidden width="64" height={height} className="shrink-0 fill-muted">
        {y.ticks(4).map((value) => (
          <text key={value} x="64" y={y(value)} dy="0.32em" textAnchor="end">
            {tick(value)}
          </text>
        ))}
      </svg>
      <svg aria-hidden width="100%" height={height} className="min-w-0 overflow-visible fill-muted">
        {y.ticks(4).map((value) => (
          <line key={value} x2="100%" y1={y(value)} y2={y(value)} className="stroke-line" />
        ))}
        {months.map((day) => (
          <text
            key={day}
            x={`${at(day)}%`}
            y={height - 6}
            textAnchor={at(day) < 8 ? "start" : at(day) > 92 ? "end" : "middle"}
          >
            {formatMonth(day)}
          </text>
        ))}
        {marks.map(({ number, left, y: from, tone }) => (
          <line
            key={number}
            x1={left}
            x2={left}
            y1={from + 11}
            y2={bottom}
            strokeDasharray={tone === "bad" ? "3 3" : undefined}
            className={tone === "bad" ? "stroke-danger" : "stroke-success"}
          />
        ))}
        <svg aria-hidden viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" className="overflow-visible">
          <path
            d={path(readings) ?? undefined}
            vectorEffect="non-scaling-stroke"
            strokeWidth="2.5"
            className="fill-none stroke-series-1"
          />
        </svg>
        {readings.map(({ day, value }) => (
          <circle
            key={`${day} ${value}`}
            cx={`${at(day)}%`}
            cy={y(value)}
            r="4"
            className="fill-series-1 stroke-white"
          />
        ))}
        {marks.map(({ number, left, y: place, tone }) => (
          <svg key={number} aria-hidden x={left} className="overflow-visible">
            <Mark x={0} y={place} number={number} tone={tone} />
          </svg>
        ))}
      </svg>
    </div>
  );
}

type MarkProps = { x: number; y: number; number: number; tone: ChartEvent["tone"] };

/** A numbered mark: round for what helps, square for what weighs, so that colour is never alone. */
function Mark({ x, y, number, tone }: MarkProps) {
  return (
    <>
      {tone === "good" ? (
        <circle cx={x} cy={y} r="10" className="fill-success" />
      ) : (
        <rect x={x - 10} y={y - 10} width="20" height="20" rx="2" className="fill-danger" />
      )}
      <text x={x} y={y} dy="0.35em" textAnchor="middle" className="fill-white font-bold text-xs">
        {number}
      </text>
    </>
  );
}
