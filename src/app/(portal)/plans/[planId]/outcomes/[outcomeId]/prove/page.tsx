import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { titled } from "@/app/titled";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { getOutcome } from "@/server/outcomes/list-outcomes";
import { requireActor } from "@/server/session";
import { OutcomeForm } from "../outcome-form";
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
  return (
    <OutcomeForm
      id="prove-outcome"
      found={found}
      title={t("prove.title")}
      submit={t("prove.submit")}
      action={proveOutcomeAction}
    >
      <TextField
        name="evidence"
        label={t("evidence")}
        hint={t("evidenceHint")}
        maxLength={300}
        width="full"
        defaultValue={found.outcome.evidence ?? ""}
      />
      <SelectField
        name="attachmentId"
        label={t("attachment")}
        optional
        empty={t("noAttachment")}
        options={found.plan.attachments.map(({ id, title, fileName }) => ({ value: id, label: title ?? fileName }))}
      />
      <DateField name="provedOn" label={t("provedOn")} />
    </OutcomeForm>
  );
}
