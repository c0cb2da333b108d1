import type { useTranslations } from "next-intl";
import type { ContentLine } from "@/domain/plan-content";
import type { Day } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import type { PersonLanguage } from "@/lib/languages";
import italian from "@/messages/it/ownPlan.json";

/** The words of the person's own pages in the language being read. */
export type OwnWords = ReturnType<typeof useTranslations<"ownPlan">>;

const tags: Record<PersonLanguage, string> = { it: "it-IT", en: "en-GB", fr: "fr-FR", ar: "ar-u-nu-latn" };

/** Keeps a name, a number or a code whole inside a sentence written in the other direction. */
export const apart = (text: string) => `\u2068${text}\u2069`;

/** "23 novembre 2026", as the language writes it. */
export const longDay = (language: PersonLanguage, day: Day) =>
  apart(
    // A day is not torn apart at the end of a line.
    new Intl.DateTimeFormat(tags[language], { dateStyle: "long", timeZone: "UTC" })
      .format(toDate(day))
      .replaceAll(" ", "\u00a0"),
  );

/** "lunedì 30 novembre 2026", as the language writes it. */
export const fullDay = (language: PersonLanguage, day: Day) =>
  apart(new Intl.DateTimeFormat(tags[language], { dateStyle: "full", timeZone: "UTC" }).format(toDate(day)));

/** "544,00 €", as the language writes it. Cents. */
export const euro = (language: PersonLanguage, cents: number) =>
  apart(
    new Intl.NumberFormat(tags[language], { style: "currency", currency: "EUR", useGrouping: "always" }).format(
      cents / 100,
    ),
  );

/** "dal 1 dicembre 2026 al 31 maggio 2027". */
export const periodWords = (
  t: OwnWords,
  language: PersonLanguage,
  { startsOn, endsOn }: { startsOn: Day; endsOn: Day },
) => t("plan.fromTo", { from: longDay(language, startsOn), to: longDay(language, endsOn) });

/** "12 ore e 30 minuti". Minutes. */
export function minutesWords(t: OwnWords, minutes: number) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return t("plan.minutes", { minutes: rest });
  return rest === 0 ? t("plan.hours", { hours }) : t("plan.hoursMinutes", { hours, minutes: rest });
}

/** How much of a service there is: hours, or how many times what is not counted in hours. */
export const quantityWords = (t: OwnWords, { unit, quantity }: Pick<ContentLine, "unit" | "quantity">) =>
  unit === "HOUR" ? minutesWords(t, quantity) : t("plan.times", { times: quantity });

/**
 * What a service is called in the language being read. Another catalogue may give the same code to another service, so a
 * translation is believed only when its Italian name is the one the plan carries; otherwise the name stays Italian.
 */
export function serviceName(t: OwnWords, language: PersonLanguage, { code, name }: Pick<ContentLine, "code" | "name">) {
  const known = italian.services[code as keyof typeof italian.services];
  const translated = language !== "it" && known === name;
  return translated
    ? { text: t(`services.${code}` as "services.L01"), language }
    : { text: name, language: "it" as const };
}
