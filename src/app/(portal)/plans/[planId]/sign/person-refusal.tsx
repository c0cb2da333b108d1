import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { RadioGroup } from "@/components/form/choices";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { answerKinds } from "@/domain/person-link-forms";
import { recordAnswerAction } from "./person-actions";

/** The person is here and does not sign: they do not agree, or refuse before a witness. It is written down, and nothing is signed. */
export function PersonRefusal({ planId, hash }: { planId: string; hash: string }) {
  const t = useTranslations("personLink.refusal");
  return (
    <Card title={t("title")} id="person-refusal">
      <p className="mb-4 max-w-prose">{t("text")}</p>
      <Disclosure summary={t("open")}>
        <Form action={recordAnswerAction} id="person-answer" label={t("title")}>
          <HiddenField name="planId" value={planId} />
          <HiddenField name="hash" value={hash} />
          <RadioGroup
            name="kind"
            label={t("kind")}
            defaultValue="DISAGREED"
            options={optionsOf(answerKinds, (kind) => t(`kinds.${kind}`))}
          />
          <TextArea readers="CASE" name="reason" label={t("reason")} hint={t("reasonHint")} rows={3} maximum={2000} />
          <TextField
            name="witnessName"
            label={t("witness")}
            hint={t("witnessHint")}
            optional
            maxLength={200}
            autoComplete="off"
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton icon="note">{t("submit")}</SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </Card>
  );
}
