import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { planReviewAction } from "@/app/(portal)/clocks/actions";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { today } from "@/lib/clock";
import { getReviews } from "@/server/clocks/get-reviews";
import { requireActor } from "@/server/session";

/** Page title. */
export const generateMetadata = titled("clock.review.title");

/** Writing down the periodic review of a running plan. */
export default async function ReviewPage({ params }: PageProps<"/plans/[planId]/review">) {
  const actor = await requireActor();
  const planId = idParam((await params).planId);
  const found = await getReviews(actor, planId);
  if (!found?.mayReview) notFound();
  const t = await getTranslations("clock.review");
  const common = await getTranslations("common");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} trail={[{ label: found.code, href: `/plans/${planId}` }]} />
      <Card narrow>
        <Form action={planReviewAction} id="review">
          <HiddenField name="planId" value={planId} />
          <DateField name="heldOn" label={t("heldOn")} max={today()} defaultValue={today()} />
          <TextArea name="body" label={t("body")} hint={t("bodyHint")} readers="CASE" rows={6} maximum={4000} />
          <ActionBar>
            <SubmitButton>{t("submit")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${planId}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
