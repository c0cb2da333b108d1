import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { TextArea } from "@/components/form/text-area";
import { isOpenSupport, supportEnds } from "@/domain/support-action";
import { today } from "@/lib/clock";
import { ActionDeed } from "../action-deed";
import { actionFor } from "../action-for";
import { endSupportActionAction } from "./actions";

export const generateMetadata = titled("accompaniment.support.end");

/** A support action ends, done or dropped, with its result. */
export default async function EndSupportActionPage({
  params,
}: PageProps<"/households/[householdId]/support/[actionId]/end">) {
  const action = await actionFor(params);
  if (!isOpenSupport(action.status)) notFound();
  const t = await getTranslations("accompaniment.support");
  return (
    <ActionDeed action={action} title={t("end")} send={endSupportActionAction} submit={t("end")}>
      <RadioGroup
        name="end"
        label={t("how")}
        options={optionsOf(supportEnds, (end) => t(`ends.${end}`))}
        defaultValue="complete"
      />
      <DateField name="endedOn" label={t("endedOn")} defaultValue={today()} />
      <TextArea readers="OFFICINA" name="result" label={t("result")} hint={t("resultHint")} rows={3} maximum={2000} />
    </ActionDeed>
  );
}
