import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { DateField, TimeField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { editionMayMove } from "@/domain/course";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { editionChoices } from "@/server/courses/course-choices";
import { getCourseEdition } from "@/server/courses/get-edition";
import { requireActor } from "@/server/session";
import { RepeatFields } from "../../../../../agenda/new/repeat-fields";
import { WhereFields } from "../../../../../agenda/where-fields";
import { planLessonsAction } from "../../../actions";

/** Page title. */
export const generateMetadata = titled("course.lessons.title");

/** Lessons of an edition: one, or one a week until its hours are in the calendar. */
export default async function NewLessonsPage({ params }: PageProps<"/courses/editions/[courseEditionId]/lessons/new">) {
  const actor = await requireActor();
  const edition = await getCourseEdition(actor, idParam((await params).courseEditionId));
  if (!edition?.runs || !editionMayMove("cancel", edition.status)) notFound();
  const choices = await editionChoices(actor);
  if (!choices) notFound();
  const t = await getTranslations("course");
  const session = await getTranslations("session");
  const common = await getTranslations("common");
  const { course, startsOn, endsOn, siteId, place } = edition;
  const left = formatMinutes(Math.max(0, course.minutes - edition.calendarMinutes));
  const here = `/courses/editions/${edition.id}` as const;
  return (
    <>
      <PageHeader
        title={t("lessons.title")}
        lead={t("lessons.lead", { left, from: formatDay(startsOn), to: formatDay(endsOn) })}
        trail={[
          { label: t("title"), href: "/courses" },
          { label: t("edition.name", { course: course.title, edition: edition.number }), href: here },
        ]}
      />
      <Card narrow>
        <Form action={planLessonsAction} id="lessons">
          <HiddenField name="courseEditionId" value={edition.id} />
          <Fieldset legend={t("lessons.when")} columns={3}>
            <DateField name="day" label={session("day")} min={startsOn} max={endsOn} defaultValue={startsOn} />
            <TimeField name="startTime" label={session("startTime")} />
            <TimeField name="endTime" label={session("endTime")} />
          </Fieldset>
          <RepeatFields />
          <SelectField
            name="operatorId"
            label={t("lessons.tutor")}
            defaultValue={edition.tutorId}
            options={choices.tutors.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <WhereFields sites={choices.sites} now={{ mode: "IN_PERSON", siteId, room: null, place }} />
          <ActionBar>
            <SubmitButton>{t("lessons.save")}</SubmitButton>
            <ButtonLink tone="quiet" href={here}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
