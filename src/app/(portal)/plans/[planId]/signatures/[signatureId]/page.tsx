import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { may } from "@/domain/permissions";
import { signingDeeds } from "@/domain/plan";
import { getPlan } from "@/server/plans/get-plan";
import { requireActor } from "@/server/session";
import { withdrawSignatureAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("variation.withdraw.title");

/** Taking a signature back before the last one is there, with the reason it owes. */
export default async function WithdrawPage({ params }: PageProps<"/plans/[planId]/signatures/[signatureId]">) {
  const actor = await requireActor();
  const { planId, signatureId } = await params;
  const page = await getPlan(actor, idParam(planId), null, "written");
  const signature = page?.stage && page.signatures.find(({ id }) => id === signatureId);
  if (!page || !signature || !may(actor, signingDeeds[signature.role], page.subject)) notFound();
  const t = await getTranslations("variation.withdraw");
  const plan = await getTranslations("plan");
  const common = await getTranslations("common");
  return (
    <Stack>
      <PageHeader
        title={t("title")}
        eyebrow={`${plan("code", { code: page.plan.code })} · ${plan(`signatures.roles.${signature.role}`)}`}
        lead={t("lead")}
        trail={[
          { label: plan("title"), href: "/plans" },
          { label: page.plan.code, href: `/plans/${page.plan.id}` },
        ]}
      />
      <Card>
        <Form action={withdrawSignatureAction} id="withdraw">
          <HiddenField name="planId" value={page.plan.id} />
          <HiddenField name="signatureId" value={signature.id} />
          <TextArea readers="CASE" name="reason" label={t("reason")} maximum={1000} />
          <ActionBar>
            <SubmitButton tone="danger">{t("button")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${page.plan.id}/sign`}>
              {common("back")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
