"use server";

import { getTranslations } from "next-intl/server";
import { formAction } from "@/app/form-action";
import type { Actor } from "@/domain/permissions";
import type { Waiting } from "@/domain/today";
import { type HandOver, handOverForm, putBackForm, settleForm, snoozeForm } from "@/domain/waiting-forms";
import type { FormState } from "@/lib/form";
import { handOver } from "@/server/today/hand-over";
import { putBack } from "@/server/today/put-back";
import { settleWaiting } from "@/server/today/settle";
import { snoozeWaiting } from "@/server/today/snooze";

/** A task is read by others: it tells the reason, not the person. */
async function handOverInWords(actor: Actor, input: HandOver) {
  const t = await getTranslations("today.rule");
  return handOver(actor, input, ({ rule }: Waiting) => t(rule));
}

const home = () => "/";
const snooze = formAction(snoozeForm, snoozeWaiting, home);
const settle = formAction(settleForm, settleWaiting, home);
const hand = formAction(handOverForm, handOverInWords, home);
const back = formAction(putBackForm, putBack, () => "/set-aside");

/** Puts a thing off. */
export const snoozeAction = async (state: FormState, data: FormData) => snooze(state, data);

/** Says that a thing was seen. */
export const settleAction = async (state: FormState, data: FormData) => settle(state, data);

/** Gives a thing to a colleague. */
export const handOverAction = async (state: FormState, data: FormData) => hand(state, data);

/** Brings back what was put aside. */
export const putBackAction = async (state: FormState, data: FormData) => back(state, data);
