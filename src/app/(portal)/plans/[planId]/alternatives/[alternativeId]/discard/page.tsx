import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import { discardAlternativeAction } from "../../actions";
import { candidateAt, DecisionFrame } from "../frame";

/** Page title. */
export const generateMetadata = titled("alternative.discardButton");

/** Setting one alternative aside, with the reason. */
export default async function DiscardPage({
  params,
}: PageProps<"/plans/[planId]/alternatives/[alternativeId]/discard">) {
  const { page, one } = await candidateAt(params);
  if (!one.kept) notFound();
  const t = await getTranslations("alternative");
  const { id: planId } = page.plan;
  const title = t("discardTitle", { name: t("named", { name: one.kept.name }) });
  return (
    <DecisionFrame planId={planId} title={title} lead={t("discardLead")}>
      <Card narrow>
        <Form action={discardAlternativeAction} id="discard-alternative">
          <HiddenField name="planId" value={planId} />
          <HiddenField name="alternativeId" value={one.kept.id} />
          <VersionField value={one.kept.version} />
          <TextArea
            readers="CASE"
            name="reason"
            label={t("discardReason")}
            hint={t("whyNotHint")}
            rows={3}
            maximum={1000}
          />
          <ActionBar>
            <SubmitButton>{t("discardButton")}</SubmitButton>
            <ButtonLink href={`/plans/${planId}/alternatives`} tone="quiet">
              {t("compare")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </DecisionFrame>
  );
}
