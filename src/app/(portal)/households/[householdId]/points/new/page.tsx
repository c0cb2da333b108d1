import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { HoursField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { nameOf } from "@/domain/person";
import { multipliers } from "@/domain/points";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { volunteeringChoices } from "@/server/accompaniment/get-points";
import { requireActor } from "@/server/session";
import { PointsDeed } from "../points-deed";
import { pointsFor } from "../points-for";
import { recordVolunteeringAction } from "./actions";

export const generateMetadata = titled("points.record");

/** Somebody of the household did some hours of volunteering. */
export default async function RecordVolunteeringPage({ params }: PageProps<"/households/[householdId]/points/new">) {
  const household = await pointsFor(params);
  const { people, actions } = (await volunteeringChoices(await requireActor(), household.id)) ?? notFound();
  const { rule } = household;
  const t = await getTranslations("points");
  return (
    <PointsDeed
      household={household}
      title={t("record")}
      lead={rule && t("recordLead", { points: rule.pointsPerHour })}
      send={recordVolunteeringAction}
      submit={t("record")}
    >
      <Fieldset legend={t("whoAndWhat")} columns={2}>
        <SelectField
          name="personId"
          label={t("person")}
          options={people.map((person) => ({ value: person.id, label: nameOf(person) }))}
          defaultValue={people.length === 1 ? people[0]?.id : undefined}
        />
        <DateField name="doneOn" label={t("day")} defaultValue={today()} max={today()} />
        <TextField name="activity" label={t("activity")} hint={t("activityHint")} />
        <TextField name="place" label={t("place")} optional />
      </Fieldset>
      <Fieldset legend={t("howMuch")} columns={2}>
        <HoursField name="minutes" label={t("hoursHeader")} hint={t("hoursHint")} />
        <TextField name="confirmedBy" label={t("confirmedBy")} hint={t("confirmedByHint")} />
      </Fieldset>
      <RadioGroup
        name="multiplier"
        label={t("multiplier")}
        inline
        options={optionsOf(multipliers, (multiplier) => t(`multipliers.${multiplier}`))}
        defaultValue="1"
      />
      {actions.length > 0 && (
        <SelectField
          name="supportActionId"
          label={t("ofAction")}
          optional
          empty={t("ofNoAction")}
          options={actions.map(({ id, description, carriedBy, startedOn }) => ({
            value: id,
            label: `${formatDay(startedOn)} · ${(description ?? carriedBy).slice(0, 80)}`,
          }))}
          defaultValue={actions.length === 1 ? actions[0]?.id : undefined}
        />
      )}
    </PointsDeed>
  );
}
