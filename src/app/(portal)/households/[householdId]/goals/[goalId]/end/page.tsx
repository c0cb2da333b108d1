import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { TextArea } from "@/components/form/text-area";
import { goalEnds } from "@/domain/household-goal";
import { today } from "@/lib/clock";
import { DeedPage } from "../../../deed-page";
import { fileFor, oneOf } from "../../../file-for";
import { endGoalAction } from "./actions";

export const generateMetadata = titled("accompaniment.goals.end");

/** A goal ends: reached, in part, or dropped. */
export default async function EndGoalPage({ params }: PageProps<"/households/[householdId]/goals/[goalId]/end">) {
  const household = await fileFor(params);
  const goal = oneOf(
    household.goals.filter(({ status }) => status === "OPEN"),
    (await params).goalId,
  );
  const t = await getTranslations("accompaniment.goals");
  return (
    <DeedPage
      household={household}
      title={t("end")}
      lead={goal.body}
      action={endGoalAction}
      submit={t("end")}
      hidden={{ goalId: goal.id, version: goal.version }}
    >
      <RadioGroup name="status" label={t("how")} options={optionsOf(goalEnds, (end) => t(`status.${end}`))} />
      <DateField name="endedOn" label={t("endedOnLabel")} defaultValue={today()} />
      <TextArea readers="OFFICINA" name="result" label={t("result")} hint={t("resultHint")} rows={3} maximum={1000} />
    </DeedPage>
  );
}
