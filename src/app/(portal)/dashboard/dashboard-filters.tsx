import { useTranslations } from "next-intl";
import { type ActiveFilter, Filters } from "@/components/data/filters";
import { DateField } from "@/components/form/date-field";
import { SelectField } from "@/components/form/select-field";
import type { IndicatorFilter } from "@/domain/indicator-filter";
import { aidBands } from "@/domain/programme";
import { today } from "@/lib/clock";
import { formatDay } from "@/lib/dates";
import { dashboardHref } from "./links";

type Props = {
  filter: IndicatorFilter;
  districts: string[];
  programmes: { id: string; name: string }[];
};

/** Which cases the figures are about. */
export function DashboardFilters({ filter, districts, programmes }: Props) {
  const t = useTranslations("dashboard.filter");
  const bandName = useTranslations("programme.bandName");
  const chosen = programmes.find(({ id }) => id === filter.programmeId);
  const active: ActiveFilter[] = [
    filter.from && {
      label: t("fromValue", { day: formatDay(filter.from) }),
      removeHref: dashboardHref(filter, { from: null }),
    },
    filter.to < today() && {
      label: t("toValue", { day: formatDay(filter.to) }),
      removeHref: dashboardHref(filter, { to: today() }),
    },
    filter.district && {
      label: `${t("district")}: ${filter.district}`,
      removeHref: dashboardHref(filter, { district: null }),
    },
    filter.band && { label: bandName(filter.band), removeHref: dashboardHref(filter, { band: null }) },
    filter.programmeId && {
      label: `${t("programme")}: ${chosen?.name ?? "—"}`,
      removeHref: dashboardHref(filter, { programmeId: null }),
    },
  ].filter((one) => typeof one === "object" && one !== null);
  return (
    <Filters action="/dashboard" active={active} clearHref="/dashboard">
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
