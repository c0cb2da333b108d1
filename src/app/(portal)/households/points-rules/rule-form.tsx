import { getTranslations } from "next-intl/server";
import { optionsOf } from "@/app/options";
import { ActionBar } from "@/components/data/action-bar";
import { Card } from "@/components/data/card";
import { RadioGroup } from "@/components/form/choices";
import { DateField } from "@/components/form/date-field";
import { Fieldset } from "@/components/form/fieldset";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { MoneyField, NumberField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { usualPointsPerHour } from "@/domain/points";
import { verifications } from "@/domain/points-forms";
import { today } from "@/lib/clock";
import { typedCents } from "@/lib/money";
import { writePointsRuleAction } from "./actions";

type Rule = { pointsPerHour: number; centsPerPoint: number };
type Props = { organisations: { id: string; name: string; pointsRules: Rule[] }[] };

/** The Comune says what hours and points are worth from a day on. */
export async function RuleForm({ organisations }: Props) {
  const t = await getTranslations("points.rules");
  const [only] = organisations;
  if (!only) return null;
  const [last] = only.pointsRules;
  return (
    <Card title={t("new")} id="new">
      <Form action={writePointsRuleAction} id="f">
        {organisations.length === 1 ? (
          <HiddenField name="organisationId" value={only.id} />
        ) : (
          <SelectField
            name="organisationId"
            label={t("organisation")}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <Fieldset legend={t("values")} hint={t("valuesHint")} columns={3}>
          <DateField name="validFrom" label={t("validFrom")} defaultValue={today()} />
          <NumberField
            name="pointsPerHour"
            label={t("pointsPerHour")}
            defaultValue={String(last?.pointsPerHour ?? usualPointsPerHour)}
          />
          <MoneyField name="centsPerPoint" label={t("centsPerPoint")} defaultValue={typedCents(last?.centsPerPoint)} />
        </Fieldset>
        <TextField name="source" label={t("source")} hint={t("sourceHint")} width="full" />
        <RadioGroup
          name="verification"
          label={t("verificationLabel")}
          options={optionsOf(verifications, (one) => t(`verification.${one}`))}
          defaultValue="DEMONSTRATION"
        />
        <ActionBar>
          <SubmitButton>{t("save")}</SubmitButton>
        </ActionBar>
      </Form>
    </Card>
  );
}
