import { useTranslations } from "next-intl";
import { Filters } from "@/components/data/filters";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { referralNeeds, urgencies } from "@/domain/referral";
import { type ReferralQuery, referralSorts } from "@/domain/referral-list";
import { formatDay } from "@/lib/dates";
import { withParams } from "@/lib/query";

type Props = {
  query: ReferralQuery;
  sort: (typeof referralSorts)[number];
  /** Which colleague narrows the list; none for who works without names. */
  side: "author" | "assignee" | null;
  colleagues: { id: string; name: string }[];
};

/** What narrows the list of referrals, and what narrows it now. */
export function ReferralFilters({ query, sort, side, colleagues }: Props) {
  const t = useTranslations("referral");
  const clocks = useTranslations("clock");
  const { tab, q, urgency, need, who, from, to } = query;
  const asked = { tab, q, urgency, need, who, from, to, clock: query.clock, sort: query.sort };
  const nameOf = colleagues.find(({ id }) => id === who)?.name;
  const chip = (name: "q" | "urgency" | "need" | "who" | "from" | "to" | "clock", value: string) => ({
    label: t(`filters.chips.${name}`, { value }),
    removeHref: withParams("/referrals", { ...asked, [name]: "" }),
  });
  const active = [
    q && chip("q", q),
    urgency && chip("urgency", t(`urgency.${urgency}`)),
    need && chip("need", t(`need.${need}`)),
    who && nameOf && chip("who", nameOf),
    query.clock && chip("clock", clocks("filter.late")),
    from && chip("from", formatDay(from)),
    to && chip("to", formatDay(to)),
  ].filter((one) => typeof one === "object" && one !== null);

  return (
    <Filters
      action="/referrals"
      active={active}
      clearHref={withParams("/referrals", { tab })}
      keep={{ tab, ...(q ? { q } : {}) }}
    >
      <SelectField
        name="urgency"
        label={t("filters.urgency")}
        width="full"
        optional
        empty={t("filters.any")}
        defaultValue={urgency}
        options={urgencies.map((value) => ({ value, label: t(`urgency.${value}`) }))}
      />
      <SelectField
        name="need"
        label={t("filters.need")}
        width="full"
        optional
        empty={t("filters.any")}
        defaultValue={need}
        options={referralNeeds.map((value) => ({ value, label: t(`need.${value}`) }))}
      />
      {side && (
        <SelectField
          name="who"
          label={t(`filters.${side}`)}
          width="full"
          optional
          empty={t("filters.any")}
          defaultValue={who}
          options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <SelectField
        name="clock"
        label={clocks("filter.label")}
        width="full"
        optional
        empty={t("filters.any")}
        defaultValue={query.clock}
        options={[{ value: "late", label: clocks("filter.late") }]}
      />
      <DateField name="from" label={t("filters.from")} width="full" optional defaultValue={from ?? ""} />
      <DateField name="to" label={t("filters.to")} width="full" optional defaultValue={to ?? ""} />
      {tab !== "drafts" && (
        <SelectField
          name="sort"
          label={t("filters.sort")}
          width="full"
          optional
          empty={false}
          defaultValue={sort}
          options={referralSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
        />
      )}
    </Filters>
  );
}
