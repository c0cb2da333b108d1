import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { ClockState } from "@/domain/decision-clock";
import { formatDay, formatMoment } from "@/lib/dates";
import type { DecisionsOnPlan } from "@/server/decisions/get-decisions";
import { remindAction } from "./remind-action";

const tones: Record<ClockState, StatusTone> = {
  onTime: "quiet",
  soon: "warning",
  late: "danger",
  withCoordinator: "danger",
  withComune: "danger",
};

/** Who is awaited for what on this plan, until when, who sees that it is late, and one button to remind them. */
export function DecisionsCard({ planId, decisions }: { planId: string; decisions: DecisionsOnPlan }) {
  const t = useTranslations("decision");
  if (decisions.length === 0) return null;
  const reminded = new Set<string>();
  const first = (side: string) => !reminded.has(side) && Boolean(reminded.add(side));
  return (
    <Card title={t("title")} id="decisions">
      <ul className="flex flex-col divide-y divide-line">
        {decisions.map(({ kind, side, clock: { dueOn, state, days }, remindedAt, mayRemind }) => (
          <li key={`${kind} ${side}`} className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
            <p className="font-semibold">{t(`kinds.${kind}`, { side })}</p>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
              <StatusTag tone={tones[state]} icon={state === "onTime" ? undefined : "clock"}>
                {t(`state.${state}`)}
              </StatusTag>
              <span className="text-soft">
                {t("due", { on: formatDay(dueOn) })},{" "}
                {t(state === "onTime" || state === "soon" ? "left" : "past", { days })}
              </span>
            </p>
            {remindedAt && <p className="text-soft text-sm">{t("reminded", { at: formatMoment(remindedAt) })}</p>}
            {mayRemind && first(side) && (
              <Form action={remindAction} id={`remind-${side}`} className="flex flex-wrap gap-3 print:hidden">
                <HiddenField name="planId" value={planId} />
                <HiddenField name="side" value={side} />
                <SubmitButton small tone="secondary" icon="mail">
                  {t("remind")}
                  <span className="sr-only"> {t("remindSide", { side })}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-muted text-sm">{t("never")}</p>
    </Card>
  );
}
