import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { Link } from "@/components/link";
import { firstDayOf, type Month } from "@/domain/register-month";
import { isDue, takenFrom } from "@/domain/snapshot";
import { formatDay, formatMoment, formatMonth } from "@/lib/dates";
import type { listSnapshots } from "@/server/snapshots/read-snapshots";
import { takeSnapshotAction } from "./actions";

type List = Awaited<ReturnType<typeof listSnapshots>>;
type Row = List["months"][number];

/** The months, each with when its picture was taken and its report, or with what is missing. */
export function MonthTable({ months, mayTake, locale }: List & { locale: string }) {
  const t = useTranslations("snapshot");
  const name = (month: Month) => formatMonth(locale, firstDayOf(month));
  const missing = (month: Month) => (
    <div className="flex flex-wrap items-center gap-3">
      <StatusTag tone="warning">{t("missing")}</StatusTag>
      {!isDue(month) && <span className="text-soft text-sm">{t("waiting", { day: formatDay(takenFrom(month)) })}</span>}
      {mayTake && (
        <Form
          action={takeSnapshotAction}
          id={`take-${month}`}
          label={t("takeMonth", { month: name(month) })}
          className=""
        >
          <HiddenField name="month" value={month} />
          <SubmitButton small icon="plus">
            {t("take")}
            <span className="sr-only"> {name(month)}</span>
          </SubmitButton>
        </Form>
      )}
    </div>
  );
  return (
    <DataTable
      caption={t("caption")}
      hiddenCaption
      rows={months}
      rowKey={({ month }) => month}
      columns={[
        {
          key: "month",
          header: t("month"),
          rowHeader: true,
          cell: ({ month, taken }: Row) =>
            taken ? (
              <Link href={`/dashboard/months/${month}`} className="link inline-block first-letter:uppercase">
                {name(month)}
              </Link>
            ) : (
              <span className="inline-block first-letter:uppercase">{name(month)}</span>
            ),
        },
        {
          key: "taken",
          header: t("takenColumn"),
          cell: ({ month, taken }: Row) =>
            !taken
              ? missing(month)
              : taken.takenBy
                ? t("takenBy", { at: formatMoment(taken.takenAt), name: taken.takenBy.name })
                : formatMoment(taken.takenAt),
        },
        {
          key: "report",
          header: t("reportColumn"),
          cell: ({ month, taken }: Row) =>
            taken && (
              <a href={`/dashboard/months/${month}/report`} download className="link">
                {t("toReport")}
                <span className="sr-only"> {name(month)}</span>
              </a>
            ),
        },
      ]}
    />
  );
}
