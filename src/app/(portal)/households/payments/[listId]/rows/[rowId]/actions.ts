"use server";

import { formAction } from "@/app/form-action";
import { fixPaymentForm, leavePaymentForm } from "@/domain/payment-list";
import type { FormState } from "@/lib/form";
import { fixPayment, leavePayment } from "@/server/payment-lists/fix-payment";

const pageOf = ({ listId }: { listId: string }) => `/households/payments/${listId}`;

const fix = formAction(fixPaymentForm, fixPayment, pageOf);
const leave = formAction(leavePaymentForm, leavePayment, pageOf);

/** Puts a line right. */
export const fixPaymentAction = async (state: FormState, data: FormData) => fix(state, data);
/** Leaves a line out. */
export const leavePaymentAction = async (state: FormState, data: FormData) => leave(state, data);
