import type { getTranslations } from "next-intl/server";
import { dayOf, formatDay, formatTime } from "@/lib/dates";

type T = Awaited<ReturnType<typeof getTranslations<"dashboard">>>;

/** "Dati aggiornati alle 10:05 del 26/11/2026". */
export const madeAtText = (t: T, moment: Date) =>
  t("scope.madeAt", { time: formatTime(moment), day: formatDay(dayOf(moment)) });
