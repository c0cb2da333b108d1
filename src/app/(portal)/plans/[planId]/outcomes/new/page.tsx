import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
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
import { toDay } from "@/lib/dates";
import { id } from "@/lib/fields";
import { typedHours } from "@/lib/hours";
import { parseQuery } from "@/lib/query";
import { getPlanForOutcome } from "@/server/outcomes/list-outcomes";
import { requireActor } from "@/server/session";
import { recordOutcomeAction } from "./actions";

const outcomeQuery = z.object({ candidacy: id.nullable().catch(null).default(null) });

/** Page title. */
export const generateMetadata = titled("outcome.newTitle");

/** Writing down what a signed plan led to; `?candidacy=` fills in what is known of the job found. */
export default async function NewOutcomePage({ params, searchParams }: PageProps<"/plans/[planId]/outcomes/new">) {
  const actor = await requireActor();
  const asked = parseQuery(outcomeQuery, await searchParams);
  const plan = await getPlanForOutcome(actor, idParam((await params).planId), asked.candidacy);
  if (!plan) notFound();
  const t = await getTranslations("outcome");
  const common = await getTranslations("common");
  const lines = plan.versions[0]?.lines ?? [];
  const job = plan.candidacy?.opportunity;
  const files = plan.attachments.map(({ id: value, title, fileName }) => ({ value, label: title ?? fileName }));
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
          <HiddenField name="candidacyId" value={plan.candidacy?.id ?? ""} />
          <RadioGroup
            name="kind"
            label={t("kind")}
            defaultValue={job ? "CONTRACT" : undefined}
            options={outcomeKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          />
          <SelectField
            name="contractType"
            label={t("contractType")}
            hint={t("contractTypeHint")}
            optional
            defaultValue={job?.contractType ?? ""}
            options={contractTypes.map((type) => ({ value: type, label: t(`contractTypes.${type}`) }))}
          />
          <SelectField
            name="employerId"
            label={t("employerId")}
            hint={t("employerIdHint")}
            optional
            empty={t("notOfNetwork")}
            defaultValue={job?.organisationId ?? ""}
            options={plan.employers.map(({ id: value, name }) => ({ value, label: name }))}
          />
          <TextField name="employer" label={t("employer")} hint={t("employerHint")} optional maxLength={200} />
          <HoursField
            name="weeklyHours"
            label={t("weeklyHours")}
            optional
            defaultValue={typedHours(job?.weeklyMinutes)}
          />
          <Fieldset legend={`${t("startsOn")} – ${t("endsOn")}`} columns={2}>
            <DateField
              name="startsOn"
              label={t("startsOn")}
              defaultValue={job?.startsOn ? toDay(job.startsOn) : undefined}
            />
            <DateField
              name="endsOn"
              label={t("endsOn")}
              hint={t("endsOnHint")}
              optional
              defaultValue={job?.endsOn ? toDay(job.endsOn) : undefined}
            />
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
          {files.length > 0 && (
            <SelectField
              name="attachmentId"
              label={t("attachment")}
              optional
              empty={t("noAttachment")}
              options={files}
            />
          )}
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
