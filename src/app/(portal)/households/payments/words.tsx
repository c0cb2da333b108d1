import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type { PaymentListStatus, PaymentRowState } from "@/generated/prisma/enums";

const listTones: Record<PaymentListStatus, StatusTone> = {
  STAGED: "warning",
  APPLYING: "info",
  APPLIED: "success",
  DISCARDED: "neutral",
};

/** Where a list of payments stands. */
export function PaymentListTag({ status }: { status: PaymentListStatus }) {
  const t = useTranslations("paymentList.status");
  return <StatusTag tone={listTones[status]}>{t(status)}</StatusTag>;
}

const rowTones: Record<PaymentRowState, StatusTone> = {
  MATCHED: "info",
  AMBIGUOUS: "warning",
  UNKNOWN: "warning",
  TOO_MUCH: "warning",
  DOUBLED: "neutral",
  INVALID: "danger",
  LEFT_OUT: "quiet",
  APPLIED: "success",
};

/** What became of a line of it. */
export function PaymentRowTag({ state }: { state: PaymentRowState }) {
  const t = useTranslations("paymentList.states");
  return <StatusTag tone={rowTones[state]}>{t(state)}</StatusTag>;
}
