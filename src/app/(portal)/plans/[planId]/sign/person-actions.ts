"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { formAction, hidden, toFormState, unparsed } from "@/app/form-action";
import { issueLinkForm, recordAnswerForm, revokeLinkForm } from "@/domain/person-link-forms";
import { formatMoment } from "@/lib/dates";
import { type FormState, parseForm } from "@/lib/form";
import { personLanguages } from "@/lib/languages";
import { qrCode } from "@/lib/qr-code";
import { siteUrl } from "@/server/auth/mail";
import { overTls } from "@/server/auth/options";
import { issuePersonLink } from "@/server/person-links/issue-link";
import { mailPersonLink } from "@/server/person-links/mail-link";
import { recordPersonAnswer } from "@/server/person-links/record-answer";
import { revokePersonLink } from "@/server/person-links/revoke-link";
import { requireActor } from "@/server/session";
import { ownWords } from "./own-words";

/** Makes the person's link and shows it, this once: it is part of the answer and of no address. */
export async function issueLinkAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(issueLinkForm, formData);
  if (!form.ok) return unparsed(form);
  const outcome = await hidden(issuePersonLink(actor, form.data));
  if (!outcome.ok) return toFormState(form.values, {}, outcome.reason);

  const { path, expiresAt } = outcome.data;
  const link = `${await siteAddress()}${path}`;
  const { size, path: drawing } = qrCode(link);
  const mailed = form.data.mail ? await mailPersonLink(actor, form.data.planId, path, await letter()) : null;
  const t = await getTranslations("personLink.made");
  // The list of links on the page shows this one, and that the one before has ended.
  revalidatePath(`/plans/${form.data.planId}/sign`);
  return {
    values: {
      ...form.values,
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

const signing = ({ planId }: { planId: string }) => `/plans/${planId}/sign#person-links`;

/** Ends a link at once. */
export const revokeLinkAction = formAction(revokeLinkForm, revokePersonLink, signing);

/** What the person said to the operator's face instead of signing. */
export const recordAnswerAction = formAction(
  recordAnswerForm,
  recordPersonAnswer,
  ({ planId }) => `/plans/${planId}#signatures`,
);
