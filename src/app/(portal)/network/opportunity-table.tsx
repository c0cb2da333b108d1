import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { standingOf } from "@/domain/opportunity";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { OpportunityRow } from "@/server/opportunities/list-opportunities";
import { StandingTag } from "./words";

/** Opportunities, one a row. */
export async function OpportunityTable({ rows }: { rows: OpportunityRow[] }) {
  const t = await getTranslations("opportunity");
  return (
    <DataTable
      caption={t("one")}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          header: t("title"),
          rowHeader: true,
          cell: ({ id, title, code, kind }) => (
            <>
              <Link href={`/network/opportunities/${id}`}>{title}</Link>
              <span className="block font-normal text-muted text-sm">
                {t(`kinds.${kind}`)} · {code}
              </span>
            </>
          ),
        },
        { key: "company", header: t("company"), cell: ({ organisation }) => organisation.name },
        { key: "city", header: t("city"), cell: ({ city }) => city },
        { key: "hours", header: t("hours"), numeric: true, cell: ({ weeklyMinutes }) => formatMinutes(weeklyMinutes) },
        {
          key: "places",
          header: t("taken"),
          numeric: true,
          cell: ({ taken, places }) => t("takenOf", { taken, places }),
        },
        { key: "closes", header: t("closesOn"), cell: ({ closesOn }) => formatDay(closesOn) },
        { key: "status", header: t("status"), cell: (row) => <StandingTag standing={standingOf(row, today())} /> },
      ]}
    />
  );
}
