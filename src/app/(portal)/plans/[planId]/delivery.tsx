import { getTranslations } from "next-intl/server";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { HoursAmount } from "@/components/data/hours-amount";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { isAttended, type Measure, measures } from "@/domain/delivery";
import { now } from "@/lib/clock";
import { formatMoment } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { Delivery } from "@/server/outcomes/get-delivery";
import { OutcomesCard } from "./outcomes-card";

type Props = {
  planId: string;
  delivery: Delivery;
  /** Whether this reader books and records. */
  mayDeliver: boolean;
  /** Whether this reader writes outcomes, also of a plan that is over. */
  mayRecord: boolean;
  /** Whether this reader sees what the person confirmed. */
  readsHours: boolean;
};

/** The running of the plan: hours and value per signed line, the latest appointments, what it led to. */
export async function DeliverySections({ planId, delivery, mayDeliver, mayRecord, readsHours }: Props) {
  return (
    <>
      <Progress planId={planId} delivery={delivery} mayDeliver={mayDeliver} readsHours={readsHours} />
      <LatestSessions delivery={delivery} />
      <OutcomesCard planId={planId} delivery={delivery} mayRecord={mayRecord} />
    </>
  );
}

async function Progress({ planId, delivery, mayDeliver, readsHours }: Omit<Props, "mayRecord">) {
  const t = await getTranslations("session");
  const common = await getTranslations("common");
  const hours = await getTranslations("hours");
  const link = await getTranslations("personLink");
  const course = (await getTranslations("course"))("open");
  const { lines, courses } = delivery;
  const piecesOf = (line: (typeof lines)[number], measure: Measure) => {
    if (line.unit === "HOUR" || (measure !== "planned" && measure !== "recognised")) return null;
    return t("progress.pieces", { count: measure === "planned" ? line.quantity : line.use.provedOutcomes });
  };
  const sum = (pick: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return (
    <Card
      title={t("progress.title")}
      id="delivery"
      flush={lines.length > 0}
      actions={readsHours && lines.length > 0 && <Link href={`/plans/${planId}/hours`}>{link("hours.open")}</Link>}
    >
      <DataTable
        caption={t("progress.caption")}
        hiddenCaption
        rows={lines}
        rowKey={(line) => line.id}
        empty={<EmptyState title={t("progress.none")} />}
        columns={[
          { key: "service", header: t("service"), rowHeader: true, cell: (line) => line.serviceName },
          ...measures.map((measure) => ({
            key: measure,
            header: hours(`measure.${measure}`),
            numeric: true,
            className: "whitespace-nowrap",
            cell: (line: (typeof lines)[number]) => (
              <HoursAmount
                pieces={piecesOf(line, measure)}
                minutes={line[`${measure}Minutes`]}
                cents={line[`${measure}Cents`]}
              />
            ),
          })),
          {
            key: "book",
            header: common("actions"),
            hiddenHeader: true,
            cell: (line) =>
              mayDeliver && courses.get(line.id) ? (
                <Link href={`/courses/${courses.get(line.id)}`} className="link whitespace-nowrap">
                  {course}
                  <span className="sr-only">{`: ${line.serviceName}`}</span>
                </Link>
              ) : (
                mayDeliver &&
                (line.unit === "OUTCOME" || line.use.bookedMinutes + line.use.deliveredMinutes < line.quantity) && (
                  <Link
                    href={`/agenda/new?line=${line.id}`}
                    className="link whitespace-nowrap"
                    aria-label={`${t("newAction")}: ${line.serviceName}`}
                  >
                    {t("newAction")}
                  </Link>
                )
              ),
          },
        ]}
        footer={{
          service: common("total"),
          ...Object.fromEntries(
            measures.map((measure) => [
              measure,
              <HoursAmount
                key={measure}
                minutes={sum((line) => line[`${measure}Minutes`])}
                cents={sum((line) => line[`${measure}Cents`] ?? 0)}
              />,
            ]),
          ),
        }}
      />
    </Card>
  );
}

async function LatestSessions({ delivery }: Pick<Props, "delivery">) {
  const t = await getTranslations("session");
  if (delivery.sessions.length === 0) return null;
  return (
    <Card title={t("listCaption")} flush>
      <DataTable
        caption={t("listCaption")}
        hiddenCaption
        rows={delivery.sessions}
        rowKey={(row) => row.id}
        columns={[
          {
            key: "when",
            header: t("when"),
            rowHeader: true,
            cell: (row) => (
              <Link href={`/agenda/${row.sessionId}`} className="link whitespace-nowrap">
                {formatMoment(row.startsAt)}
              </Link>
            ),
          },
          { key: "service", header: t("service"), cell: (row) => row.session.serviceName },
          {
            key: "status",
            header: t("attendance"),
            cell: (row) => <AttendanceTag row={row} />,
          },
          { key: "minutes", header: t("hours"), numeric: true, cell: (row) => formatMinutes(row.minutes) },
        ]}
      />
    </Card>
  );
}

async function AttendanceTag({ row: { status, startsAt } }: { row: Delivery["sessions"][number] }) {
  const t = await getTranslations("session");
  if (status === "BOOKED" && startsAt > now()) return <StatusTag tone="quiet">{t("status.PLANNED")}</StatusTag>;
  const tone = status === "BOOKED" || !isAttended(status) ? "warning" : "success";
  return <StatusTag tone={tone}>{t(`attendanceStatus.${status}`)}</StatusTag>;
}
