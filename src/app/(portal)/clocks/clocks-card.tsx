import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/button-link";
import { Card } from "@/components/data/card";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import { Form } from "@/components/form/form";
import { FormProblem } from "@/components/form/form-problem";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import type { ClockState } from "@/domain/clock";
import { formatDay, formatMoment } from "@/lib/dates";
import type { ShownClock } from "@/server/clocks/get-case-clocks";
import { remindAction } from "../plans/[planId]/remind-action";
import { resumeClockAction } from "./actions";

const tones: Record<ClockState, StatusTone> = {
  paused: "neutral",
  onTime: "quiet",
  soon: "warning",
  late: "danger",
  withCoordinator: "danger",
  withComune: "danger",
};

type Props = { of: "referral" | "plan"; caseId: string; clocks: ShownClock[] };

/** Every open clock of a case: what for, who is awaited, until when, who sees that it is late, why it stands still. */
export function ClocksCard({ of, caseId, clocks }: Props) {
  const t = useTranslations("clock");
  const reminded = new Set<string>();
  if (clocks.length === 0) return null;
  return (
    <Card title={t("title")} id="clocks">
      <ul className="flex flex-col divide-y divide-line">
        {clocks.map((clock) => (
          <li
            key={`${clock.stage} ${clock.awaited[0]?.side}`}
            className="flex flex-col gap-1.5 py-3 first:pt-0 last:pb-0"
          >
            <p className="font-semibold">{t(`stages.${clock.stage}`)}</p>
            <Standing clock={clock} />
            <Waited of={of} caseId={caseId} clock={clock} reminded={reminded} />
            <Stop of={of} caseId={caseId} clock={clock} />
          </li>
        ))}
      </ul>
      <p className="mt-3 text-muted text-sm">{t("never")}</p>
    </Card>
  );
}

function Standing({ clock: { clock, pause, overrun } }: { clock: ShownClock }) {
  const t = useTranslations("clock");
  const { state, dueOn, days } = clock;
  const left = state === "onTime" || state === "soon";
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
        <StatusTag tone={overrun ? "warning" : tones[state]} icon={state === "onTime" ? undefined : "clock"} wrap>
          {t(`state.${state}`)}
        </StatusTag>
        <span className="text-soft">
          {pause
            ? `${t("since", { on: formatDay(pause.since) })}${pause.expectedOn && !overrun ? `, ${t("expected", { on: formatDay(pause.expectedOn) })}` : ""}`
            : `${t("due", { on: formatDay(dueOn) })}, ${t(left ? "left" : "past", { days })}`}
        </span>
      </p>
      {pause && (
        <p className="text-sm">
          {t(`reason.${pause.reason}`)}
          {pause.note && `: ${pause.note}`}
          {pause.by && <span className="text-muted"> ({t("pausedBy", { name: pause.by })})</span>}
        </p>
      )}
      {pause && overrun && pause.expectedOn && (
        <p className="font-semibold text-sm text-warning-deep">{t("overrun", { on: formatDay(pause.expectedOn) })}</p>
      )}
    </>
  );
}

type CaseProps = { of: "referral" | "plan"; caseId: string; clock: ShownClock };

function Waited({ of, caseId, clock: { awaited }, reminded }: CaseProps & { reminded: Set<string> }) {
  const t = useTranslations("clock");
  const decision = useTranslations("decision");
  const first = (side: string) => !reminded.has(side) && Boolean(reminded.add(side));
  return awaited.map(({ side, kind, remindedAt, mayRemind }) => (
    <div key={`${side} ${kind}`} className="flex flex-col gap-1.5 text-sm">
      <p className="text-soft">
        {t("awaited.label")} {kind ? t(`awaited.${kind}`, { side }) : t("awaited.side", { side })}
        {remindedAt && `, ${decision("reminded", { at: formatMoment(remindedAt) })}`}
      </p>
      {of === "plan" && mayRemind && first(side) && (
        <Form action={remindAction} id={`remind-${side}`} className="flex flex-wrap gap-3 print:hidden">
          <HiddenField name="planId" value={caseId} />
          <HiddenField name="side" value={side} />
          <SubmitButton small tone="secondary" icon="mail">
            {decision("remind")}
            <span className="sr-only"> {decision("remindSide", { side })}</span>
          </SubmitButton>
        </Form>
      )}
    </div>
  ));
}

function Stop({ of, caseId, clock: { stage, pause, mayPause, mayResume } }: CaseProps) {
  const t = useTranslations("clock");
  const what = <span className="sr-only">: {t(`stages.${stage}`)}</span>;
  if (mayPause)
    return (
      <p className="print:hidden">
        <ButtonLink href={`/${of}s/${caseId}/clocks/${stage}`} tone="quiet" small icon="clock">
          {t("pause.button")}
          {what}
        </ButtonLink>
      </p>
    );
  if (!mayResume || !pause?.id) return null;
  return (
    <Form action={resumeClockAction} id={`resume-${stage}`} className="flex flex-wrap gap-3 print:hidden">
      <FormProblem />
      <HiddenField name="of" value={of} />
      <HiddenField name="caseId" value={caseId} />
      <HiddenField name="pauseId" value={pause.id} />
      <SubmitButton small tone="secondary" icon="restore">
        {t("resume.button")}
        {what}
      </SubmitButton>
    </Form>
  );
}
