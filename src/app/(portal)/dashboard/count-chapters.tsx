import { useTranslations } from "next-intl";
import { Figures } from "@/components/data/figures";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { Bars } from "./bars";
import { Chapter } from "./chapter";
import { LineFigure } from "./line-figure";
import type { Report } from "./report";
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
export function OutcomesChapter({ report: { outcomes, achieved, training }, filter }: Props) {
  const t = useTranslations("dashboard");
  const [all, lasting] = achieved.lines;
  const [interns, thenWorking, trained, done] = training.lines;
  return (
    <Chapter name="outcomes">
      <div className="grid gap-5">
        <Figures>
          {all && <LineFigure line={all} filter={filter} />}
          {lasting && <LineFigure line={lasting} whole={all} filter={filter} />}
        </Figures>
        <Bars block={outcomes} filter={filter} empty={t("noOutcomes")} />
        <p className="font-semibold text-emphasis">{training.title}</p>
        <Figures>
          {interns && <LineFigure line={interns} filter={filter} />}
          {thenWorking && <LineFigure line={thenWorking} whole={interns} filter={filter} />}
          {trained && <LineFigure line={trained} filter={filter} />}
          {done && <LineFigure line={done} whole={trained} filter={filter} />}
        </Figures>
      </div>
    </Chapter>
  );
}
