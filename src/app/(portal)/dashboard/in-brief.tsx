import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Figures } from "@/components/data/figures";
import { Link } from "@/components/link";
import { chapters } from "@/domain/indicator";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { LineFigure } from "./line-figure";
import type { Report } from "./report";

/** The page in five figures, and where each of its parts is. */
export function InBrief({ report, filter }: { report: Report; filter: IndicatorFilter }) {
  const t = useTranslations("dashboard");
  const [households] = report.households.lines;
  const [referred, , , active, working] = report.people.lines;
  const [falling, known] = report.easing.lines;
  const [, , waiting, overdue] = report.answers.lines;
  const there = chapters.filter((chapter) =>
    Object.values(report).some((block) => block.chapter === chapter && block.lines.length > 0),
  );
  return (
    <Card title={t("brief.title")}>
      <Figures>
        {households && <LineFigure line={households} filter={filter} plain />}
        {referred && <LineFigure line={referred} filter={filter} plain />}
        {working && <LineFigure line={working} whole={active} filter={filter} plain />}
        {falling && <LineFigure line={falling} whole={known} filter={filter} plain />}
        {overdue && <LineFigure line={overdue} whole={waiting} filter={filter} plain />}
      </Figures>
      <nav aria-label={t("brief.parts")} className="mt-5 print:hidden">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {there.map((chapter) => (
            <li key={chapter}>
              <Link href={`#${chapter}`} className="link inline-flex min-h-8 items-center">
                {t(`chapters.${chapter}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Card>
  );
}
