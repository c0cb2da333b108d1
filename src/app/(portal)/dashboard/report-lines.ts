import { getLocale, getTranslations } from "next-intl/server";
import type { Chapter, Indicator, Stretch } from "@/domain/indicator";
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

/** What turns figures into lines of a block, in the reader's language. */
export async function tellerOf() {
  const t = await getTranslations("dashboard");
  const bandName = await getTranslations("programme.bandName");
  const unknownCost = (await getTranslations("common"))("unknownCost");
  const words = {
    few: t("few"),
    reserved: t("reserved"),
    none: t("none"),
    days: (days: number) => t("days", { days }),
  };
  const cell = (shown: Shown, unit: FigureUnit) => cellOf(shown, unit, words);
  const name = (indicator: Indicator) => t(`indicators.${indicator}.label`);
  const monthName = new Intl.DateTimeFormat(await getLocale(), { month: "short", year: "2-digit", timeZone: "UTC" });
  const single = (indicator: Indicator, shown: Shown, unit: FigureUnit): Line => ({
    key: indicator,
    label: name(indicator),
    indicator,
    cells: [cell(shown, unit)],
  });
  const stretch = (
    indicator: Stretch | "agreementDays",
    { people: who, median, p90 }: Dashboard["times"][Stretch],
  ): Line => ({
    key: indicator,
    label: name(indicator),
    indicator,
    cells: [cell(who, indicator === "agreementDays" ? "plan" : "person"), cell(median, "days"), cell(p90, "days")],
  });
  return { t, unknownCost, bandName, cell, name, monthName, single, stretch };
}

/** What turns figures into lines. */
export type Teller = Awaited<ReturnType<typeof tellerOf>>;

/** A figure that nobody hides. */
export const open = (value: number | null): Shown => ({ value, protection: "shown" });
