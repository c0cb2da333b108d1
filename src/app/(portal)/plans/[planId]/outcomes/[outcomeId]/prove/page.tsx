import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { Stack } from "@/components/data/stack";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { formatDay } from "@/lib/dates";
import { getOutcome } from "@/server/outcomes/list-outcomes";
import { requireActor } from "@/server/session";
import { proveOutcomeAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("outcome.prove.title");

/** Writing down the proof of an outcome, once it is in hand. */
export default async function ProveOutcomePage({ params }: PageProps<"/plans/[planId]/outcomes/[outcomeId]/prove">) {
  const actor = await requireActor();
  const { planId, outcomeId } = await params;
  const found = await getOutcome(actor, idParam(planId), idParam(outcomeId));
  if (!found || found.outcome.provedOn) notFound();
  const t = await getTranslations("outcome");
  const common = await getTranslations("common");
  const { plan, outcome } = found;
  return (
    <Stack>
      <PageHeader
        title={t("prove.title")}
        eyebrow={`${plan.person.lastName} ${plan.person.firstName}`}
        lead={[t(`kinds.${outcome.kind}`), outcome.employer, t("since", { on: formatDay(outcome.startsOn) })]
          .filter(Boolean)
          .join(" · ")}
        trail={[{ label: `PIP ${plan.code}`, href: `/plans/${plan.id}` }]}
      />
      <Card narrow>
        <Form action={proveOutcomeAction} id="prove-outcome">
          <HiddenField name="planId" value={plan.id} />
          <HiddenField name="outcomeId" value={outcome.id} />
          <HiddenField name="version" value={outcome.version} />
          <TextField
            name="evidence"
            label={t("evidence")}
            hint={t("evidenceHint")}
            maxLength={300}
            width="full"
            defaultValue={outcome.evidence ?? ""}
          />
          <SelectField
            name="attachmentId"
            label={t("attachment")}
            optional
            empty={t("noAttachment")}
            options={plan.attachments.map(({ id, title, fileName }) => ({ value: id, label: title ?? fileName }))}
          />
          <DateField name="provedOn" label={t("provedOn")} />
          <ActionBar>
            <SubmitButton>{t("prove.submit")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${plan.id}#outcomes`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </Stack>
  );
}
