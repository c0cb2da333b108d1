import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { supportActionKinds, supportStarts } from "@/domain/support-action";
import type { HouseholdFile } from "@/server/households/file";

type Props = {
  household: HouseholdFile;
  colleagues: { id: string; name: string }[];
  values: Record<string, string>;
};

/** The questions about something done with the whole household. */
export function SupportActionFields({ household, colleagues, values }: Props) {
  const t = useTranslations("household.support");
  const own = useTranslations("accompaniment.support");
  const goals = household.goals.filter(({ id, status }) => status === "OPEN" || id === values.goalId);
  return (
    <>
      <Fieldset legend={t("action")} columns={2}>
        <SelectField
          name="kind"
          label={t("kind")}
          options={optionsOf(supportActionKinds, (kind) => t(`kinds.${kind}`))}
          defaultValue={values.kind}
        />
        <SelectField
          name="goalId"
          label={own("goal")}
          optional
          empty={own("noGoal")}
          options={goals.map(({ id, body }) => ({ value: id, label: body.slice(0, 80) }))}
          defaultValue={values.goalId}
        />
        <TextField
          name="counterpart"
          label={own("counterpart")}
          hint={own("counterpartHint")}
          optional
          defaultValue={values.counterpart}
        />
      </Fieldset>
      <Fieldset legend={own("whoAndWhen")} hint={own("whoHint")} columns={2}>
        <SelectField
          name="assigneeId"
          label={own("colleague")}
          optional
          empty={own("somebodyElse")}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={values.assigneeId}
        />
        <TextField
          name="carriedBy"
          label={own("byName")}
          optional
          defaultValue={values.assigneeId ? "" : values.carriedBy}
        />
        <DateField name="startedOn" label={t("startedOn")} defaultValue={values.startedOn} />
        <DateField name="dueOn" label={own("dueOn")} optional defaultValue={values.dueOn} />
      </Fieldset>
      <RadioGroup
        name="status"
        label={own("standing")}
        inline
        options={optionsOf(supportStarts, (status) => own(`status.${status}`))}
        defaultValue={values.status}
      />
      <TextArea
        readers="OFFICINA"
        name="description"
        label={t("description")}
        optional
        rows={2}
        maximum={2000}
        defaultValue={values.description}
      />
    </>
  );
}
