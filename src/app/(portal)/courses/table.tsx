import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/data/data-table";
import { Link } from "@/components/link";
import { courseVerification, openEditions } from "@/domain/course";
import type { CourseTab } from "@/domain/course-list";
import { dayOf, formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { formatCents } from "@/lib/money";
import type { ListedCourse } from "@/server/courses/list-courses";
import { VerificationMark } from "../catalogue/service-figures";
import { CourseTag } from "./words";

type Props = { rows: ListedCourse[]; tab: CourseTab };

/** The courses of a tab, each leading to its page. */
export function CourseTable({ rows, tab }: Props) {
  const t = useTranslations("course");
  const unknown = useTranslations("common")("unknownCost");
  const columns: (Column<ListedCourse> | false)[] = [
    {
      key: "course",
      header: t("list.course"),
      rowHeader: true,
      cell: ({ id, code, title, area, deliverer }) => (
        <>
          <Link href={`/courses/${id}`}>{title}</Link>
          <span className="block font-normal text-muted text-sm">{[code, area, deliverer.name].join(" · ")}</span>
        </>
      ),
    },
    { key: "hours", header: t("list.hours"), numeric: true, cell: ({ minutes }) => formatMinutes(minutes) },
    {
      key: "cost",
      header: t("list.cost"),
      numeric: true,
      cell: (row) => (
        <span className="inline-flex flex-col gap-1 lg:items-end">
          {row.unitCostCents === null ? unknown : formatCents(row.unitCostCents)}
          <VerificationMark verification={courseVerification(row)} />
        </span>
      ),
    },
    {
      key: "validity",
      header: t("list.validity"),
      cell: ({ validFrom, validTo }) => t("page.validityText", { from: formatDay(validFrom), to: formatDay(validTo) }),
    },
    tab === "approved" && { key: "editions", header: t("list.editions"), cell: (row) => <Editions row={row} /> },
    tab === "toDecide" && {
      key: "proposedAt",
      header: t("list.proposedAt"),
      cell: ({ proposedAt }) => (proposedAt ? formatDay(dayOf(proposedAt)) : null),
    },
    tab === "over" && { key: "status", header: t("list.status"), cell: ({ status }) => <CourseTag status={status} /> },
  ];
  return (
    <DataTable
      caption={t("list.caption", { tab: t(`list.tab.${tab}`) })}
      hiddenCaption
      columns={columns.filter((column) => column !== false)}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}

function Editions({ row: { editions } }: { row: ListedCourse }) {
  const t = useTranslations("course.list");
  if (editions.length === 0) return <>{t("noEditions")}</>;
  const open = editions.filter(({ status }) => openEditions.some((one) => one === status)).length;
  return <>{t("editionsText", { open, over: editions.filter(({ status }) => status === "COMPLETED").length })}</>;
}
