import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import { editionMayMove } from "@/domain/course";
import { getCourseEdition } from "@/server/courses/get-edition";
import { requireActor } from "@/server/session";
import { cancelCourseEditionAction } from "../../actions";

/** Page title. */
export const generateMetadata = titled("course.cancelPage.title");

/** Calling an edition off, with the reason its people will be told. */
export default async function CancelEditionPage({ params }: PageProps<"/courses/editions/[courseEditionId]/cancel">) {
  const actor = await requireActor();
  const edition = await getCourseEdition(actor, idParam((await params).courseEditionId));
  if (!edition?.runs || !editionMayMove("cancel", edition.status)) notFound();
  const t = await getTranslations("course");
  const here = `/courses/editions/${edition.id}` as const;
  return (
    <>
      <PageHeader
        title={t("cancelPage.title")}
        lead={t("cancelPage.lead")}
        trail={[
          { label: t("title"), href: "/courses" },
          { label: t("edition.name", { course: edition.course.title, edition: edition.number }), href: here },
        ]}
      />
      <Card narrow>
        <Form action={cancelCourseEditionAction} id="cancel-edition">
          <HiddenField name="courseEditionId" value={edition.id} />
          <VersionField value={edition.version} />
          <TextArea readers="PORTAL" name="cancelReason" label={t("cancelPage.reason")} maximum={300} />
          <ActionBar>
            <SubmitButton>{t("cancelPage.button")}</SubmitButton>
            <ButtonLink tone="quiet" href={here}>
              {t("cancelPage.back")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
