import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { editionMayMove } from "@/domain/course";
import { dayOf, formatDay } from "@/lib/dates";
import { withParams } from "@/lib/query";
import { getCourseEdition } from "@/server/courses/get-edition";
import { requireActor } from "@/server/session";
import { EditionTag } from "../../words";
import { EditionFacts } from "./edition-facts";
import { EnrolCard } from "./enrol-card";
import { LessonsCard } from "./lessons-card";
import { NextCard } from "./next-card";
import { PeopleCard } from "./people-card";
import { WaitingCard } from "./waiting-card";

/** Page title. */
export const generateMetadata = titled("course.edition.title");

/** One edition of a course: its calendar, who has a seat, who waits, and the next deed of who runs it. */
export default async function EditionPage({ params }: PageProps<"/courses/editions/[courseEditionId]">) {
  const actor = await requireActor();
  const edition = await getCourseEdition(actor, idParam((await params).courseEditionId));
  if (!edition) notFound();
  const t = await getTranslations("course");
  const { course, number, status, runs, cancelledAt, cancelReason } = edition;
  const names = actor.role === "SOCIAL_WORKER" || runs;
  return (
    <>
      <PageHeader
        title={t("edition.name", { course: course.title, edition: number })}
        eyebrow={course.code}
        tag={<EditionTag status={status} />}
        trail={[
          { label: t("title"), href: "/courses" },
          { label: course.title, href: `/courses/${course.id}` },
        ]}
        actions={
          <>
            {runs && (
              <ButtonLink href={withParams("/agenda", { course: course.id })} tone="secondary" icon="calendar">
                {t("edition.toAgenda")}
              </ButtonLink>
            )}
            {runs && editionMayMove("cancel", status) && (
              <ButtonLink href={`/courses/editions/${edition.id}/cancel`} tone="quiet">
                {t("edition.cancel")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Columns
        main={
          <>
            {cancelledAt && cancelReason && (
              <Notice tone="warning">
                {t("edition.cancelledNotice", { day: formatDay(dayOf(cancelledAt)), reason: cancelReason })}
              </Notice>
            )}
            {names ? (
              <>
                <PeopleCard edition={edition} />
                <WaitingCard edition={edition} />
              </>
            ) : (
              <Notice>{t("edition.countsOnly", { seated: edition.seated, waiting: edition.waiting })}</Notice>
            )}
            <LessonsCard edition={edition} />
          </>
        }
        aside={
          <>
            {runs && <NextCard edition={edition} />}
            <EditionFacts edition={edition} />
            {runs && editionMayMove("cancel", status) && <EnrolCard edition={edition} />}
          </>
        }
      />
    </>
  );
}
