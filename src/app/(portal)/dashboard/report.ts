import { getLocale, getTranslations } from "next-intl/server";
import type { Chapter, Indicator, Stretch } from "@/domain/indicator";
import { toDate } from "@/lib/dates";
import type { Shown } from "@/server/indicators/conceal";
import type { Dashboard } from "@/server/indicators/read-dashboard";
import { type Cell, cellOf, type FigureUnit } from "./figure-text";

/** One line of a block: what it is about and its figures, in the order of the block's headings. `indicator` and `part` lead to its rows. */
export type Line = { key: string; label: string; note?: string; indicator?: Indicator; part?: string; cells: Cell[] };

/** A table of figures. The page draws it as a chart, a table or figures; a download lists it line by line: the same texts. */
export type Block = {
  key: string;
  chapter: Chapter;
  title: string;
  labelHeader: string;
  headings: string[];
  lines: Line[];
};

const shownOf = (value: number): Shown => ({ value, protection: "shown" });

/** Everything the dashboard tells, once, in the reader's language. */
export async function reportOf(dashboard: Dashboard) {
  const t = await getTranslations("dashboard");
  const bandNames = await getTranslations("programme.bandName");
  const words = {
    few: t("few"),
    reserved: t("reserved"),
    none: t("none"),
    days: (days: number) => t("days", { days }),
  };
  const cell = (shown: Shown, unit: FigureUnit) => cellOf(shown, unit, words);
  const name = (indicator: Indicator) => t(`indicators.${indicator}.label`);
  const single = (indicator: Indicator, shown: Shown, unit: FigureUnit): Line => ({
    key: indicator,
    label: name(indicator),
    indicator,
    cells: [cell(shown, unit)],
  });
  const monthName = new Intl.DateTimeFormat(await getLocale(), { month: "short", year: "2-digit", timeZone: "UTC" });
  const { path, times, volume, ceilings, arrears, synergy, attendance, outcomes } = dashboard;

  const households: Block = {
    key: "households",
    chapter: "path",
    title: t("households"),
    labelHeader: t("households"),
    headings: [t("howMany")],
    lines: [single("households", path.households, "household")],
  };
  const people: Block = {
    key: "people",
    chapter: "path",
    title: t("funnel"),
    labelHeader: t("stage"),
    headings: [t("howMany")],
    lines: (["referred", "accepted", "signed", "active", "working"] as const).map((stage) =>
      single(stage, path[stage], "person"),
    ),
  };
  const stretch = (
    indicator: Stretch | "agreementDays",
    { people: who, median, p90 }: (typeof times)[Stretch],
  ): Line => ({
    key: indicator,
    label: name(indicator),
    indicator,
    cells: [cell(who, indicator === "agreementDays" ? "plan" : "person"), cell(median, "days"), cell(p90, "days")],
  });
  const durations: Block = {
    key: "times",
    chapter: "times",
    title: t("chapters.times"),
    labelHeader: t("stretch"),
    headings: [t("howMany"), t("median"), t("p90")],
    lines: [
      stretch("answerDays", times.answerDays),
      stretch("signatureDays", times.signatureDays),
      stretch("startDays", times.startDays),
      stretch("workDays", times.workDays),
    ],
  };
  const measures = ["planned", "committed", "delivered"] as const;
  const volumes = (of: typeof volume.total) =>
    measures.flatMap((measure) => [cell(of[measure].minutes, "hours"), cell(of[measure].cents, "euro")]);
  const services: Block = {
    key: "volume",
    chapter: "volume",
    title: t("chapters.volume"),
    labelHeader: t("service"),
    headings: measures.flatMap((measure) => [
      t("hours", { measure: name(measure) }),
      t("euro", { measure: name(measure) }),
    ]),
    lines: [
      ...volume.services.map((service) => ({
        key: service.code,
        label: `${service.code} ${service.name}`,
        note: service.unknownCost ? t("unknownCost") : undefined,
        part: service.code,
        cells: volumes(service),
      })),
      { key: "total", label: t("total"), cells: volumes(volume.total) },
    ],
  };
  const funds: Block = {
    key: "funds",
    chapter: "ceilings",
    title: t("chapters.ceilings"),
    labelHeader: t("fund"),
    headings: [t("committedColumn"), t("limit")],
    lines: (ceilings ?? []).flatMap((programme) => [
      {
        key: programme.id,
        label: programme.name,
        cells: [cell(shownOf(programme.committedCents), "euro"), cell(shownOf(programme.fundCents), "euro")],
      },
      ...programme.agreements.map((agreement) => ({
        key: agreement.id,
        label: t("allocation", { name: agreement.name }),
        cells: [cell(shownOf(agreement.committedCents), "euro"), cell(shownOf(agreement.allocationCents), "euro")],
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
        label: bandNames(band.aidBand),
        note: (ceilings?.length ?? 0) > 1 ? programme.name : undefined,
        indicator: "bandCost" as const,
        part: `${programme.id} ${band.aidBand}`,
        cells: [
          cell(band.plans, "plan"),
          cell(band.averageCents, "euro"),
          cell({ value: band.ceilingCents, protection: "shown" }, "euro"),
          cell(band.dearestCents, "euro"),
        ],
      })),
    ),
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
      cells: [arrears?.working[index], arrears?.others[index]].map((shown) =>
        cell(shown ?? { value: null, protection: "shown" }, "euro"),
      ),
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
  const together: Block = {
    key: "synergy",
    chapter: "synergy",
    title: t("chapters.synergy"),
    labelHeader: t("chapters.synergy"),
    headings: [t("howMany")],
    lines: [
      single("shared", synergy.shared, "plan"),
      single("coDesigned", synergy.coDesigned, "plan"),
      single("jointMeetings", synergy.jointMeetings, "meeting"),
    ],
  };
  const agreement: Block = {
    ...durations,
    key: "agreement",
    chapter: "synergy",
    title: name("agreementDays"),
    lines: [stretch("agreementDays", synergy.agreementDays)],
  };
  const register: Block = {
    key: "attendance",
    chapter: "attendance",
    title: t("chapters.attendance"),
    labelHeader: t("chapters.attendance"),
    headings: [t("howMany")],
    lines: [single("expected", attendance.expected, "appointment"), single("missed", attendance.missed, "appointment")],
  };
  const reasons: Block = {
    key: "reasons",
    chapter: "attendance",
    title: t("reasons"),
    labelHeader: t("reason"),
    headings: [t("howMany")],
    lines: attendance.reasons.map(({ reason, missed }) => ({
      key: reason ?? "NONE",
      label: t(`absence.${reason ?? "NONE"}`),
      indicator: "missed" as const,
      part: reason ?? "NONE",
      cells: [cell(missed, "appointment")],
    })),
  };
  const results: Block = {
    key: "outcomes",
    chapter: "outcomes",
    title: t("byOutcome"),
    labelHeader: t("outcomeType"),
    headings: [t("howMany")],
    lines: outcomes.types.map(({ type, people: who }) => ({
      key: type,
      label: t.has(`outcome.${type}` as never) ? (t(`outcome.${type}` as never) as string) : type,
      indicator: "outcomes" as const,
      part: type,
      cells: [cell(who, "person")],
    })),
  };
  const achieved: Block = {
    key: "achieved",
    chapter: "outcomes",
    title: t("chapters.outcomes"),
    labelHeader: t("people"),
    headings: [t("howMany")],
    lines: [single("outcomes", outcomes.people, "person"), single("lasting", outcomes.lasting, "person")],
  };
  return {
    households,
    people,
    times: durations,
    volume: services,
    funds,
    bands,
    arrears: debts,
    easing,
    synergy: together,
    agreement,
    attendance: register,
    reasons,
    outcomes: results,
    achieved,
  };
}

/** Everything the dashboard tells, by block. */
export type Report = Awaited<ReturnType<typeof reportOf>>;
