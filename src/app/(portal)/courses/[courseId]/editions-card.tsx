import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { EmptyState } from "@/components/feedback/empty-state";
import { Link } from "@/components/link";
import { formatDay } from "@/lib/dates";
import { withParams } from "@/lib/query";
import type { CoursePage } from "@/server/courses/get-course";
import { EditionTag } from "../words";

const tutorOf = ({ tutor }: CoursePage["editions"][number]) => tutor;

/** The times a course is held, the last first. */
export function EditionsCard({ course, runs }: { course: CoursePage; runs: boolean }) {
  const t = useTranslations("course.page");
  const create = runs && (
    <ButtonLink href={`/courses/${course.id}/editions/new`} icon="plus" tone="secondary" small>
      {t("newEdition")}
    </ButtonLink>
  );
  return (
    <Card
      title={t("editions")}
      flush
      actions={
        course.editions.length > 0 && (
          <>
            {runs && <Link href={withParams("/agenda", { course: course.id })}>{t("agenda")}</Link>}
            {create}
          </>
        )
      }
    >
      <DataTable
        caption={t("editionCaption")}
        hiddenCaption
        rows={course.editions}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("editionsNone")} icon="calendar" action={create}>
            {t("editionsNoneHint")}
          </EmptyState>
        }
        columns={[
          {
            key: "number",
            header: t("editionHeader"),
            rowHeader: true,
            cell: ({ id, number }) => <Link href={`/courses/editions/${id}`}>{t("edition", { number })}</Link>,
          },
          {
            key: "dates",
            header: t("dates"),
            cell: ({ startsOn, endsOn }) => t("validityText", { from: formatDay(startsOn), to: formatDay(endsOn) }),
          },
          // Who works without names has no use for an empty column.
          ...(course.editions.some(({ tutor }) => tutor) ? [{ key: "tutor", header: t("tutor"), cell: tutorOf }] : []),
          {
            key: "taken",
            header: t("taken"),
            numeric: true,
            cell: ({ seated, seatsMax }) => t("takenText", { seated, seats: seatsMax }),
          },
          {
            key: "status",
            header: useTranslations("course.list")("status"),
            cell: ({ status }) => <EditionTag status={status} />,
          },
        ]}
      />
    </Card>
  );
}
