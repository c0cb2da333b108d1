"use server";

import { revalidatePath } from "next/cache";
import { headers } from "next/headers";
import { formAction, hidden, toFormState, unparsed } from "@/app/form-action";
import { makeFeedForm, revokeFeedForm } from "@/domain/calendar-feed";
import { type FormState, parseForm } from "@/lib/form";
import { siteUrl } from "@/server/auth/mail";
import { overTls } from "@/server/auth/options";
import { makeFeed } from "@/server/calendar-feeds/make-feed";
import { revokeFeed } from "@/server/calendar-feeds/revoke-feed";
import { requireActor } from "@/server/session";

/** Makes the calendar's address and shows it, this once: it is part of the answer and of no address. */
export async function makeFeedAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const form = parseForm(makeFeedForm, formData);
  if (!form.ok) return unparsed(form);
  const outcome = await hidden(makeFeed(actor, form.data));
  if (!outcome.ok) return toFormState({}, {}, outcome.reason);
  revalidatePath("/account/calendar");
  return { values: { link: `${await siteAddress()}${outcome.data.path}` }, errors: {} };
}

async function siteAddress() {
  const given = await headers();
  const scheme = overTls((name) => given.get(name)) ? "https" : "http";
  return siteUrl() ?? `${scheme}://${given.get("x-forwarded-host") ?? given.get("host")}`;
}

/** Ends the address at once. */
export const revokeFeedAction = formAction(revokeFeedForm, revokeFeed, () => "/account/calendar");
