import "server-only";
import { firstDayOf, type Month } from "@/domain/register-month";
import { figureKey, type SnapshotFigure } from "@/domain/snapshot";
import { formatMonth } from "@/lib/dates";
import type { FigureTeller } from "../snapshots/figure-words";
import type { PictureLine } from "../snapshots/picture-lines";
import type { Picture } from "../snapshots/read-snapshots";
import type { Say } from "./sheet-data";

/** Bars side by side, each with its name, its share of the longest (0 to 1; null where the figure is hidden) and its words. */
export type BarsData = {
  kind: "bars";
  title: string;
  alt: string;
  bars: { label: string; share: number | null; text: string }[];
};

/** Lines over months, as shares of the highest mark (0 to 1; null where there is nothing to draw), with the table of the same figures. */
export type LinesData = {
  kind: "lines";
  title: string;
  alt: string;
  points: string[];
  marks: { share: number; text: string }[];
  series: { label: string; shares: (number | null)[] }[];
  table: { head: string[]; rows: string[][] };
};

/** What a chart of the report draws. */
export type ChartData = BarsData | LinesData;

/** Figures of one unit as bars; nothing where fewer than two can be drawn. */
export function barsOf(title: string, lines: readonly PictureLine[], say: Say): BarsData[] {
  const longest = Math.max(...lines.map(({ figure }) => figure.value ?? 0));
  if (lines.filter(({ figure }) => figure.value !== null).length < 2 || longest <= 0) return [];
  const bars = lines.map(({ figure, indicator, part, value }) => ({
    label: part ?? indicator,
    share: figure.value === null ? null : figure.value / longest,
    text: value,
  }));
  const told = bars.map(({ label, text }) => `${label}: ${text}`).join("; ");
  return [{ kind: "bars", title, alt: say("snapshot.report.altBars", { title, told }), bars }];
}

/** The round number at or above a figure, for the highest mark of a chart; its half is whole too. */
function roundAbove(value: number) {
  const power = 10 ** Math.max(0, Math.floor(Math.log10(value)));
  const steps = power === 1 ? [2, 4, 6, 8, 10] : [1, 2, 3, 4, 5, 6, 8, 10];
  return (steps.find((step) => step * power >= value) ?? 10) * power;
}

/** How some figures moved over the months of the pictures; nothing where there are fewer than two months. */
export function linesOf(
  title: string,
  keys: readonly string[],
  series: readonly Picture[],
  { say, language, teller }: { say: Say; language: string; teller: FigureTeller },
): LinesData[] {
  const found = keys
    .map((key) => series.map(({ figures }) => figures.find((one) => figureKey(one) === key)))
    .filter((figures) => figures.some((figure) => typeof figure?.value === "number"));
  if (series.length < 2 || found.length === 0) return [];
  const highest = Math.max(1, ...found.flatMap((figures) => figures.map((figure) => figure?.value ?? 0)));
  const unit = found[0]?.find((figure) => figure)?.unit ?? "person";
  const scale = unit === "cents" ? 100 : unit === "minutes" ? 60 : 1;
  const top = roundAbove(highest / scale) * scale;
  const text = (figure: SnapshotFigure | undefined) => (figure ? teller.value(figure) : say("dashboard.none"));
  const nameOf = (month: Month) => formatMonth(language, firstDayOf(month));
  const points = series.map(({ month }) => nameOf(month));
  const drawn = found.map((figures) => {
    const known = figures.find((figure) => figure);
    return {
      label: known ? (teller.part(known) ?? teller.indicator(known)) : "",
      shares: figures.map((figure) => (typeof figure?.value === "number" ? figure.value / top : null)),
      texts: figures.map(text),
    };
  });
  const told = drawn.map(({ label, texts }) => `${label}: ${texts[0]} → ${texts.at(-1)}`).join("; ");
  const values = { title, from: points[0] ?? "", to: points.at(-1) ?? "", told };
  return [
    {
      kind: "lines",
      title,
      alt: say("snapshot.report.altLines", values),
      points,
      marks: [0, 0.5, 1].map((share) => ({ share, text: teller.amount(top * share, unit).replace(",00", "") })),
      series: drawn.map(({ label, shares }) => ({ label, shares })),
      table: {
        head: [say("snapshot.month"), ...drawn.map(({ label }) => label)],
        rows: points.map((point, index) => [point, ...drawn.map(({ texts }) => texts[index] ?? "")]),
      },
    },
  ];
}
