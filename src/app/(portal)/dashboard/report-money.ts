import { volumeMeasures } from "@/domain/indicator";
import { toDate } from "@/lib/dates";
import type { Dashboard } from "@/server/indicators/read-dashboard";
import { type Block, open, type Teller } from "./report-lines";

/** The blocks in hours and euro: volumes by service, funds and allocations, bands, arrears. */
export function moneyBlocks(
  { volume, ceilings, derogations, arrears }: Dashboard,
  { t, unknownCost, bandName, cell, name, monthName, single }: Teller,
) {
  const volumes = (of: typeof volume.total, unknown = false) =>
    volumeMeasures.flatMap((measure) => {
      const euro = cell(of[measure].cents, "euro");
      // What costs nobody knows is never told as 0,00.
      const told = unknown && euro.number === 0 ? { ...euro, text: unknownCost, number: null } : euro;
      return [cell(of[measure].minutes, "hours"), told];
    });
  const services: Block = {
    key: "volume",
    chapter: "volume",
    title: t("chapters.volume"),
    labelHeader: t("service"),
    headings: volumeMeasures.flatMap((measure) => [
      t("hours", { measure: name(measure) }),
      t("euro", { measure: name(measure) }),
    ]),
    lines: [
      ...volume.services.map((service) => ({
        key: service.code,
        label: `${service.code} ${service.name}`,
        note: service.unknownCost ? t("unknownCost") : undefined,
        part: service.code,
        cells: volumes(service, service.unknownCost),
      })),
      { key: "total", label: t("total"), cells: volumes(volume.total) },
    ],
  };
  const funds: Block = {
    key: "funds",
    chapter: "ceilings",
    title: t("chapters.ceilings"),
    labelHeader: t("fund"),
    headings: [t("committedColumn"), t("limit"), t("derogatedColumn")],
    lines: (ceilings ?? []).flatMap((programme) => [
      {
        key: programme.id,
        label: programme.name,
        cells: [programme.committedCents, programme.fundCents, programme.derogatedCents].map((cents) =>
          cell(open(cents), "euro"),
        ),
      },
      ...programme.agreements.map((agreement) => ({
        key: agreement.id,
        label: t("allocation", { name: agreement.name }),
        cells: [agreement.committedCents, agreement.allocationCents, agreement.derogatedCents].map((cents) =>
          cell(open(cents), "euro"),
        ),
      })),
    ]),
  };
  const bands: Block = {
    key: "bands",
    chapter: "ceilings",
    title: t("bands"),
    labelHeader: t("filter.band"),
    headings: [t("plansColumn"), t("averageColumn"), t("ceilingColumn"), t("dearestColumn")],
    lines: (ceilings ?? []).flatMap((programme) =>
      programme.bands.map((band) => ({
        key: `${programme.id} ${band.aidBand}`,
        label: bandName(band.aidBand),
        note: (ceilings?.length ?? 0) > 1 ? programme.name : undefined,
        indicator: "bandCost" as const,
        part: `${programme.id} ${band.aidBand}`,
        cells: [
          cell(band.plans, "plan"),
          cell(band.averageCents, "euro"),
          cell(open(band.ceilingCents), "euro"),
          cell(band.dearestCents, "euro"),
        ],
      })),
    ),
  };
  const beyond: Block = {
    key: "derogations",
    chapter: "ceilings",
    title: t("derogations"),
    labelHeader: t("derogations"),
    headings: [t("howMany")],
    lines: derogations
      ? [
          single("derogated", derogations.cents, "euro"),
          single("derogationsGranted", derogations.granted, "derogation"),
          single("derogationsOpen", derogations.open, "derogation"),
        ]
      : [],
  };
  const debts: Block = {
    key: "arrears",
    chapter: "arrears",
    title: t("averageDebt"),
    labelHeader: t("month"),
    headings: [t("withWork"), t("withoutWork")],
    lines: (arrears?.months ?? []).map((month, index) => ({
      key: month,
      label: monthName.format(toDate(month)),
      cells: [arrears?.working[index], arrears?.others[index]].map((shown) => cell(shown ?? open(null), "euro")),
    })),
  };
  const easing: Block = {
    key: "easing",
    chapter: "arrears",
    title: name("easing"),
    labelHeader: t("households"),
    headings: [t("howMany")],
    lines: arrears
      ? [
          single("easing", arrears.easing, "household"),
          {
            ...single("arrears", arrears.known, "household"),
            key: "known",
            label: t("indicators.easing.outOf").replace(/\.$/, ""),
          },
        ]
      : [],
  };
  return { volume: services, funds, bands, derogations: beyond, arrears: debts, easing };
}
