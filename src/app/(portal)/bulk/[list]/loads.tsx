import { useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import type { Load } from "@/domain/bulk";

/** How many cases each colleague concerned follows now, and would. */
export function Loads({ loads }: { loads: Load[] }) {
  const t = useTranslations("bulk");
  return (
    <DataTable
      caption={t("loads")}
      rows={loads}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: t("colleague"), rowHeader: true, cell: ({ name }) => name },
        { key: "before", header: t("loadNow"), numeric: true, cell: ({ before }) => before },
        {
          key: "after",
          header: t("loadAfter"),
          numeric: true,
          cell: ({ before, after }) => (
            <>
              <strong>{after}</strong>{" "}
              <span className="text-muted text-sm">
                ({after > before ? "+" : "−"}
                {Math.abs(after - before)})
              </span>
            </>
          ),
        },
      ]}
    />
  );
}
