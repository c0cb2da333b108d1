import { useTranslations } from "next-intl";
import { DateField, TimeField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { NumberField } from "@/components/form/number-fields";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { today } from "@/lib/clock";
import { dayOf, formatTime } from "@/lib/dates";

type Props = { now?: { startsAt: Date; endsAt: Date | null; place: string; notes: string | null } };

/** When a meeting is, for how long, and where. */
export function WhenFields({ now }: Props) {
  const t = useTranslations("meeting.plan");
  const minutes = now?.endsAt ? (now.endsAt.getTime() - now.startsAt.getTime()) / 60_000 : 60;
  return (
    <>
      <Fieldset legend={t("when")} columns={3}>
        <DateField name="startsOn" label={t("startsOn")} min={today()} defaultValue={now && dayOf(now.startsAt)} />
        <TimeField name="startsTime" label={t("startsTime")} defaultValue={now && formatTime(now.startsAt)} />
        <NumberField name="minutes" label={t("minutes")} suffix={t("minutesUnit")} defaultValue={String(minutes)} />
      </Fieldset>
      <TextField
        name="place"
        label={t("place")}
        hint={t("placeHint")}
        maxLength={200}
        width="full"
        defaultValue={now?.place}
      />
      <TextArea
        name="notes"
        label={t("notes")}
        hint={t("notesHint")}
        readers="OFFICINA"
        rows={2}
        maximum={1000}
        optional
        defaultValue={now?.notes ?? ""}
      />
    </>
  );
}
