import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { idParam } from "@/app/ids";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { Notice } from "@/components/feedback/notice";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { TextArea } from "@/components/form/text-area";
import { endableKinds, recognisedContractDays, workEndReasons } from "@/domain/outcome";
import { getOutcome } from "@/server/outcomes/list-outcomes";
import { requireActor } from "@/server/session";
import { OutcomeForm } from "../outcome-form";
import { endWorkAction } from "./actions";

/** Page title. */
export const generateMetadata = titled("outcome.end.title");

/** Writing down that work ended before its day. */
export default async function EndWorkPage({ params }: PageProps<"/plans/[planId]/outcomes/[outcomeId]/end">) {
  const actor = await requireActor();
  const { planId, outcomeId } = await params;
  const found = await getOutcome(actor, idParam(planId), idParam(outcomeId));
  if (!found || found.outcome.endedOn || !endableKinds.some((kind) => kind === found.outcome.kind)) notFound();
  const t = await getTranslations("outcome");
  return (
    <OutcomeForm id="end-work" found={found} title={t("end.title")} submit={t("end.submit")} action={endWorkAction}>
      {found.outcome.kind === "CONTRACT" && <Notice>{t("end.consequence", { days: recognisedContractDays })}</Notice>}
      <DateField name="endedOn" label={t("end.endedOn")} />
      <RadioGroup
        name="endReason"
        label={t("end.reason")}
        options={optionsOf(workEndReasons, (reason) => t(`endReasons.${reason}`))}
      />
      <TextArea readers="CASE" name="endNote" label={t("end.note")} hint={t("end.noteHint")} maximum={1000} />
    </OutcomeForm>
  );
}
