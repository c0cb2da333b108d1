import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/form/choices";
import { Fieldset } from "@/components/form/fieldset";
import { TextArea } from "@/components/form/text-area";
import type { PersonAround } from "@/server/tasks/people-around";

type Props = { people: PersonAround[]; chosen: string[]; guests?: string };

/** Who comes to a meeting: the people who work around the household, and guests by name and body. */
export function PeopleFields({ people, chosen, guests }: Props) {
  const t = useTranslations("meeting.plan");
  const roles = useTranslations("layout.roles");
  return (
    <Fieldset legend={t("who")}>
      <CheckboxGroup
        name="participantIds"
        label={t("participants")}
        hint={t("participantsHint")}
        defaultValue={chosen}
        options={people.map(({ id, name, role, organisation }) => ({
          value: id,
          label: name,
          hint: `${roles(role)}, ${organisation.name}`,
        }))}
      />
      <TextArea
        name="guests"
        label={t("guests")}
        hint={t("guestsHint")}
        readers="CASE"
        rows={2}
        optional
        defaultValue={guests}
      />
    </Fieldset>
  );
}
