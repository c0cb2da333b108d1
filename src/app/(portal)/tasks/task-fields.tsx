import { useTranslations } from "next-intl";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import type { TextReaders } from "@/domain/delicate";
import { today } from "@/lib/clock";
import type { PersonAround } from "@/server/tasks/people-around";

type Props = { people: PersonAround[]; readers?: TextReaders };

/** Who does what by when; the people stand under their organisations. */
export function TaskFields({ people, readers = "CASE" }: Props) {
  const t = useTranslations("task");
  const bodies = [...new Set(people.map(({ organisation }) => organisation.name))];
  return (
    <>
      <TextArea name="body" label={t("body")} hint={t("bodyHint")} readers={readers} rows={2} maximum={500} />
      <div className="grid gap-5 md:grid-cols-2">
        <SelectField
          name="assigneeId"
          label={t("assignee")}
          options={bodies.map((label) => ({
            label,
            options: people
              .filter(({ organisation }) => organisation.name === label)
              .map(({ id, name }) => ({ value: id, label: name })),
          }))}
        />
        <DateField name="dueOn" label={t("dueOn")} min={today()} optional />
      </div>
    </>
  );
}
