import { formatMonth } from "@/lib/dates";
import { type CohortLine, type CohortStage, cohortLags } from "@/server/indicators/cohorts";
import type { Shown } from "@/server/indicators/conceal";
import { type Cell, shareOf } from "../figure-text";
import type { Block, Line, Teller } from "../report-lines";

/** The people referred in each month, and how many of them had reached a stage so many months later. */
export function cohortBlock(
  lines: readonly CohortLine[],
  total: CohortLine,
  stage: CohortStage,
  { t, cell, name }: Teller,
  locale: string,
): { block: Block; total: Line } {
  const told = ({ months, referred, by, now }: CohortLine, label: string): Line => {
    const whole = cell(referred, "person");
    const part = (shown: Shown, of: Cell): Cell => {
      const reached = cell(shown, "person");
      const share = shareOf(reached, of);
      return share === null ? reached : { ...reached, text: `${reached.text} · ${t("share", { share })}` };
    };
    return {
      key: months[0] ?? "total",
      label,
      cells: [whole, ...by.map(({ reached, of }) => part(reached, cell(of, "person"))), part(now, whole)],
    };
  };
  const spanOf = ({ months }: CohortLine) => {
    const [first = "", last = ""] = [months[0], months.at(-1)];
    return first === last
      ? formatMonth(locale, first)
      : t("cohorts.span", { first: formatMonth(locale, first), last: formatMonth(locale, last) });
  };
  return {
    block: {
      key: "cohorts",
      chapter: "path",
      title: name(stage),
      labelHeader: t("cohorts.month"),
      headings: [name("referred"), ...cohortLags.map((lag) => t("cohorts.within", { lag })), t("cohorts.now")],
      lines: lines.map((line) => told(line, spanOf(line))),
    },
    total: told(total, t("total")),
  };
}
