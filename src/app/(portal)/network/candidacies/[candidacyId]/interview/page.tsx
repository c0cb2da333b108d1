import { getTranslations } from "next-intl/server";
import { titled } from "@/app/titled";
import { DateField, TimeField } from "@/components/form/date-field";
import { TextField } from "@/components/form/text-field";
import { today } from "@/lib/clock";
import { dayOf, formatTime } from "@/lib/dates";
import { interviewAction } from "../../actions";
import { movableCandidacy } from "../candidacy";
import { MovePage } from "../move-page";

/** Page title. */
export const generateMetadata = titled("candidacy.interview.title");

/** Fixes when and where the person meets the company, or moves it. */
export default async function InterviewPage({ params }: PageProps<"/network/candidacies/[candidacyId]/interview">) {
  const candidacy = await movableCandidacy(params, "interview");
  const { interviewAt, interviewPlace } = candidacy;
  const t = await getTranslations("candidacy.interview");
  const button = t(interviewAt ? "move" : "set");
  return (
    <MovePage candidacy={candidacy} title={button} button={button} action={interviewAction}>
      <DateField name="on" label={t("on")} min={today()} defaultValue={interviewAt ? dayOf(interviewAt) : undefined} />
      <TimeField name="at" label={t("at")} defaultValue={interviewAt ? formatTime(interviewAt) : undefined} />
      <TextField name="place" label={t("place")} maxLength={200} defaultValue={interviewPlace ?? ""} />
    </MovePage>
  );
}
