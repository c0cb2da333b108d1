import { useTranslations } from "next-intl";
import { optionsOf } from "@/app/options";
import { type ActiveFilter, Filters } from "@/components/data/filters";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import { planStatuses } from "@/domain/plan";
import type { PlanListQuery } from "@/domain/plan-list";
import { aidBands } from "@/domain/programme";
import { formatDay } from "@/lib/dates";
import { withParams } from "@/lib/query";
import { askedOf } from "./list-address";

type Named = { id: string; name: string };
type Props = { query: PlanListQuery; operators: Named[]; programmes: (Named & { code: string })[] };

/** What narrows the list of plans, and what narrows it now. */
export function PlanFilters({ query, operators, programmes }: Props) {
  const t = useTranslations("plan");
  const common = useTranslations("common");
  const clock = useTranslations("clock");
  const { tab, q, status, band, operator, programme, from, to } = query;
  const asked = askedOf(query);
  const chip = (name: keyof typeof asked, label: string): ActiveFilter => ({
    label,
    removeHref: withParams("/plans", { ...asked, [name]: "" }),
  });
  const active = [
    q && chip("q", q),
    status && chip("status", t(`status.${status}`)),
    band && chip("band", t(`band.${band}`)),
    operator && chip("operator", operators.find(({ id }) => id === operator)?.name ?? "—"),
    programme && chip("programme", programmes.find(({ id }) => id === programme)?.code ?? "—"),
    query.clock && chip("clock", clock("filter.late")),
    from && chip("from", `${t("list.from")} ${formatDay(from)}`),
    to && chip("to", `${t("list.to")} ${formatDay(to)}`),
  ].filter((one): one is ActiveFilter => typeof one === "object" && one !== null);
  const any = { width: "full" as const, optional: true, empty: common("all") };

  return (
    <Filters
      action="/plans"
      active={active}
      clearHref={withParams("/plans", { tab })}
      keep={{ tab, ...(q ? { q } : {}) }}
    >
      <SelectField
        {...any}
        name="status"
        label={t("list.status")}
        defaultValue={status ?? ""}
        options={optionsOf(planStatuses, (value) => t(`status.${value}`))}
      />
      <SelectField
        {...any}
        name="band"
        label={t("list.band")}
        defaultValue={band ?? ""}
        options={optionsOf(aidBands, (value) => t(`band.${value}`))}
      />
      <SelectField
        {...any}
        name="operator"
        label={t("list.operator")}
        defaultValue={operator ?? ""}
        options={operators.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField
        {...any}
        name="programme"
        label={t("list.programme")}
        defaultValue={programme ?? ""}
        options={programmes.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))}
      />
      <SelectField
        {...any}
        name="clock"
        label={clock("filter.label")}
        defaultValue={query.clock ?? ""}
        options={[{ value: "late", label: clock("filter.late") }]}
      />
      <DateField name="from" label={t("list.from")} width="full" optional defaultValue={from ?? ""} />
      <DateField name="to" label={t("list.to")} width="full" optional defaultValue={to ?? ""} />
    </Filters>
  );
}
