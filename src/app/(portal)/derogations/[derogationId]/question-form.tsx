import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Disclosure } from "@/components/feedback/disclosure";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { VersionField } from "@/components/form/version-field";
import type { DerogationPage } from "@/server/derogations/get-derogation";
import { questionDerogationAction } from "./actions";

/** What the Comune must know before deciding, folded: it is not the next thing to do. */
export function QuestionForm({ page: { id, version } }: { page: DerogationPage }) {
  const t = useTranslations("derogation.question");
  return (
    <Card>
      <Disclosure summary={t("summary")} id="question">
        <Form action={questionDerogationAction} id="question-form">
          <HiddenField name="derogationId" value={id} />
          <VersionField value={String(version)} />
          <TextArea readers="COMUNE" name="question" label={t("question")} hint={t("questionHint")} maximum={2000} />
          <div>
            <SubmitButton tone="secondary" icon="help-circle">
              {t("button")}
            </SubmitButton>
          </div>
        </Form>
      </Disclosure>
    </Card>
  );
}
