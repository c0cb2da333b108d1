import { useTranslations } from "next-intl";
import { LineChart } from "@/components/charts/line-chart";
import { EmptyState } from "@/components/feedback/empty-state";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { formatCents } from "@/lib/money";
import { Bars } from "./bars";
import { Chapter, HowCounted } from "./chapter";
import { LineFigure } from "./line-figure";
import type { Report } from "./report";

/** What households owe, month by month, with and without somebody at work; from the first debt known to the last; how they pay it back. */
export function ArrearsChapter({ report, filter }: { report: Report; filter: IndicatorFilter }) {
  const t = useTranslations("dashboard");
  const { arrears, easing, debtAverages, debtChange, repayments } = report;
  const [falling, known] = easing.lines;
  return (
    <Chapter name="arrears">
      {arrears.lines.length === 0 ? (
        <EmptyState title={t("noArrears")} icon="chart-line" />
      ) : (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_15rem]">
          <div>
            <LineChart
              title={arrears.title}
              labelHeader={arrears.labelHeader}
              points={arrears.lines.map(({ label }) => label)}
              series={arrears.headings.map((label, index) => ({
                label,
                values: arrears.lines.map(({ cells }) => cells[index]?.number ?? null),
                texts: arrears.lines.map(({ cells }) => cells[index]?.text ?? ""),
              }))}
              tick={(euro) => formatCents(euro * 100).replace(",00", "")}
            />
            <div className="mt-3 text-sm">
              <HowCounted indicator="arrears" />
            </div>
          </div>
          <div className="grid gap-4">
            {falling && <LineFigure line={falling} whole={known} filter={filter} />}
            {debtAverages.lines.map((line) => (
              <LineFigure key={line.key} line={line} filter={filter} />
            ))}
          </div>
        </div>
      )}
      <div className="mt-8 grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
        <div>
          <Bars block={debtChange} filter={filter} empty={t("noArrears")} />
          <div className="mt-3 text-sm">
            <HowCounted indicator="debtChange" />
          </div>
        </div>
        <div>
          <Bars block={repayments} filter={filter} empty={t("noRepayments")} />
          <div className="mt-3 text-sm">
            <HowCounted indicator="repayments" />
          </div>
        </div>
      </div>
    </Chapter>
  );
}
