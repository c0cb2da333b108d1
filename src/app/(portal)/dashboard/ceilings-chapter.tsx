import { useTranslations } from "next-intl";
import { Figures } from "@/components/data/figures";
import { Meter } from "@/components/data/meter";
import { DemonstrationMark } from "@/components/feedback/demonstration-mark";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { formatCents } from "@/lib/money";
import { Chapter, HowCounted } from "./chapter";
import { LineFigure } from "./line-figure";
import { rowsHref } from "./links";
import type { Report } from "./report";
import type { Line } from "./report-lines";

type Props = { report: Report; filter: IndicatorFilter; demonstration: boolean };

/** How full the ceilings are: the measure's fund, each provider's allocation, the average PIP of each band beside what a person may cost. */
export function CeilingsChapter({ report: { funds, bands, derogations }, filter, demonstration }: Props) {
  const t = useTranslations("dashboard");
  return (
    <Chapter name="ceilings" aside={demonstration && <DemonstrationMark />}>
      {funds.lines.length === 0 && <EmptyState title={t("noCeilings")} />}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <ul className="flex flex-col gap-5">
          {funds.lines.map((line) => (
            <li key={line.key}>
              <FundMeter line={line} />
            </li>
          ))}
        </ul>
        {bands.lines.length > 0 && (
          <div>
            <p className="mb-3 font-semibold text-emphasis">{bands.title}</p>
            <ul className="flex flex-col gap-5">
              {bands.lines.map((line) => (
                <li key={line.key}>
                  <BandMeter line={line} filter={filter} />
                </li>
              ))}
            </ul>
            <div className="mt-4 text-sm">
              <HowCounted indicator="bandCost" />
            </div>
          </div>
        )}
      </div>
      {derogations.lines.length > 0 && (
        <div className="mt-8">
          <p className="mb-3 font-semibold text-emphasis">{derogations.title}</p>
          <Figures>
            {derogations.lines.map((line) => (
              <LineFigure key={line.key} line={line} filter={filter} />
            ))}
          </Figures>
          <p className="mt-4">
            <Link href="/derogations">{t("toDerogations")}</Link>
          </p>
        </div>
      )}
    </Chapter>
  );
}

function FundMeter({ line }: { line: Line }) {
  const t = useTranslations("dashboard");
  const [committed, limit, derogated] = line.cells;
  const extra = derogated?.number ?? 0;
  const left = (limit?.number ?? 0) - (committed?.number ?? 0);
  return (
    <>
      <Meter
        label={line.label}
        value={committed?.number ?? 0}
        ceiling={limit?.number ?? 0}
        text={t("fundText", { committed: committed?.text ?? "", limit: limit?.text ?? "" })}
        note={left < 0 ? undefined : t("remaining", { amount: formatCents(Math.round(left * 100)) })}
      />
      {extra > 0 && (
        <p className="font-semibold text-soft text-sm">{t("derogatedText", { amount: derogated?.text ?? "" })}</p>
      )}
    </>
  );
}

function BandMeter({ line, filter }: { line: Line; filter: IndicatorFilter }) {
  const t = useTranslations("dashboard");
  const [plans, average, ceiling, dearest] = line.cells;
  const open = plans?.number ? (
    <Link href={rowsHref(filter, "bandCost", line.part)}>{t("bandPlans", { count: plans.number })}</Link>
  ) : null;
  if (average?.number == null || !plans)
    return (
      <p className="flex flex-wrap justify-between gap-x-4">
        <span className="font-semibold">{line.label}</span>
        <span className="text-muted text-sm">{plans?.number === 0 ? t("bandNone") : plans?.text}</span>
      </p>
    );
  return (
    <>
      {ceiling?.number == null ? (
        <p className="font-semibold">
          {line.label}
          <span className="block font-normal text-soft text-sm">{t("bandTextFree", { average: average.text })}</span>
        </p>
      ) : (
        <Meter
          label={line.label}
          value={average.number}
          ceiling={ceiling.number}
          text={t("bandText", { average: average.text, limit: ceiling.text })}
          note={dearest?.number == null ? undefined : t("bandDearest", { amount: dearest.text })}
        />
      )}
      <p className="text-sm">{open}</p>
    </>
  );
}
