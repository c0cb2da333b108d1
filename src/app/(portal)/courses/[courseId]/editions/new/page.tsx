import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { may } from "@/domain/permissions";
import { editionChoices } from "@/server/courses/course-choices";
import { getCourse } from "@/server/courses/get-course";
import { requireActor } from "@/server/session";
import { planCourseEditionAction } from "../../../actions";

/** Page title. */
export const generateMetadata = titled("course.edition.new");

/** One more time an approved course is held. */
export default async function NewEditionPage({ params }: PageProps<"/courses/[courseId]/editions/new">) {
  const actor = await requireActor();
  const course = await getCourse(actor, idParam((await params).courseId));
  if (!course || !may(actor, "course.run", course) || course.status !== "APPROVED") notFound();
  const choices = await editionChoices(actor);
  if (!choices) notFound();
  const t = await getTranslations("course");
  const common = await getTranslations("common");
  const { seatsMin: minimum, seatsMax: maximum, validFrom, validTo } = course;
  const seatsHint = t("edition.seatsHint", { minimum, maximum });
  return (
    <>
      <PageHeader
        title={t("edition.new")}
        eyebrow={course.code}
        lead={t("edition.newLead")}
        trail={[
          { label: t("title"), href: "/courses" },
          { label: course.title, href: `/courses/${course.id}` },
        ]}
      />
      <Card narrow>
        <Form action={planCourseEditionAction} id="edition">
          <HiddenField name="courseId" value={course.id} />
          <Fieldset legend={t("edition.dates")} columns={2}>
            <DateField name="startsOn" label={t("edition.startsOn")} min={validFrom} max={validTo} />
            <DateField name="endsOn" label={t("edition.endsOn")} min={validFrom} max={validTo} />
          </Fieldset>
          <SelectField
            name="tutorId"
            label={t("edition.tutor")}
            defaultValue={choices.tutors.some(({ id }) => id === actor.id) ? actor.id : ""}
            options={choices.tutors.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField
            name="siteId"
            label={t("edition.site")}
            optional
            empty={t("edition.noSite")}
            defaultValue={choices.sites[0]?.id ?? ""}
            options={choices.sites.map(({ id, name, address }) => ({ value: id, label: `${name}, ${address}` }))}
          />
          <TextField name="place" label={t("edition.place")} hint={t("edition.placeHint")} optional maxLength={200} />
          <Fieldset legend={t("edition.seats")} hint={seatsHint} columns={2}>
            <NumberField name="seatsMin" label={t("fields.seatsMin")} defaultValue={String(minimum)} />
            <NumberField name="seatsMax" label={t("fields.seatsMax")} defaultValue={String(maximum)} />
          </Fieldset>
          <ActionBar>
            <SubmitButton>{t("edition.save")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/courses/${course.id}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
