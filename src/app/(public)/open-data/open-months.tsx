import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { firstDayOf } from "@/domain/register-month";
import { dayOf, formatDay, formatMonth } from "@/lib/dates";
import type { PublishedPicture } from "@/server/snapshots/published";

type Props = { pictures: PublishedPicture[]; locale: string };

/** The months that are published, each with its files. */
export function OpenMonths({ pictures, locale }: Props) {
  const t = useTranslations("openData");
  const file = (format: "csv" | "json") => ({
    key: format,
    header: t(format),
    cell: ({ month }: PublishedPicture) => (
      <a href={`/open-data/${month}.${format}`} className="link inline-flex min-h-6 items-center break-all">
        {month}.{format}
      </a>
    ),
  });
  return (
    <DataTable
      caption={t("months")}
      hiddenCaption
      rows={pictures}
      rowKey={({ month }) => month}
      columns={[
        {
          key: "month",
          header: t("month"),
          rowHeader: true,
          cell: ({ month }: PublishedPicture) => (
            <span className="inline-block first-letter:uppercase">{formatMonth(locale, firstDayOf(month))}</span>
          ),
        },
        { key: "taken", header: t("taken"), cell: ({ takenAt }: PublishedPicture) => formatDay(dayOf(takenAt)) },
        file("csv"),
        file("json"),
      ]}
    />
  );
}
