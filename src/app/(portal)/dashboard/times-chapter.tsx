import { useTranslations } from "next-intl";
import { Figures } from "@/components/data/figures";
import { KeyFigure } from "@/components/data/key-figure";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { Chapter, HowCounted } from "./chapter";
import { LineFigure } from "./line-figure";
import { rowsHref } from "./links";
import type { Report } from "./report";
import type { Line } from "./report-lines";

/** A duration: how long half of the people took, how long nine in ten took, over how many. */
export function DurationFigure({ line, filter }: { line: Line; filter: IndicatorFilter }) {
  const t = useTranslations("dashboard");
  const [who, median, p90] = line.cells;
  const nobody = who?.number === 0;
  return (
    <KeyFigure
      label={line.label}
      value={median?.text}
      note={
        nobody
          ? t("noneYet")
          : p90?.number != null && who
            ? `${t("most", { days: p90.number })} · ${t("on", { people: who.text })}`
            : t("tooFew")
      }
      href={line.indicator && rowsHref(filter, line.indicator)}
      definition={line.indicator && <HowCounted indicator={line.indicator} />}
    />
  );
}

/** How long each stretch of the path takes, and how the answers owed to referrals stand. */
export function TimesChapter({ report: { times, answers }, filter }: { report: Report; filter: IndicatorFilter }) {
  const [answered, late, waiting, overdue] = answers.lines;
  return (
    <Chapter name="times">
      <Figures>
        {times.lines.map((line) => (
          <DurationFigure key={line.key} line={line} filter={filter} />
        ))}
      </Figures>
      <p className="mt-6 mb-3 font-semibold text-emphasis">{answers.title}</p>
      <Figures>
        {answered && <LineFigure line={answered} filter={filter} />}
        {late && <LineFigure line={late} whole={answered} filter={filter} />}
        {waiting && <LineFigure line={waiting} filter={filter} />}
        {overdue && <LineFigure line={overdue} whole={waiting} filter={filter} />}
      </Figures>
    </Chapter>
  );
}
