import { getTranslations } from "next-intl/server";
import { silentAbsenceDays } from "@/domain/session";
import { formatDay } from "@/lib/dates";
import type { SilentAbsence } from "@/server/plans/silent-absence";

/** The warning letter for a silent absence as it is offered to who sends it: the catalogue's words, in Italian, with the dates. */
export async function draftedLetter({ person, code, days, operator, provider }: SilentAbsence) {
  const t = await getTranslations({ locale: "it" });
  return t("register.silence.body", {
    name: person ? `${person.firstName} ${person.lastName}` : "",
    code,
    days: days.map((day) => formatDay(day)).join(", "),
    limit: silentAbsenceDays,
    operator: operator.name,
    phone: operator.phone ?? provider.phone ?? "none",
    provider: provider.name,
  });
}
