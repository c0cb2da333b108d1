import { getFormatter } from "next-intl/server";
import { firstDayOf, type Month } from "@/domain/register-month";

/** A month as people say it: "ottobre 2026". */
export const monthWords = async (month: Month) =>
  (await getFormatter()).dateTime(new Date(`${firstDayOf(month)}T12:00:00Z`), { month: "long", year: "numeric" });
