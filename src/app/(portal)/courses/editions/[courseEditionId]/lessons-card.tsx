import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { DataTable } from "@/components/data/data-table";
import { EmptyState } from "@/components/feedback/empty-state";
import { StatusTag } from "@/components/feedback/status-tag";
import { Link } from "@/components/link";
import { editionMayMove } from "@/domain/course";
import { dayOf, formatDay, formatTime } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import type { CourseEditionPage } from "@/server/courses/get-edition";

const tones = { PLANNED: "info", HELD: "success", CANCELLED: "neutral" } as const;
type Lesson = CourseEditionPage["lessons"][number];
const tutorOf = ({ operator }: Lesson) => operator;

/** The calendar of an edition, lesson by lesson; each leads to its page of the register for who keeps it. */
export function LessonsCard({ edition }: { edition: CourseEditionPage }) {
  const t = useTranslations("course.edition");
  const { lessons, runs, course, calendarMinutes } = edition;
  const left = course.minutes - calendarMinutes;
  const add = runs && editionMayMove("cancel", edition.status) && left > 0 && (
    <ButtonLink href={`/courses/editions/${edition.id}/lessons/new`} icon="plus" tone="secondary" small>
      {t("addLessons")}
    </ButtonLink>
  );
  const when = ({ startsAt, endsAt }: Lesson) =>
    `${formatDay(dayOf(startsAt))}, ${formatTime(startsAt)}–${formatTime(endsAt)}`;
  return (
    <Card
      title={t("lessons")}
      id="lessons"
      flush
      actions={lessons.length > 0 && add}
      aside={
        left > 0 &&
        lessons.length > 0 && (
          <span className="text-muted text-sm">{t("hoursLeft", { left: formatMinutes(left) })}</span>
        )
      }
    >
      <DataTable
        caption={t("lessons")}
        hiddenCaption
        rows={lessons}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t("noLessons")} icon="calendar" action={add}>
            {runs && t("noLessonsHint")}
          </EmptyState>
        }
        columns={[
          {
            key: "when",
            header: t("lesson"),
            rowHeader: true,
            cell: (lesson) => (runs ? <Link href={`/agenda/${lesson.id}`}>{when(lesson)}</Link> : when(lesson)),
          },
          // Who works without names has no use for an empty column.
          ...(edition.tutor ? [{ key: "tutor", header: t("lessonTutor"), cell: tutorOf }] : []),
          {
            key: "where",
            header: t("where"),
            cell: ({ site, room, place }) => [site?.name, room, place].filter(Boolean).join(", "),
          },
          {
            key: "status",
            header: t("lessonStatus"),
            cell: ({ status, toRecord, startsAt }) => (
              <>
                <StatusTag tone={tones[status]}>{t(`sessionStatus.${status}`)}</StatusTag>
                {runs && toRecord > 0 && startsAt <= edition.readAt && (
                  <span className="mt-1 block text-sm text-warning-deep">
                    {t("lessonToRecord", { count: toRecord })}
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
