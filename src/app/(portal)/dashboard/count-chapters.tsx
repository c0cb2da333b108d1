import { useTranslations } from "next-intl";
import { BarChart } from "@/components/charts/bar-chart";
import { Figures } from "@/components/data/figures";
import { EmptyState } from "@/components/feedback/empty-state";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { Chapter } from "./chapter";
import { LineFigure } from "./line-figure";
import { rowsHref } from "./links";
import type { Report } from "./report";
import type { Block } from "./report-lines";
import { DurationFigure } from "./times-chapter";

type Props = { report: Report; filter: IndicatorFilter };

/** How the services work together on the PIPs. */
export function SynergyChapter({ report: { synergy, agreement }, filter }: Props) {
  const [shared, coDesigned, meetings] = synergy.lines;
  return (
    <Chapter name="synergy">
      <Figures>
        {shared && <LineFigure line={shared} filter={filter} />}
        {coDesigned && <LineFigure line={coDesigned} whole={shared} filter={filter} />}
        {agreement.lines.map((line) => (
          <DurationFigure key={line.key} line={line} filter={filter} />
        ))}
        {meetings && <LineFigure line={meetings} filter={filter} />}
      </Figures>
    </Chapter>
  );
}

/** Who came and who did not, and why. */
export function AttendanceChapter({ report: { attendance, reasons }, filter }: Props) {
  const t = useTranslations("dashboard");
  const [expected, missed] = attendance.lines;
  return (
    <Chapter name="attendance">
      <div className="grid gap-5">
        <Figures>
          {expected && <LineFigure line={expected} filter={filter} />}
          {missed && <LineFigure line={missed} whole={expected} filter={filter} />}
        </Figures>
        <Bars block={reasons} filter={filter} empty={t("noAbsences")} />
      </div>
    </Chapter>
  );
}

/** What the PIPs led to. */
export function OutcomesChapter({ report: { outcomes, achieved }, filter }: Props) {
  const t = useTranslations("dashboard");
  const [all, lasting] = achieved.lines;
  return (
    <Chapter name="outcomes">
      <div className="grid gap-5">
        <Figures>
          {all && <LineFigure line={all} filter={filter} />}
          {lasting && <LineFigure line={lasting} whole={all} filter={filter} />}
        </Figures>
        <Bars block={outcomes} filter={filter} empty={t("noOutcomes")} />
      </div>
    </Chapter>
  );
}

function Bars({ block, filter, empty }: { block: Block; filter: IndicatorFilter; empty: string }) {
  if (block.lines.length === 0) return <EmptyState title={empty} icon="chart-line" />;
  return (
    <BarChart
      title={block.title}
      labelHeader={block.labelHeader}
      valueHeader={block.headings[0] ?? ""}
      bars={block.lines.map((line) => ({
        label: line.label,
        value: line.cells[0]?.number ?? 0,
        text: line.cells[0]?.text ?? "",
        href: line.indicator && rowsHref(filter, line.indicator, line.part),
      }))}
    />
  );
}
