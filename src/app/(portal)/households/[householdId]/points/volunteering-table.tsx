import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { nameOf } from "@/domain/person";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { HouseholdPoints } from "@/server/accompaniment/get-points";

type Props = { points: HouseholdPoints; edits: boolean };

/** The hours of volunteering, newest first, those that do not count among them. */
export function VolunteeringTable({ points, edits }: Props) {
  const t = useTranslations("points");
  if (points.volunteering.length === 0) return null;
  return (
    <Card title={t("hours")} id="hours" flush>
      <DataTable
        caption={t("hours")}
        hiddenCaption
        rows={points.volunteering}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "activity",
            header: t("activity"),
            rowHeader: true,
            className: "font-normal",
            cell: ({ activity, place, voidedAt, voidReason }) => (
              <>
                {activity}
                {place && <span className="block text-muted text-sm">{place}</span>}
                {voidedAt && (
                  <span className="mt-1 block text-sm">
                    <StatusTag tone="neutral">{t("voided")}</StatusTag> {voidReason}
                  </span>
                )}
              </>
            ),
          },
          { key: "person", header: t("person"), cell: ({ person }) => nameOf(person) },
          { key: "day", header: t("day"), cell: ({ doneOn }) => formatDay(doneOn) },
          {
            key: "minutes",
            header: t("hoursHeader"),
            numeric: true,
            cell: ({ minutes, multiplier }) =>
              multiplier === 1 ? formatMinutes(minutes) : t("times", { hours: formatMinutes(minutes), multiplier }),
          },
          { key: "points", header: t("pointsHeader"), numeric: true, cell: ({ points: earned }) => earned },
          { key: "by", header: t("confirmedBy"), cell: ({ confirmedBy }) => confirmedBy },
          ...(edits
            ? [
                {
                  key: "void",
                  header: t("void"),
                  hiddenHeader: true,
                  cell: ({ id, voidedAt, activity }: HouseholdPoints["volunteering"][number]) =>
                    !voidedAt && (
                      <Link href={`/households/${points.id}/points/${id}/void`} className="link text-sm print:hidden">
                        {t("void")}
                        <span className="sr-only">: {activity}</span>
                      </Link>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}
