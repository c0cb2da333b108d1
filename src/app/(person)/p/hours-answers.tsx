import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Checkbox } from "@/components/form/checkbox";
import { FormProblem } from "@/components/form/form-problem";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { OwnForm } from "../own-form";
import { confirmOwnHoursAction, disagreeOwnHoursAction } from "./hours-actions";

/** The hash of the hours on the page: the answer is to those and no others. */
type Props = { hash: string };

/** "Confermo queste ore": a name typed, a box ticked. */
export function ConfirmHoursForm({ hash }: Props) {
  const t = useTranslations("ownHours.confirm");
  return (
    <Card title={t("title")} id="confirm">
      <p className="mb-4 max-w-prose">{t("text")}</p>
      <OwnForm action={confirmOwnHoursAction} id="confirm-hours" label={t("title")}>
        <HiddenField name="hash" value={hash} />
        <TextField name="signerName" label={t("name")} maxLength={200} autoComplete="name" />
        <Checkbox name="confirmed" label={t("tick")} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton icon="check">{t("button")}</SubmitButton>
        </div>
      </OwnForm>
    </Card>
  );
}

/** "Non sono d'accordo", with what is not right: nothing is confirmed. */
export function DisagreeHoursForm({ hash }: Props) {
  const t = useTranslations("ownHours.disagree");
  return (
    <Card title={t("title")} id="disagree">
      <p className="mb-4 max-w-prose">{t("text")}</p>
      <OwnForm action={disagreeOwnHoursAction} id="disagree-hours" label={t("title")}>
        <HiddenField name="hash" value={hash} />
        <TextArea name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maximum={2000} />
        <FormProblem />
        <div className="flex flex-wrap gap-3">
          <SubmitButton tone="secondary">{t("button")}</SubmitButton>
        </div>
      </OwnForm>
    </Card>
  );
}
