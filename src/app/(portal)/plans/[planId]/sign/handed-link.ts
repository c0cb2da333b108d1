import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { Actor } from "@/domain/permissions";
import { formatMoment } from "@/lib/dates";
import type { FormState } from "@/lib/form";
import { personLanguages } from "@/lib/languages";
import { qrCode } from "@/lib/qr-code";
import { siteUrl } from "@/server/auth/mail";
import { overTls } from "@/server/auth/options";
import { mailPersonLink } from "@/server/person-links/mail-link";
import type { IssuedLink } from "@/server/person-links/make-link";
import { ownWords } from "./own-words";

/** A link just made as its form shows it, this once: with its drawing, until when it is good, and whether it left by mail. */
export async function handedLink(
  actor: Actor,
  { planId, mail }: { planId: string; mail: boolean },
  values: FormState["values"],
  { path, expiresAt }: IssuedLink,
): Promise<FormState> {
  const link = `${await siteAddress()}${path}`;
  const { size, path: drawing } = qrCode(link);
  const mailed = mail ? await mailPersonLink(actor, planId, path, await letter()) : null;
  const t = await getTranslations("personLink.made");
  return {
    values: {
      ...values,
      link,
      until: t("until", { at: formatMoment(expiresAt) }),
      qrSize: String(size),
      qrPath: drawing,
      mailed: mailed === null ? "" : t(mailed ? "mailed" : "notMailed"),
    },
    errors: {},
  };
}

/** Where people reach this installation: as it was set up, or else as this request did. */
async function siteAddress() {
  const given = await headers();
  const scheme = overTls((name) => given.get(name)) ? "https" : "http";
  return siteUrl() ?? `${scheme}://${given.get("x-forwarded-host") ?? given.get("host")}`;
}

/** The letter in the four languages: nobody need know which one the person reads. */
async function letter() {
  const words = personLanguages.map(ownWords);
  return {
    subject: words.map(({ mail }) => mail.subject).join(" · "),
    text: (link: string) => `${words.map(({ mail }) => mail.text).join("\n\n")}\n\n${link}\n`,
  };
}
