import { useTranslations } from "next-intl";
import { type ActiveFilter, Filters } from "@/components/data/filters";
import { SelectField } from "@/components/form/select-field";
import { TextField } from "@/components/form/text-field";
import { accreditationRegisters } from "@/domain/accreditation";
import { payBases, serviceModes } from "@/domain/catalogue";
import { type CatalogueQuery, catalogueFilters } from "@/domain/catalogue-filter";
import { verifications } from "@/domain/programme";
import { withParams } from "@/lib/query";

type Props = {
  query: CatalogueQuery;
  editions: { id: string; label: string }[];
  editionId: string;
};

/** What narrows the catalogue, and which edition is looked at. */
export function CatalogueFilters({ query, editions, editionId }: Props) {
  const t = useTranslations("catalogue");
  const words = {
    mode: (value: string) => t(`mode.${value as (typeof serviceModes)[number]}`),
    payBasis: (value: string) => t(`payBasis.${value as (typeof payBases)[number]}`),
    register: (value: string) => t(`register.${value as (typeof accreditationRegisters)[number]}`),
    verification: (value: string) => t(`verification.${value as (typeof verifications)[number]}`),
  };
  const values = {
    mode: serviceModes.filter((mode) => mode !== "BOTH"),
    payBasis: payBases,
    register: accreditationRegisters,
    verification: verifications,
  };
  const labels = {
    mode: t("filterMode"),
    payBasis: t("filterPayBasis"),
    register: t("filterRegister"),
    verification: t("filterVerification"),
  };
  const without = (name: string) => withParams("/catalogue", { ...query, [name]: null });
  const active: ActiveFilter[] = catalogueFilters.flatMap((name) => {
    const value = query[name];
    return value ? [{ label: `${labels[name]}: ${words[name](value)}`, removeHref: without(name) }] : [];
  });
  if (query.q) active.unshift({ label: `“${query.q}”`, removeHref: without("q") });
  const kept = { section: query.section, edition: query.edition };
  return (
    <Filters
      action="/catalogue"
      active={active}
      clearHref={withParams("/catalogue", kept)}
      keep={{ section: query.section }}
    >
      <TextField name="q" label={t("search")} type="search" width="full" defaultValue={query.q} />
      <SelectField
        name="edition"
        label={t("edition")}
        width="full"
        empty={false}
        defaultValue={editionId}
        options={editions.map(({ id, label }) => ({ value: id, label }))}
      />
      {catalogueFilters.map((name) => (
        <SelectField
          key={name}
          name={name}
          label={labels[name]}
          width="full"
          empty={t("any")}
          defaultValue={query[name] ?? ""}
          options={values[name].map((value) => ({ value, label: words[name](value) }))}
        />
      ))}
    </Filters>
  );
}
