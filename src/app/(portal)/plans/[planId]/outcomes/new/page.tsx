import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { HoursField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { contractTypes, outcomeKinds } from "@/domain/outcome";
import { may } from "@/domain/permissions";
import { getPlanForOutcome } from "@/server/outcomes/list-outcomes";
import { requireActor } from "@/server/session";
import { recordOutcomeAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("outcome"))("newTitle") };
}

/** Writing down what a signed plan led to. */
export default async function NewOutcomePage({ params }: PageProps<"/plans/[planId]/outcomes/new">) {
  const actor = await requireActor();
  const plan = await getPlanForOutcome(actor, idParam((await params).planId));
  if (!plan || !may(actor, "outcome.write", { addressedToId: actor.organisationId })) notFound();
  const t = await getTranslations("outcome");
  const common = await getTranslations("common");
  const lines = plan.versions[0]?.lines ?? [];
  return (
    <Stack>
      <PageHeader
        title={t("newTitle")}
        eyebrow={`${plan.person.lastName} ${plan.person.firstName}`}
        lead={t("newLead")}
        trail={[{ label: `PIP ${plan.code}`, href: `/plans/${plan.id}` }]}
      />
      <Card>
        <Form action={recordOutcomeAction} id="outcome">
          <HiddenField name="planId" value={plan.id} />
          <RadioGroup
            name="kind"
            label={t("kind")}
            options={outcomeKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <SelectField
            name="contractType"
            label={t("contractType")}
            hint={t("contractTypeHint")}
            optional
            options={contractTypes.map((type) => ({ value: type, label: t(`contractTypes.${type}`) }))}
          />
          <TextField name="employer" label={t("employer")} optional maxLength={200} />
          <HoursField name="weeklyHours" label={t("weeklyHours")} optional />
          <Fieldset legend={`${t("startsOn")} – ${t("endsOn")}`} columns={2}>
            <DateField name="startsOn" label={t("startsOn")} />
            <DateField name="endsOn" label={t("endsOn")} hint={t("endsOnHint")} optional />
          </Fieldset>
          <SelectField
            name="lineKey"
            label={t("line")}
            optional
            empty={t("noLine")}
            options={lines.map(({ key, serviceName }) => ({ value: key, label: serviceName }))}
          />
          <TextField
            name="evidence"
            label={t("evidence")}
            hint={t("evidenceHint")}
            optional
            maxLength={300}
            width="full"
          />
          <DateField name="provedOn" label={t("provedOn")} hint={t("provedOnHint")} optional />
          <ActionBar>
            <SubmitButton>{t("record")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${plan.id}`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
