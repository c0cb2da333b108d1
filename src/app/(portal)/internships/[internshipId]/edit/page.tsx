import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Notice } from "@/components/feedback/notice";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { internshipMovesFrom } from "@/domain/internship";
import { getInternship } from "@/server/internships/get-internship";
import { getEditChoices } from "@/server/internships/project-choices";
import { requireActor } from "@/server/session";
import { LimitsNotice, ProjectFields } from "../../project-fields";
import { nameOf } from "../../words";
import { editInternshipAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("internship.edit.title");

/** Writing a draft project anew. */
export default async function EditInternshipPage({ params }: PageProps<"/internships/[internshipId]/edit">) {
  const actor = await requireActor();
  const internship = await getInternship(actor, idParam((await params).internshipId));
  if (!internship?.writes || !internshipMovesFrom(internship.status).includes("edit")) notFound();
  const choices = await getEditChoices(actor, internship.planId);
  if (!choices) notFound();
  const t = await getTranslations("internship");
  const common = await getTranslations("common");
  const { id, version, code, person, personSignedOn, hostSignedOn, promoterSignedOn } = internship;
  return (
    <Stack>
      <PageHeader
        title={t("edit.title")}
        eyebrow={`${nameOf(person)} · ${code}`}
        trail={[
          { label: t("title"), href: "/internships" },
          { label: nameOf(person), href: `/internships/${id}` },
        ]}
      />
      {(personSignedOn || hostSignedOn || promoterSignedOn) && (
        <Notice tone="warning">{t("edit.signaturesFall")}</Notice>
      )}
      <LimitsNotice />
      <Card>
        <Form action={editInternshipAction} id="internship">
          <HiddenField name="internshipId" value={id} />
          <HiddenField name="version" value={version} />
          <ProjectFields choices={choices} start={internship} />
          <ActionBar>
            <SubmitButton>{t("edit.submit")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/internships/${id}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
