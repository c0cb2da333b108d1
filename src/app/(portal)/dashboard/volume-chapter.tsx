import { useTranslations } from "next-intl";
import { StackedBar } from "@/components/charts/stacked-bar";
import { DataTable } from "@/components/data/data-table";
import { Figures } from "@/components/data/figures";
import { KeyFigure } from "@/components/data/key-figure";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { volumeMeasures } from "@/domain/indicator";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { Chapter, HowCounted } from "./chapter";
import { hoursText } from "./figure-text";
import { rowsHref } from "./links";
import type { Report } from "./report";
import type { Line } from "./report-lines";
import { Deliverers, Served } from "./served";

type Props = { report: Report; filter: IndicatorFilter };

/** Hours and euro: planned, committed by a signature, delivered, recognised; altogether and service by service. */
export function VolumeChapter({ report: { volume, services: served, deliverers }, filter }: Props) {
  const t = useTranslations("dashboard");
  const services = volume.lines.filter(({ key }) => key !== "total");
  const total = volume.lines.find(({ key }) => key === "total");
  if (services.length === 0)
    return (
      <Chapter name="volume">
        <EmptyState title={t("noVolume")} icon="chart-line" />
      </Chapter>
    );
  return (
    <Chapter name="volume" flush>
      <div className="grid gap-6 px-4 pt-4 pb-2 md:px-5">
        <Figures>
          {volumeMeasures.map((measure, index) => (
            <KeyFigure
              key={measure}
              label={t(`indicators.${measure}.label`)}
              value={total?.cells[index * 2]?.text}
              note={total?.cells[index * 2 + 1]?.text}
              href={rowsHref(filter, measure)}
              definition={<HowCounted indicator={measure} />}
            />
          ))}
        </Figures>
        <HoursChart services={services} filter={filter} />
        <Served block={served} filter={filter} />
        <Deliverers block={deliverers} filter={filter} />
      </div>
      <DataTable
        caption={volume.title}
        hiddenCaption
        rows={services}
        rowKey={({ key }) => key}
        columns={[
          {
            key: "service",
            header: volume.labelHeader,
            rowHeader: true,
            className: "lg:w-[30%] text-sm",
            cell: ({ label, note }) => (
              <>
                {label}
                {note && <span className="block font-normal text-muted text-sm">{note}</span>}
              </>
            ),
          },
          ...volume.headings.map((header, index) => ({
            key: String(index),
            header,
            numeric: true,
            className: "whitespace-nowrap text-sm",
            cell: (line: Line) => {
              const measure = volumeMeasures[Math.floor(index / 2)];
              const cell = line.cells[index];
              return measure && cell?.number ? (
                <Link
                  href={rowsHref(filter, measure, line.part)}
                  className="inline-flex min-h-6 min-w-6 items-center justify-end"
                >
                  {cell.text}
                </Link>
              ) : (
                <span className={cell?.number === null ? "text-muted" : ""}>{cell?.text}</span>
              );
            },
          })),
        ]}
        footer={{
          service: t("total"),
          ...Object.fromEntries((total?.cells ?? []).map((cell, index) => [String(index), cell.text])),
        }}
      />
    </Chapter>
  );
}

/** Of each service's hours: those delivered, those signed and to come, those not signed yet. Hours hidden in one measure are drawn in none. */
function HoursChart({ services, filter }: { services: Line[]; filter: IndicatorFilter }) {
  const t = useTranslations("dashboard");
  const bars = services.flatMap((line) => {
    const [planned, , committed, , delivered] = line.cells;
    if (planned?.number == null || committed?.number == null || delivered?.number == null || !planned.number) return [];
    const done = Math.min(delivered.number, committed.number);
    const values = { done, toDo: committed.number - done, toSign: Math.max(0, planned.number - committed.number) };
    const texts = Object.fromEntries(Object.entries(values).map(([key, hours]) => [key, hoursText(hours * 60)]));
    return [{ label: line.label, values, texts, total: planned.text, href: rowsHref(filter, "planned", line.part) }];
  });
  if (bars.length === 0) return null;
  return (
    <StackedBar
      title={t("hoursChart")}
      labelHeader={t("service")}
      totalHeader={t("indicators.planned.label")}
      series={[
        { key: "done", label: t("chartDelivered") },
        { key: "toDo", label: t("chartToDeliver") },
        { key: "toSign", label: t("chartToCommit") },
      ]}
      bars={bars}
    />
  );
}
