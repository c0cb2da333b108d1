import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { RadioGroup } from "@/components/form/choices";
import { Fieldset } from "@/components/form/fieldset";
import { MoneyField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { courseCostBases } from "@/domain/course";
import { formatCents, typedCents } from "@/lib/money";
import type { CourseChoices } from "@/server/courses/course-choices";
import type { CoursePage } from "@/server/courses/get-course";

type Props = { choices: CourseChoices; course?: CoursePage };

/** Where the cost of a course's hour comes from: a service of the basket, or a quote of a whole edition. */
export function CostFields({ choices: { services }, course }: Props) {
  const t = useTranslations("course");
  const unknown = useTranslations("common")("unknownCost");
  return (
    <Fieldset legend={t("fields.cost")}>
      <RadioGroup
        name="costBasis"
        label={t("fields.costBasis")}
        defaultValue={course?.costBasis ?? "STANDARD_COST"}
        options={optionsOf(courseCostBases, (basis) => t(`costBasis.${basis}`))}
      />
      <SelectField
        name="comparedServiceId"
        label={t("fields.comparedService")}
        hint={t("fields.comparedHint")}
        optional
        empty={t("fields.none")}
        width="full"
        defaultValue={course?.comparedServiceId ?? ""}
        options={services.map(({ id, code, name, unitCostCents, edition }) => ({
          value: id,
          label: `${code} ${name}: ${unitCostCents === null ? unknown : t("page.perHour", { amount: formatCents(unitCostCents) })} (${edition.name})`,
        }))}
      />
      <MoneyField
        name="quoteCents"
        label={t("fields.quote")}
        hint={t("fields.quoteHint")}
        optional
        defaultValue={typedCents(course?.quoteCents)}
      />
      <TextField
        name="quoteReference"
        label={t("fields.quoteReference")}
        hint={t("fields.quoteReferenceHint")}
        maxLength={160}
        optional
        defaultValue={course?.quoteReference ?? ""}
      />
    </Fieldset>
  );
}
