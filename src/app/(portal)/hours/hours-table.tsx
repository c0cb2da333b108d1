import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/data/data-table";
import { HoursAmount } from "@/components/data/hours-amount";
import { Link } from "@/components/link";
import { measures } from "@/domain/delivery";
import { type HoursFilter, hoursAddress } from "@/domain/hours";
import { formatMonth } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { HoursFigures, HoursRow } from "@/server/hours/read-hours";

type Props = { filter: HoursFilter; rows: HoursRow[]; whole: HoursFigures };

/** Hours and euro of every part, one under the other, and of all of them. */
export function HoursTable({ filter, rows, whole }: Props) {
  const t = useTranslations("hours");
  const common = useTranslations("common");
  return (
    <DataTable
      caption={`${t("title")}: ${t(`by.${filter.by}`)}`}
      hiddenCaption
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "part",
          header: t(`part.${filter.by}`),
          rowHeader: true,
          className: "lg:w-[34%]",
          cell: (row) => <Part filter={filter} row={row} />,
        },
        ...measures.map((measure) => ({
          key: measure,
          header: t(`measure.${measure}`),
          numeric: true,
          className: "whitespace-nowrap",
          cell: ({ unknownCost, ...row }: HoursRow) => {
            const { minutes, cents } = row[measure];
            // What costs nobody knows is never told as 0,00.
            return <HoursAmount minutes={minutes} cents={unknownCost && cents === 0 ? null : cents} />;
          },
        })),
      ]}
      footer={{
        part: common("total"),
        ...Object.fromEntries(measures.map((measure) => [measure, <HoursAmount key={measure} {...whole[measure]} />])),
      }}
    />
  );
}

/** What a part is called; it leads to its plan, or to the same hours narrowed to it. */
function Part({ filter, row: { id, label, note, planId, unknownCost } }: { filter: HoursFilter; row: HoursRow }) {
  const locale = useLocale();
  const common = useTranslations("common");
  const narrowed = {
    service: { serviceCode: label, by: "plan" as const },
    operator: { operatorId: id, by: "plan" as const },
    month: { from: label, to: label, by: "plan" as const },
    plan: {},
    line: {},
  }[filter.by];
  const href = planId ? `/plans/${planId}#delivery` : withParams("/hours", hoursAddress(filter, narrowed));
  const words = filter.by === "month" ? formatMonth(locale, label) : label;
  const extra = [note, unknownCost ? common("unknownCost") : null].filter(Boolean).join(" · ");
  return (
    <>
      <Link href={href} className="link">
        {words}
      </Link>
      {extra && <span className="block font-normal text-muted text-sm">{extra}</span>}
    </>
  );
}
