import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import type { DerogationPage } from "@/server/derogations/get-derogation";
import { answerDerogationAction, withdrawDerogationAction } from "./actions";

type Props = { page: DerogationPage };

/** The provider's answer to the Comune's question. */
export function AnswerForm({ page: { id, version } }: Props) {
  const t = useTranslations("derogation.answer");
  return (
    <Card title={t("title")} id="answer">
      <Form action={answerDerogationAction} id="answer-form">
        <HiddenField name="derogationId" value={id} />
        <VersionField value={String(version)} />
        <TextArea readers="COMUNE" name="answer" label={t("answer")} hint={t("answerHint")} maximum={2000} />
        <div>
          <SubmitButton icon="comment">{t("button")}</SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

/** The way back: the request is not needed any more. */
export function WithdrawForm({ page: { id, version } }: Props) {
  const t = useTranslations("derogation.withdraw");
  return (
    <Card title={t("title")} id="withdraw">
      <p className="mb-4 max-w-prose">{t("text")}</p>
      <Form action={withdrawDerogationAction} id="withdraw-form">
        <HiddenField name="derogationId" value={id} />
        <VersionField value={String(version)} />
        <div>
          <SubmitButton tone="secondary" icon="restore">
            {t("button")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
