import { useTranslations } from "next-intl";
import { type ActiveFilter, Filters } from "@/components/data/filters";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { aidBands } from "@/domain/programme";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { withParams } from "@/lib/query";
import { dashboardHref } from "./links";

type Props = {
  filter: IndicatorFilter;
  districts: string[];
  programmes: { id: string; name: string }[];
  /** The view that answers, and what it is asked beside the filter. */
  path?: string;
  more?: Record<string, string>;
};

/** Which cases the figures are about. */
export function DashboardFilters({ filter, districts, programmes, path = "/dashboard", more = {} }: Props) {
  const t = useTranslations("dashboard.filter");
  const bandName = useTranslations("programme.bandName");
  const without = (over: Partial<IndicatorFilter>) => dashboardHref(filter, over, path, more);
  const chosen = programmes.find(({ id }) => id === filter.programmeId);
  const active: ActiveFilter[] = [
    filter.from && {
      label: t("fromValue", { day: formatDay(filter.from) }),
      removeHref: without({ from: null }),
    },
    filter.to < today() && {
      label: t("toValue", { day: formatDay(filter.to) }),
      removeHref: without({ to: today() }),
    },
    filter.district && {
      label: `${t("district")}: ${filter.district}`,
      removeHref: without({ district: null }),
    },
    filter.band && { label: bandName(filter.band), removeHref: without({ band: null }) },
    filter.programmeId && {
      label: `${t("programme")}: ${chosen?.name ?? "—"}`,
      removeHref: without({ programmeId: null }),
    },
  ].filter((one) => typeof one === "object" && one !== null);
  return (
    <Filters action={path} active={active} clearHref={withParams(path, more)} keep={more}>
      <DateField name="from" label={t("from")} width="full" defaultValue={filter.from ?? undefined} />
      <DateField name="to" label={t("to")} width="full" defaultValue={filter.to < today() ? filter.to : undefined} />
      <SelectField
        name="district"
        label={t("district")}
        width="full"
        empty={t("any")}
        defaultValue={filter.district ?? ""}
        options={districts.map((district) => ({ value: district, label: district }))}
      />
      <SelectField
        name="band"
        label={t("band")}
        width="full"
        empty={t("anyBand")}
        defaultValue={filter.band ?? ""}
        options={aidBands.map((band) => ({ value: band, label: bandName(band) }))}
      />
      <SelectField
        name="programme"
        label={t("programme")}
        width="full"
        empty={t("anyProgramme")}
        defaultValue={filter.programmeId ?? ""}
        options={programmes.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Filters>
  );
}
