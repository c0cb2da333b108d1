import { useTranslations } from "next-intl";
import { Filters } from "@/components/data/filters";
import { SelectField } from "@/components/form/select-field";
import type { PeopleQuery } from "@/domain/people-list";
import { planStatuses } from "@/domain/plan";
import { aidBands } from "@/domain/programme";
import { openStatuses } from "@/domain/referral";
import { withParams } from "@/lib/query";

/** What narrows the list of people, and what narrows it now. */
export function PeopleFilters({ query: { tab, q, referral, band, plan } }: { query: PeopleQuery }) {
  const t = useTranslations("people");
  const status = useTranslations("referral.status");
  const bands = useTranslations("programme.bandName");
  const plans = useTranslations("plan.status");
  const asked = { tab, q, referral, band, plan };
  const chip = (name: "q" | "referral" | "band" | "plan", value: string) => ({
    label: t(`chips.${name}`, { value }),
    removeHref: withParams("/people", { ...asked, [name]: "" }),
  });
  const active = [
    q && chip("q", q),
    referral && chip("referral", status(referral)),
    band && chip("band", bands(band)),
    plan && chip("plan", plans(plan)),
  ].filter((one) => one !== "");
  const field = { width: "full", optional: true, empty: t("filters.any") } as const;
  return (
    <Filters
      action="/people"
      active={active}
      clearHref={withParams("/people", { tab })}
      keep={{ tab, ...(q ? { q } : {}) }}
    >
      {tab !== "ended" && (
        <SelectField
          {...field}
          name="referral"
          label={t("filters.referral")}
          defaultValue={referral}
          options={openStatuses.map((value) => ({ value, label: status(value) }))}
        />
      )}
      <SelectField
        {...field}
        name="band"
        label={t("filters.band")}
        defaultValue={band}
        options={aidBands.map((value) => ({ value, label: bands(value) }))}
      />
      <SelectField
        {...field}
        name="plan"
        label={t("filters.plan")}
        defaultValue={plan}
        options={planStatuses.map((value) => ({ value, label: plans(value) }))}
      />
    </Filters>
  );
}
