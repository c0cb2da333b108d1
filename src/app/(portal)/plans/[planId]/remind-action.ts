"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/form-action";
import { type Remind, remindForm } from "@/domain/decision-clock";
import type { Actor } from "@/domain/permissions";
import { remindAwaited } from "@/server/decisions/remind";

/** The letter speaks the language of who sends it: nothing is known of the other's. */
async function remindByLetter(actor: Actor, input: Remind) {
  const t = await getTranslations("decision.mail");
  return remindAwaited(actor, input, { subject: t("subject"), text: (link) => t("text", { link }) });
}

export const remindAction = formAction(remindForm, remindByLetter, ({ planId }) => `/plans/${planId}#decisions`);
