import { useTranslations } from "next-intl";
import { Filters } from "@/components/data/filters";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { comparisons, type PeriodQuery, presets } from "@/domain/indicator-period";

/** Which period is told, and which other one stands beside it. */
export function PeriodForm({ query }: { query: PeriodQuery }) {
  const t = useTranslations("dashboard.period");
  const typed = query.from || query.to;
  return (
    <Filters action="/dashboard/period">
      <SelectField
        name="preset"
        label={t("preset")}
        width="full"
        empty={t("presets.own")}
        defaultValue={query.preset ?? (typed ? "" : "thisYear")}
        options={presets.map((value) => ({ value, label: t(`presets.${value}`) }))}
      />
      <DateField name="from" label={t("from")} width="full" defaultValue={query.from ?? undefined} />
      <DateField name="to" label={t("to")} width="full" defaultValue={query.to ?? undefined} />
      <SelectField
        name="versus"
        label={t("versus")}
        width="full"
        empty={false}
        defaultValue={query.versus}
        options={comparisons.map((value) => ({ value, label: t(`comparisons.${value}`) }))}
      />
    </Filters>
  );
}
