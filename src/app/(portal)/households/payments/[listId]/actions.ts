"use server";

import { after } from "next/server";
import { formAction } from "@/app/form-action";
import { type PaymentListInput, paymentListForm } from "@/domain/payment-list";
import type { Actor } from "@/domain/permissions";
import type { FormState } from "@/lib/form";
import type { Outcome } from "@/lib/outcome";
import { applyPayments, resumePayments } from "@/server/payment-lists/apply-payments";
import { closePayments, discardPayments } from "@/server/payment-lists/close-payments";
import { continuePayments } from "@/server/payment-lists/work";

const pageOf = ({ listId }: PaymentListInput) => `/households/payments/${listId}`;

/** A command that starts work which goes on after the page was answered. */
const thenWork =
  (command: (actor: Actor, input: PaymentListInput) => Promise<Outcome<unknown>>) =>
  async (actor: Actor, input: PaymentListInput) => {
    const outcome = await command(actor, input);
    if (outcome.ok) after(() => continuePayments(actor, input.listId));
    return outcome;
  };

const apply = formAction(paymentListForm, thenWork(applyPayments), pageOf);
const resume = formAction(paymentListForm, thenWork(resumePayments), pageOf);
const close = formAction(paymentListForm, closePayments, pageOf);
const discard = formAction(paymentListForm, discardPayments, () => "/households/payments");

/** Has the matched payments recorded. */
export const applyPaymentsAction = async (state: FormState, data: FormData) => apply(state, data);
/** Takes up work that stopped. */
export const resumePaymentsAction = async (state: FormState, data: FormData) => resume(state, data);
/** Ends the work on a list; what is left of it stays out. */
export const closePaymentsAction = async (state: FormState, data: FormData) => close(state, data);
/** Throws away a list nothing was recorded of. */
export const discardPaymentsAction = async (state: FormState, data: FormData) => discard(state, data);
