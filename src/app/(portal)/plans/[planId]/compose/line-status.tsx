import { useTranslations } from "next-intl";
import { StatusTag } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { type LineFacts, leastQuantity } from "@/domain/variation";
import { formatMinutes } from "@/lib/hours";
import type { DraftLine } from "@/server/plans/content-of";
import { setLineStatusAction } from "./actions";

type Props = { planId: string; line: DraftLine; facts: LineFacts | undefined };

/** In a variation: whether a service is open, paused or closed, what was done on it, and the ways to change that. */
export function LineStatus({ planId, line, facts }: Props) {
  const t = useTranslations("variation.line");
  const { id, key, status, unit, serviceName } = line;
  const next: [status: DraftLine["status"], word: "suspend" | "resume" | "close"][] =
    status === "OPEN"
      ? [
          ["SUSPENDED", "suspend"],
          ...(facts && leastQuantity(unit, facts) > 0
            ? ([["CLOSED", "close"]] as [DraftLine["status"], "close"][])
            : []),
        ]
      : [["OPEN", "resume"]];
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      {status !== "OPEN" && <StatusTag tone="warning">{t(status)}</StatusTag>}
      {facts && (
        <span className="text-soft text-sm">
          {t("done", { delivered: formatMinutes(facts.deliveredMinutes), booked: formatMinutes(facts.bookedMinutes) })}
        </span>
      )}
      {next.map(([to, word]) => (
        <Form key={to} action={setLineStatusAction} id={`${word}-${key}`} className="flex flex-wrap">
          <HiddenField name="planId" value={planId} />
          <HiddenField name="lineId" value={id} />
          <HiddenField name="status" value={to} />
          <SubmitButton small tone="quiet">
            {t(word)}
            <span className="sr-only"> {serviceName}</span>
          </SubmitButton>
        </Form>
      ))}
    </div>
  );
}
