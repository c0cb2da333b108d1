import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Change, ComparedField } from "@/domain/assessment-compare";
import { formatDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";

type Value = string | number | boolean | Date | readonly string[] | null;

const listed = ["studyTitle", "workStatus", "didStatus", "bandSource"] as const;

/** Says the answers of a profile in words. */
export function useAnswers() {
  const t = useTranslations("assessment");
  const bands = useTranslations("programme.bandName");
  const common = useTranslations("common");

  const answer = (field: ComparedField, value: Value): ReactNode => {
    if (value === null || value === "") return null;
    if (value instanceof Date) return formatDay(value);
    if (typeof value === "boolean") return value ? common("yes") : common("no");
    if (typeof value === "object")
      return value.length === 0 ? null : value.map((one) => t(`shift.${one}` as never)).join(", ");
    if (field === "weeklyMinutesMax") return formatMinutes(Number(value));
    if (field === "travelKm") return t("kilometres", { count: Number(value) });
    const list = listed.find((name) => name === field);
    if (list) return t(`${list}.${value}` as never);
    if (field === "aidBand") return bands(value as never);
    return <span className="max-w-prose whitespace-pre-line">{value}</span>;
  };

  const score = (given: { score: number; note: string | null } | null): ReactNode =>
    given && (
      <>
        {t(`score.${String(given.score) as "1"}`)}
        {given.note && <span className="block max-w-prose whitespace-pre-line text-soft text-sm">{given.note}</span>}
      </>
    );

  const nameOf = (change: Change) =>
    "field" in change ? t(`fields.${change.field}`) : t(`dimension.${change.dimension}`);
  const sides = (change: Change) =>
    "field" in change
      ? { before: answer(change.field, change.before), after: answer(change.field, change.after) }
      : { before: score(change.before), after: score(change.after) };
  return { answer, nameOf, sides };
}
