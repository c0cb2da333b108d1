import "server-only";
import { indicatorNames, volumeMeasures } from "@/domain/indicator";
import type { PictureChapter, PictureLine } from "../snapshots/picture-lines";
import type { Say } from "./sheet-data";

/** A table of the report: what it is about where its chapter has several, what the columns are, its rows. */
export type TableData = { title: string | null; head: string[]; rows: string[][] };

type Words = { say: Say /** The month before, by its name; null when it has no picture. */; before: string | null };

/** The parts of a chapter, indicator by indicator and measure by measure, each under the name of its indicator. */
export function byIndicator(parts: readonly PictureLine[]) {
  const groups = new Map<string, { label: string; lines: PictureLine[] }>();
  for (const line of parts) {
    const { figure, indicator } = line;
    const key = `${figure.indicator} ${figure.measure}`;
    const group = groups.get(key) ?? { label: indicator, lines: [] };
    group.lines.push(line);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The tables of a chapter: its figures beside the month before; then its parts, and the services as one table of hours. */
export function tablesOf({ name, lines, parts }: PictureChapter, words: Words): TableData[] {
  const { say } = words;
  const services = parts.filter(({ figure }) => isMeasure(figure.indicator));
  const others = parts.filter(({ figure }) => !isMeasure(figure.indicator));
  return [
    ...(lines.length > 0 ? [compared(null, say("snapshot.item"), lines, words)] : []),
    ...(name === "volume" && services.length > 0 ? [hoursByService(services, say)] : []),
    ...byIndicator(others).map(({ label, lines: some }) =>
      compared(
        say("snapshot.parts", { title: label }),
        say("snapshot.item"),
        some.map((line) => ({ ...line, label: line.part ?? line.label })),
        words,
      ),
    ),
  ];
}

const isMeasure = (indicator: string) => (volumeMeasures as readonly string[]).includes(indicator);

const compared = (title: string | null, item: string, lines: readonly PictureLine[], { say, before }: Words) => ({
  title,
  head: [item, say("snapshot.value"), ...(before ? [before, say("snapshot.changeColumn")] : [])],
  rows: lines.map((line) => [line.label, line.value, ...(before ? [line.before, line.change] : [])]),
});

function hoursByService(parts: readonly PictureLine[], say: Say): TableData {
  const find = (code: string | null, indicator: string, measure: string) =>
    parts.find(({ figure }) => figure.part === code && figure.indicator === indicator && figure.measure === measure);
  const codes = [...new Set(parts.map(({ figure }) => figure.part))];
  return {
    title: say("dashboard.hoursChart"),
    head: [
      say("dashboard.service"),
      ...volumeMeasures.map((measure) =>
        say("dashboard.hours", { measure: say(`dashboard.indicators.${measure}.label`) }),
      ),
      say("dashboard.euro", { measure: say("dashboard.indicators.delivered.label") }),
    ],
    rows: codes.map((code) => [
      find(code, "planned", "minutes")?.part ?? code ?? "",
      ...volumeMeasures.map((measure) => find(code, measure, "minutes")?.value ?? ""),
      find(code, "delivered", "cents")?.value ?? "",
    ]),
  };
}

/** How every figure of the report is counted, in the order of the definitions. */
export function definitionsOf(chapters: readonly PictureChapter[], say: Say) {
  const told = new Set(
    chapters.flatMap(({ lines, parts }) => [...lines, ...parts].map(({ figure }) => figure.indicator)),
  );
  return indicatorNames
    .filter((name) => told.has(name))
    .map((name) => ({
      name: say(`dashboard.indicators.${name}.label`),
      text: [`dashboard.indicators.${name}.counts`, `dashboard.indicators.${name}.until`]
        .filter((key) => say.has(key))
        .map((key) => say(key))
        .join(" "),
    }));
}
