import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { type ActiveFilter, Filters } from "@/components/data/filters";
import { MoneyField } from "@/components/form/number-fields";
import { SelectField } from "@/components/form/select-field";
import { evictionStages } from "@/domain/eviction";
import type { HouseholdQuery } from "@/domain/household-list";
import { tenancyKinds } from "@/domain/tenancy";
import { formatCents, typedCents } from "@/lib/money";
import { addressWith, asParams } from "./list-address";

type Props = {
  query: HouseholdQuery;
  choices: { districts: string[]; owners: { id: string; name: string }[] };
  named: boolean;
};

const narrowing = { district: "", kind: "", stage: "", debtFrom: "", debtTo: "", owner: "", closed: "" };

/** Whether any filter is in force. */
export const isNarrowed = (query: HouseholdQuery) =>
  Object.keys(asParams(query)).some((name) => Object.hasOwn(narrowing, name));

/** What narrows the list: district, kind of home, eviction, debt, who follows the case, open or closed. */
export function HouseholdFilters({ query, choices, named }: Props) {
  const t = useTranslations("household");
  const without = (name: string) => addressWith(query, { [name]: "", after: "", before: "" });
  const owner = choices.owners.find(({ id }) => id === query.owner);
  const active: ActiveFilter[] = [
    query.district && { label: query.district, removeHref: without("district") },
    query.kind && { label: t(`tenancyKind.${query.kind}`), removeHref: without("kind") },
    query.stage && { label: t(`stages.${query.stage}`), removeHref: without("stage") },
    query.debtFrom !== null && {
      label: t("list.from", { amount: formatCents(query.debtFrom) }),
      removeHref: without("debtFrom"),
    },
    query.debtTo !== null && {
      label: t("list.to", { amount: formatCents(query.debtTo) }),
      removeHref: without("debtTo"),
    },
    owner && { label: owner.name, removeHref: without("owner") },
    query.closed === "yes" && { label: t("status.CLOSED"), removeHref: without("closed") },
  ].filter((filter) => filter !== false && filter !== "" && filter !== undefined);
  return (
    <Filters
      action="/households"
      active={active}
      clearHref={addressWith(query, { ...narrowing, after: "", before: "" })}
      keep={asParams(query, { ...narrowing, after: "", before: "" })}
    >
      <SelectField
        name="district"
        label={t("district")}
        optional
        width="full"
        empty={t("list.any")}
        options={choices.districts.map((district) => ({ value: district, label: district }))}
        defaultValue={query.district}
      />
      <SelectField
        name="kind"
        label={t("tenancy.kind")}
        optional
        width="full"
        empty={t("list.any")}
        options={optionsOf(tenancyKinds, (kind) => t(`tenancyKind.${kind}`))}
        defaultValue={query.kind}
      />
      <SelectField
        name="stage"
        label={t("eviction.stage")}
        optional
        width="full"
        empty={t("list.any")}
        options={optionsOf(evictionStages, (stage) => t(`stages.${stage}`))}
        defaultValue={query.stage}
      />
      {named && (
        <>
          <MoneyField
            name="debtFrom"
            label={t("list.debtFrom")}
            optional
            width="full"
            defaultValue={typedCents(query.debtFrom)}
          />
          <MoneyField
            name="debtTo"
            label={t("list.debtTo")}
            optional
            width="full"
            defaultValue={typedCents(query.debtTo)}
          />
          <SelectField
            name="owner"
            label={t("list.owner")}
            optional
            width="full"
            empty={t("list.any")}
            options={choices.owners.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={query.owner}
          />
        </>
      )}
      <SelectField
        name="closed"
        label={t("list.state")}
        optional
        width="full"
        empty={t("list.openOnes")}
        options={[{ value: "yes", label: t("list.closedOnes") }]}
        defaultValue={query.closed}
      />
    </Filters>
  );
}
