import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { titled } from "@/app/titled";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { SelectField } from "@/components/form/select-field";
import { TextArea } from "@/components/form/text-area";
import { TextField } from "@/components/form/text-field";
import { relationKinds } from "@/domain/network";
import { today } from "@/lib/clock";
import { addRelationAction } from "../../../actions";
import { BodyForm } from "../../body-form";
import { writableBody } from "../../organisation";

/** Page title. */
export const generateMetadata = titled("network.relations.new");

/** Writes down a call, a visit, a meeting, and the next step. */
export default async function NewRelationPage({
  params,
}: PageProps<"/network/organisations/[organisationId]/relations/new">) {
  const body = await writableBody(params);
  const t = await getTranslations("network.relations");
  return (
    <BodyForm title={t("new")} body={body} action={addRelationAction} button={t("save")}>
      <RadioGroup
        name="kind"
        label={t("kind")}
        inline
        options={optionsOf(relationKinds, (kind) => t(`kinds.${kind}`))}
      />
      <DateField name="happenedOn" label={t("happenedOn")} defaultValue={today()} max={today()} />
      <SelectField
        name="contactId"
        label={t("contact")}
        optional
        empty={t("noContact")}
        options={body.contacts.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <TextArea readers="PROVIDER" name="summary" label={t("summary")} hint={t("summaryHint")} maximum={2000} />
      <Fieldset legend={t("nextStep")} hint={t("nextHint")} columns={2}>
        <TextField name="nextStep" label={t("nextWhat")} optional maxLength={300} />
        <DateField name="nextOn" label={t("nextOn")} optional />
      </Fieldset>
    </BodyForm>
  );
}
