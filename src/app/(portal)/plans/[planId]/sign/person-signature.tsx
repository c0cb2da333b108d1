import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { Card } from "@/components/data/card";
import { Checkbox } from "@/components/form/checkbox";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { type Actor, may } from "@/domain/permissions";
import { personMethods } from "@/domain/plan-forms";
import { formatMoment } from "@/lib/dates";
import type { AttachmentRow } from "@/server/attachments/read-attachments";
import type { PlanPage } from "@/server/plans/get-plan";
import { TextFields } from "../text-fields";
import { recordPersonSignatureAction } from "./actions";

type Props = { page: PlanPage; actor: Actor; scans: AttachmentRow[]; chosen: string };

/** The person's own signature: the operator records how it was given, and never gives it. */
export function PersonSignature({ page: { plan, subject, hash, text, missing }, actor, scans, chosen }: Props) {
  const t = useTranslations("plan.sign");
  if (!missing.includes("PERSON") || !may(actor, "plan.recordPersonSignature", subject)) return null;
  return (
    <Card title={t("person")} id="person">
      <p className="mb-4 max-w-prose">{t("personText")}</p>
      <Form action={recordPersonSignatureAction} id="person-signature">
        <HiddenField name="planId" value={plan.id} />
        <TextFields hash={hash} text={text} />
        <RadioGroup
          name="method"
          label={t("method")}
          defaultValue={chosen ? "PAPER" : "ON_SCREEN"}
          options={optionsOf(personMethods, (method) => t(`methods.${method}`))}
        />
        <TextField
          name="signerName"
          label={t("signerName")}
          hint={t("signerNameHint")}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField
          name="attachmentId"
          label={t("attachment")}
          hint={t("attachmentHint")}
          optional
          empty={t(scans.length ? "chooseScan" : "noAttachment")}
          defaultValue={scans.find(({ id }) => id === chosen)?.id ?? ""}
          options={scans.map(({ id, fileName, createdAt }) => ({
            value: id,
            label: `${fileName} · ${formatMoment(createdAt)}`,
          }))}
        />
        <TextField name="witnessName" label={t("witnessName")} optional maxLength={200} autoComplete="off" />
        <Checkbox name="confirmed" label={t("confirmPerson")} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="file-signed">{t("personButton")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
