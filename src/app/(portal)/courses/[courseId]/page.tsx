import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { Columns } from "@/components/data/columns";
import { PageHeader } from "@/components/data/page-header";
import { Notice } from "@/components/feedback/notice";
import { courseMayMove } from "@/domain/course";
import { may } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import { parseQuery } from "@/lib/query";
import { getCourse } from "@/server/courses/get-course";
import { requireActor } from "@/server/session";
import { CaseHistory } from "../../case-history";
import { CourseTag } from "../words";
import { CostCard } from "./cost-card";
import { DecideForm } from "./decide-form";
import { Decision } from "./decision";
import { EditionsCard } from "./editions-card";
import { FactsCard } from "./facts-card";
import { MovesCard } from "./moves-card";
import { PromoteCard } from "./promote-card";
import { QuoteCard } from "./quote-card";
import { useWho } from "./who";

const pageQuery = z.object({ problem: z.string().max(40).catch("") });

/** Page title. */
export const generateMetadata = titled("course.one");

/** One ad-hoc course: why, what, at what cost, what the Comune decided, when it is held, and the next deed of whoever reads. */
export default async function CoursePage({ params, searchParams }: PageProps<"/courses/[courseId]">) {
  const actor = await requireActor();
  const course = await getCourse(actor, idParam((await params).courseId));
  if (!course) notFound();
  const { problem } = parseQuery(pageQuery, await searchParams);
  const t = await getTranslations("course");
  const writes = may(actor, "course.write", course);
  const editable = writes && courseMayMove("edit", course.status);
  const decides = may(actor, "course.decide") && courseMayMove("approve", course.status);
  return (
    <>
      <PageHeader
        title={course.title}
        eyebrow={`${course.code} · ${course.area}`}
        tag={<CourseTag status={course.status} />}
        trail={[{ label: t("title"), href: "/courses" }]}
        meta={[<Proposed key="proposed" course={course} />]}
        actions={
          <>
            {editable && (
              <ButtonLink href={`/courses/${course.id}/edit`} tone="secondary" icon="pencil">
                {t("page.edit")}
              </ButtonLink>
            )}
            {course.serviceId && (
              <ButtonLink href={`/catalogue/${course.serviceId}`} tone="secondary">
                {t("page.inCatalogue")}
              </ButtonLink>
            )}
          </>
        }
      />
      <Columns
        main={
          <>
            {course.status === "PROPOSED" && !decides && <Notice>{t("page.waiting")}</Notice>}
            <Decision course={course} />
            {course.status === "APPROVED" && <EditionsCard course={course} runs={may(actor, "course.run", course)} />}
            <Card title={t("page.reason")}>
              <p className="max-w-prose whitespace-pre-line">{course.reason}</p>
            </Card>
            <Card title={t("page.syllabus")}>
              <p className="max-w-prose whitespace-pre-line">{course.syllabus}</p>
            </Card>
            {decides &&
              (course.proposedById === actor.id ? (
                <Notice tone="warning">{t("decide.own")}</Notice>
              ) : (
                <DecideForm course={course} />
              ))}
          </>
        }
        aside={
          <>
            {writes && <MovesCard course={course} />}
            <FactsCard course={course} />
            <CostCard course={course} />
            {course.costBasis === "QUOTE" && (editable || course.attachments.length > 0) && (
              <QuoteCard course={course} editable={editable} problem={problem} />
            )}
            {may(actor, "course.promote") && course.status === "APPROVED" && <PromoteCard course={course} />}
            <Card title={t("page.history")}>
              <CaseHistory events={course.history} />
            </Card>
          </>
        }
      />
    </>
  );
}

function Proposed({ course }: { course: NonNullable<Awaited<ReturnType<typeof getCourse>>> }) {
  const who = useWho();
  return <>{who.proposed(course.proposedBy, formatMoment(course.proposedAt)) ?? course.organisation.name}</>;
}
