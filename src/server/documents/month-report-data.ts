import "server-only";
import { volumeMeasures } from "@/domain/indicator";
import { firstDayOf, monthAfter } from "@/domain/register-month";
import { changeOf, figureKey, lastDayOf } from "@/domain/snapshot";
import { formatDay, formatMoment, formatMonth } from "@/lib/dates";
import { figureTeller } from "../snapshots/figure-words";
import { type PictureChapter, type PictureLine, pictureLines } from "../snapshots/picture-lines";
import type { Picture } from "../snapshots/read-snapshots";
import { barsOf, type ChartData, linesOf } from "./month-report-charts";
import { byIndicator, definitionsOf, tablesOf } from "./month-report-tables";
import type { Say } from "./sheet-data";

/** What a report of the month is made of: the picture, those of the months before (oldest first, the picture last), and the one right before. */
export type ReportOf = { picture: Picture; series: Picture[]; before: Picture | null };

type Wanted = {
  say: Say;
  language: "it" | "en";
  demonstration: boolean;
  /** Whose cases it is about; null for the whole town. */
  organisation: string | null;
};

const stages = ["referred", "accepted", "signed", "active", "working"];
const headlines = [...new Set(["households", ...stages, "shared", "lasting"])];

/** Everything the report of a month says, in finished words. */
export function monthReportData({ picture, series, before }: ReportOf, wanted: Wanted) {
  const { say, language, demonstration, organisation } = wanted;
  const tell = (key: string, values?: Record<string, string | number>) => say(`snapshot.report.${key}`, values);
  const teller = figureTeller(say);
  const month = formatMonth(language, firstDayOf(picture.month));
  const earlier = formatMonth(language, firstDayOf(monthAfter(picture.month, -1)));
  const text = pictureLines(picture, before, teller);
  const title = tell("title", { month });
  const upTo = formatDay(lastDayOf(picture.month));
  const owner = organisation ?? say("layout.owner");
  const hidden = picture.figures.filter(({ protection }) => protection !== "shown").length;
  const chapters = text.chapters.map((chapter) => ({
    title: chapter.title,
    lead: say.has(`dashboard.chapterLead.${chapter.name}`) ? say(`dashboard.chapterLead.${chapter.name}`) : null,
    charts: chartsOf(chapter, series, { say, language, teller }),
    tables: tablesOf(chapter, { say, before: before && earlier }),
  }));
  return {
    language,
    direction: "ltr",
    title,
    author: owner,
    subtitle: organisation ? tell("subtitleOwn", { organisation, upTo }) : tell("subtitle", { upTo }),
    demonstration,
    costs: true,
    draft: false,
    notice: picture.intact ? null : say("snapshot.broken"),
    words: {
      draft: "",
      demonstration: say("document.demonstration"),
      demonstrationText: tell("demonstration"),
      header: `${owner} · ${say("snapshot.one")}`,
      footer: title,
      hash: say("document.hash", { hash: picture.contentHash }),
      page: say("document.page", { n: "{n}", m: "{m}" }),
      brief: tell("brief"),
      districts: say("snapshot.districts"),
      districtsLead: say("snapshot.districtsLead"),
      method: tell("method"),
      definitions: tell("definitions"),
    },
    brief: briefOf(text.chapters, before, { say, teller }),
    chapters,
    districts: {
      head: [say("snapshot.district"), ...text.districts.headings],
      rows: text.districts.rows.map(({ name, cells }) => [name, ...cells.map((cell) => cell.text)]),
    },
    method: [
      tell("methodCounts", { upTo }),
      hidden ? tell("methodHidden", { count: hidden }) : tell("methodNoneHidden"),
      before ? tell("methodCompared", { month: earlier }) : say("snapshot.noBefore"),
      ...(before && before.definitionsVersion !== picture.definitionsVersion
        ? [say("snapshot.otherDefinitions", { version: formatDay(before.definitionsVersion) })]
        : []),
      tell("methodTaken", { at: formatMoment(picture.takenAt), version: formatDay(picture.definitionsVersion) }),
    ],
    definitions: definitionsOf(text.chapters, say),
  };
}

/** What the month comes to and what changed, sentence by sentence. */
function briefOf(
  chapters: PictureChapter[],
  before: Picture | null,
  { say, teller }: { say: Say; teller: ReturnType<typeof figureTeller> },
) {
  const all = chapters.flatMap(({ lines }) => lines);
  const wanted = [
    ...headlines.map((name) => all.find(({ figure }) => figure.indicator === name)),
    all.find(({ figure }) => figure.indicator === "delivered" && figure.measure === "minutes"),
    ...all.filter(({ figure }) => figure.indicator === "arrears" && figure.measure === "average"),
  ].filter((line): line is PictureLine => line !== undefined && line.figure.value !== null);
  return wanted.map(({ figure, label, value }) => {
    const was = before?.figures.find((one) => figureKey(one) === figureKey(figure));
    const change = changeOf(was, figure);
    if (change === "steady") return say("snapshot.report.steady", { label, value });
    if (typeof change === "string") return say("snapshot.report.alone", { label, value });
    const way = change.by > 0 ? "more" : change.by < 0 ? "less" : "same";
    const by = teller.amount(Math.abs(change.by), figure.unit);
    return say(`snapshot.report.${way}`, { label, value, by });
  });
}

/** The charts of a chapter: its figures as bars, its parts as bars, and how it moved over the year where a year means something. */
function chartsOf(
  { name, title, lines, parts }: PictureChapter,
  series: readonly Picture[],
  words: Parameters<typeof linesOf>[3],
): ChartData[] {
  const { say } = words;
  const of = (about: string, some: PictureLine[]) => barsOf(about, some, say);
  if (name === "path")
    return [
      ...of(
        say("dashboard.funnel"),
        lines.filter(({ figure }) => stages.includes(figure.indicator)),
      ),
      ...linesOf(
        say("snapshot.over"),
        ["referred", "signed", "working"].map((stage) => `|${stage}||count`),
        series,
        words,
      ),
    ];
  if (name === "times")
    return of(
      say("snapshot.report.medians"),
      lines.filter(({ figure }) => figure.measure === "median"),
    );
  if (name === "volume")
    return of(
      say("snapshot.report.hours"),
      lines.filter(
        ({ figure }) =>
          figure.measure === "minutes" && (volumeMeasures as readonly string[]).includes(figure.indicator),
      ),
    );
  const arrears = ["|arrears|working|average", "|arrears|others|average"];
  const charts = [
    ...(name === "arrears" ? linesOf(say("dashboard.averageDebt"), arrears, series, words) : []),
    ...byIndicator(parts).flatMap(({ label, lines: some }) => of(label, some)),
  ];
  const counts = lines.filter(({ figure }) => figure.measure === "count");
  return charts.length > 0 ? charts : of(title, counts);
}
