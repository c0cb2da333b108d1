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
import { getEnrolment } from "@/server/courses/get-enrolment";
import { requireActor } from "@/server/session";
import { withdrawEnrolmentAction } from "../../../editions/actions";

/** Page title. */
export const generateMetadata = titled("course.withdrawPage.title");

/** Somebody leaves an edition or its waiting list, with the reason. */
export default async function WithdrawPage({ params }: PageProps<"/courses/enrolments/[enrolmentId]/withdraw">) {
  const actor = await requireActor();
  const enrolment = await getEnrolment(actor, idParam((await params).enrolmentId));
  if (!enrolment || (enrolment.status !== "WAITING" && enrolment.status !== "ENROLLED")) notFound();
  const t = await getTranslations("course");
  const { edition, person, status } = enrolment;
  const here = `/courses/editions/${edition.id}` as const;
  return (
    <>
      <PageHeader
        title={t("withdrawPage.title")}
        lead={t("withdrawPage.lead", { status, name: `${person.lastName} ${person.firstName}` })}
        trail={[
          { label: t("title"), href: "/courses" },
          { label: t("edition.name", { course: edition.course.title, edition: edition.number }), href: here },
        ]}
      />
      <Card narrow>
        <Form action={withdrawEnrolmentAction} id="withdraw">
          <HiddenField name="enrolmentId" value={enrolment.id} />
          <VersionField value={enrolment.version} />
          <TextArea
            readers="CASE"
            name="endReason"
            label={t("withdrawPage.reason")}
            hint={t("withdrawPage.reasonHint")}
            maximum={300}
          />
          <ActionBar>
            <SubmitButton>{t("withdrawPage.button")}</SubmitButton>
            <ButtonLink tone="quiet" href={here}>
              {t("withdrawPage.back")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
