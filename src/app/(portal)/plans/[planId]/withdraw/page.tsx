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
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { endingProofs, withdrawalCauses } from "@/domain/closure";
import { canMove } from "@/domain/plan";
import { today } from "@/lib/clock";
import { AttachmentChoice } from "../closure/attachment-choice";
import { CannotEnd } from "../closure/cannot-end";
import { closureFor } from "../closure/ending-page";
import { ClosureFrame } from "../closure/frame";
import { withdrawPlanAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("closure.withdraw.title");

/** The person gives up their plan: why, when, how they said so. */
export default async function WithdrawPage({ params }: PageProps<"/plans/[planId]/withdraw">) {
  const closure = await closureFor(params, "plan.end");
  const t = await getTranslations("closure");
  const common = await getTranslations("common");
  return (
    <ClosureFrame closure={closure} title={t("withdraw.title")} lead={t("withdraw.lead")}>
      {canMove("withdraw", closure.status) ? (
        <Card narrow>
          <Form action={withdrawPlanAction} id="withdraw">
            <HiddenField name="planId" value={closure.id} />
            <SelectField
              name="cause"
              label={t("cause")}
              options={optionsOf(withdrawalCauses, (cause) => t(`withdrawalCause.${cause}`))}
            />
            <DateField name="decidedOn" label={t("withdraw.decidedOn")} defaultValue={today()} max={today()} />
            <RadioGroup
              name="proof"
              label={t("withdraw.proof")}
              options={optionsOf(endingProofs, (proof) => t(`proof.${proof}`))}
            />
            <TextField name="witnessName" label={t("withdraw.witness")} hint={t("withdraw.witnessHint")} optional />
            <AttachmentChoice closure={closure} label={t("withdraw.attachment")} />
            <TextArea
              readers="CASE"
              name="explanation"
              label={t("explanation")}
              hint={t("explanationHint")}
              maximum={2000}
            />
            <ActionBar>
              <SubmitButton tone="danger">{t("withdraw.title")}</SubmitButton>
              <ButtonLink tone="quiet" href={`/plans/${closure.id}`}>
                {common("back")}
              </ButtonLink>
            </ActionBar>
          </Form>
        </Card>
      ) : (
        <CannotEnd closure={closure} />
      )}
    </ClosureFrame>
  );
}
