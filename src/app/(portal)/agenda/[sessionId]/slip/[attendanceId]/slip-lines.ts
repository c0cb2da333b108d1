import { getTranslations } from "next-intl/server";
import { apart, fullDay, type OwnWords, serviceName } from "@/app/(person)/words";
import { dayOf, formatTime } from "@/lib/dates";
import type { PersonLanguage } from "@/lib/languages";
import type { Slip } from "@/server/sessions/get-slip";

/** What the slip says in a language: its title, its lines, and whom to call. The service is left out of what is mailed. */
export async function slipLines(slip: Slip, language: PersonLanguage) {
  const t = await getTranslations({ locale: language });
  const { startsAt, endsAt, mode, place, room, site, operator, organisation, ...service } = slip.session;
  const hours = t("sessionSlip.hours", { from: apart(formatTime(startsAt)), to: apart(formatTime(endsAt)) });
  const kind = mode === "REMOTE" ? t("sessionSlip.remote") : mode === "AT_COMPANY" ? t("sessionSlip.company") : null;
  const places = site ? [site.name, room, `${site.address}, ${site.city}`, place] : [place];
  const own = ((key: string) => t(`ownPlan.${key}` as never)) as unknown as OwnWords;
  const called = serviceName(own, language, { code: service.serviceCode, name: service.serviceName });
  const provider = apart(organisation.name);
  return {
    title: t("sessionSlip.title"),
    to: t("sessionSlip.for", { name: apart(`${slip.person.firstName} ${slip.person.lastName}`) }),
    when: { term: t("sessionSlip.when"), text: `${fullDay(language, dayOf(startsAt))}, ${hours}` },
    where: {
      term: t("sessionSlip.where"),
      text: [kind, ...places.map((one) => one && apart(one))].filter(Boolean).join(" · "),
    },
    with: { term: t("sessionSlip.with"), text: `${apart(operator.name)} · ${provider}` },
    service: { term: t("sessionSlip.service"), text: called.text, language: called.language },
    bring: { term: t("sessionSlip.bring"), text: t("sessionSlip.bringText") },
    call: organisation.phone
      ? t("sessionSlip.call", { provider, phone: apart(organisation.phone) })
      : t("sessionSlip.tell", { provider }),
  };
}

/** The slip as a mail: when, where, with whom, what to bring; nobody's name but the operator's, and no service. */
export async function slipLetter(slip: Slip, language: PersonLanguage) {
  const lines = await slipLines(slip, language);
  const said = [lines.when, lines.where, lines.with, lines.bring].map(({ term, text }) => `${term}: ${text}`);
  return { subject: lines.title, text: () => `${[lines.title, ...said, lines.call].join("\n\n")}\n` };
}
