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
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { may } from "@/domain/permissions";
import { getPlanForMove } from "@/server/plans/get-plan-for-move";
import { requireActor } from "@/server/session";
import { reassignPlanAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("plan.reassign.title");

/** Giving a plan to another operator of the provider. */
export default async function ReassignPage({ params }: PageProps<"/plans/[planId]/reassign">) {
  const actor = await requireActor();
  const plan = await getPlanForMove(actor, idParam((await params).planId));
  if (!plan || !may(actor, "plan.reassign", plan.subject)) notFound();
  const t = await getTranslations("plan");
  const common = await getTranslations("common");
  const handover = await getTranslations("closure.handover");
  return (
    <Stack>
      <PageHeader
        title={t("reassign.title")}
        eyebrow={t("code", { code: plan.code })}
        trail={[{ label: plan.name ?? plan.code, href: `/plans/${plan.id}` }]}
      />
      <Card>
        <Form action={reassignPlanAction} id="reassign">
          <HiddenField name="planId" value={plan.id} />
          <SelectField
            name="operatorId"
            label={t("reassign.operator")}
            options={plan.operators
              .filter(({ id }) => id !== plan.operatorId)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextArea
            readers="PROVIDER"
            name="reason"
            label={t("reassign.reason")}
            hint={t("moveReason.hint")}
            rows={2}
            maximum={1000}
          />
          <TextArea
            readers="PROVIDER"
            name="note"
            label={handover("note")}
            hint={handover("noteHint")}
            maximum={2000}
          />
          <ActionBar>
            <SubmitButton>{t("reassign.save")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${plan.id}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
