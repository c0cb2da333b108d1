import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { ButtonLink } from "@/components/button-link";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { PageHeader } from "@/components/data/page-header";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { longestPauseDays, pauseReasons } from "@/domain/clock-forms";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/dates";
import type { ShownClock } from "@/server/clocks/get-case-clocks";
import { pauseClockAction } from "./actions";
import { ClockTag } from "./clock-tag";

type Props = { of: "referral" | "plan"; caseId: string; stage: string; clocks: ShownClock[]; code: string };

/** Stopping one clock of a case: why, and until when. Nothing here for who may not, or when it does not run. */
export async function PauseScreen({ of, caseId, stage, clocks, code }: Props) {
  const clock = clocks.find((one) => one.stage === stage && one.mayPause);
  if (!clock) notFound();
  const t = await getTranslations("clock");
  const common = await getTranslations("common");
  const here = `/${of}s/${caseId}`;
  return (
    <>
      <PageHeader
        title={t("pause.title")}
        eyebrow={t(`stages.${clock.stage}`)}
        lead={t("pause.lead")}
        trail={[{ label: code, href: here }]}
        tag={<ClockTag of={clock} bare />}
      />
      <Card narrow>
        <Form action={pauseClockAction} id="pause">
          <HiddenField name="of" value={of} />
          <HiddenField name="caseId" value={caseId} />
          <HiddenField name="stage" value={clock.stage} />
          <RadioGroup
            name="reason"
            label={t("pause.reason")}
            options={optionsOf(pauseReasons, (value) => t(`reason.${value}`))}
          />
          <TextArea
            name="note"
            label={t("pause.note")}
            hint={t("pause.noteHint")}
            readers="CASE"
            optional
            rows={2}
            maximum={1000}
          />
          <DateField
            name="expectedOn"
            label={t("pause.expectedOn")}
            hint={t("pause.expectedOnHint")}
            min={addDays(today(), 1)}
            max={addDays(today(), longestPauseDays)}
          />
          <ActionBar>
            <SubmitButton>{t("pause.submit")}</SubmitButton>
            <ButtonLink tone="quiet" href={`${here}#clocks`}>
              {common("cancel")}
            </ButtonLink>
          </ActionBar>
        </Form>
      </Card>
    </>
  );
}
