import { useTranslations } from "next-intl";
import { FunnelChart } from "@/components/charts/funnel-chart";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { Chapter, HowCounted } from "./chapter";
import { LineFigure } from "./line-figure";
import { rowsHref } from "./links";
import type { Report } from "./report";

type Props = { report: Report; filter: IndicatorFilter };

/** The way from households in charge to people at work. */
export function PathChapter({ report: { households, people }, filter }: Props) {
  const t = useTranslations("dashboard");
  return (
    <Chapter name="path">
      <div className="grid items-start gap-6 lg:grid-cols-[15rem_minmax(0,1fr)]">
        <div className="grid gap-4">
          {households.lines.map((line) => (
            <LineFigure key={line.key} line={line} filter={filter} />
          ))}
        </div>
        <div>
          <FunnelChart
            title={people.title}
            description={t("ofBefore")}
            labelHeader={people.labelHeader}
            valueHeader={t("howMany")}
            stages={people.lines.map((line) => ({
              label: line.label,
              value: line.cells[0]?.number ?? null,
              text: line.cells[0]?.text ?? "",
              href: line.indicator && rowsHref(filter, line.indicator),
            }))}
          />
          <ul className="mt-4 flex flex-wrap gap-x-6 gap-y-2 border-line border-t pt-3 text-sm print:hidden">
            {people.lines.map(
              (line) =>
                line.indicator && (
                  <li key={line.key} className="max-w-full">
                    <span className="mr-2 text-soft">{line.label}</span>
                    <HowCounted indicator={line.indicator} />
                  </li>
                ),
            )}
          </ul>
        </div>
      </div>
    </Chapter>
  );
}
