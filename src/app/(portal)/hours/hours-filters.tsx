import { useLocale, useTranslations } from "next-intl";
import { Filters } from "@/components/data/filters";
import { SelectField } from "@/components/form/select-field";
import { type HoursFilter, hoursAddress } from "@/domain/hours";
import { today } from "@/lib/clock";
import { addMonths, formatMonth } from "@/lib/dates";
import { withParams } from "@/lib/query";

type Props = {
  filter: HoursFilter;
  choices: {
    programmes: { id: string; name: string }[];
    operators: { id: string; name: string }[];
    services: { code: string; name: string }[];
  };
};

/** The months a reader may choose: from two years ago to one year ahead. */
const monthsAround = () => {
  const first = `${today().slice(0, 7)}-01`;
  return Array.from({ length: 37 }, (_, index) => addMonths(first, 12 - index));
};

/** Which hours are counted. */
export function HoursFilters({ filter, choices }: Props) {
  const t = useTranslations("hours");
  const locale = useLocale();
  const without = (name: keyof HoursFilter) => withParams("/hours", hoursAddress(filter, { [name]: null }));
  const chip = (name: "from" | "to" | "programme" | "operator" | "service", of: keyof HoursFilter, value?: string) =>
    filter[of] ? [{ label: t(`chip.${name}`, { value: value ?? "—" }), removeHref: without(of) }] : [];
  const named = (all: { id: string; name: string }[], id: string | null) => all.find((one) => one.id === id)?.name;
  const active = [
    ...chip("from", "from", filter.from ? formatMonth(locale, filter.from) : undefined),
    ...chip("to", "to", filter.to ? formatMonth(locale, filter.to) : undefined),
    ...chip("programme", "programmeId", named(choices.programmes, filter.programmeId)),
    ...chip("operator", "operatorId", named(choices.operators, filter.operatorId)),
    ...chip("service", "serviceCode", filter.serviceCode ?? undefined),
  ];
  const months = monthsAround().map((month) => ({ value: month.slice(0, 7), label: formatMonth(locale, month) }));
  const field = { width: "full", optional: true } as const;
  const any = { ...field, empty: t("filter.any") };
  return (
    <Filters
      action="/hours"
      active={active}
      clearHref={withParams("/hours", { by: filter.by })}
      keep={{ by: filter.by }}
    >
      <SelectField
        {...field}
        name="from"
        label={t("filter.from")}
        empty={t("filter.anyMonth")}
        defaultValue={filter.from?.slice(0, 7) ?? ""}
        options={months}
      />
      <SelectField
        {...field}
        name="to"
        label={t("filter.to")}
        empty={t("filter.anyMonth")}
        defaultValue={filter.to?.slice(0, 7) ?? ""}
        options={months}
      />
      <SelectField
        {...any}
        name="programme"
        label={t("filter.programme")}
        defaultValue={filter.programmeId ?? ""}
        options={choices.programmes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...any}
        name="operator"
        label={t("filter.operator")}
        defaultValue={filter.operatorId ?? ""}
        options={choices.operators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...any}
        name="service"
        label={t("filter.service")}
        defaultValue={filter.serviceCode ?? ""}
        options={choices.services.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
    </Filters>
  );
}
