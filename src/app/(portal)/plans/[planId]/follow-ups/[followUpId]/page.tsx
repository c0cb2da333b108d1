import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { followUpAnswers } from "@/domain/follow-up";
import { today } from "@/lib/clock";
import { closureFor } from "../../closure/ending-page";
import { ClosureFrame } from "../../closure/frame";
import { answerFollowUpAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("closure.followUp.answer");

/** How work goes some months later, as the person said. */
export default async function FollowUpPage({ params }: PageProps<"/plans/[planId]/follow-ups/[followUpId]">) {
  const closure = await closureFor(params, "followUp.answer");
  const { followUpId } = await params;
  const asked = closure.followUps.find(({ id, answer }) => id === followUpId && !answer);
  if (!asked) notFound();
  const t = await getTranslations("closure");
  const common = await getTranslations("common");
  return (
    <ClosureFrame closure={closure} title={t("followUp.question", { months: asked.months })} lead={t("followUp.lead")}>
      <Card narrow>
        <Form action={answerFollowUpAction} id="follow-up">
          <HiddenField name="planId" value={closure.id} />
          <HiddenField name="followUpId" value={asked.id} />
          <HiddenField name="version" value={String(asked.version)} />
          <RadioGroup
            name="answer"
            label={t("followUp.how")}
            options={optionsOf(followUpAnswers, (answer) => t(`followUpAnswer.${answer}`))}
          />
          <DateField name="answeredOn" label={t("followUp.answeredOn")} defaultValue={today()} max={today()} />
          <TextArea
            readers="CASE"
            name="note"
            label={t("followUp.note")}
            hint={t("followUp.noteHint")}
            optional
            rows={3}
            maximum={1000}
          />
          <ActionBar>
            <SubmitButton>{t("followUp.save")}</SubmitButton>
            <ButtonLink tone="quiet" href={`/plans/${closure.id}`}>
              {common("back")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </ClosureFrame>
  );
}
