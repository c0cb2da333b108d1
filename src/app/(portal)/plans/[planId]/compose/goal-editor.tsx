import { useTranslations } from "next-intl";
import { Card } from "@/components/data/card";
import { Form } from "@/components/form/form";
import { HiddenField } from "@/components/form/hidden-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextArea } from "@/components/form/text-area";
import { goalSteps } from "@/domain/plan-forms";
import type { Draft } from "@/server/plans/content-of";
import { UnsavedText } from "../../../local-drafts/unsaved-text";
import { useOfferWords } from "../../../local-drafts/words";
import { addGoalAction, changeGoalAction, editGoalAction } from "./actions";
import { GoalFields } from "./goal-fields";
import { useGoalWords } from "./words";

type Goal = Draft["goals"][number];
type Props = { planId: string; goals: Goal[] };

const stepWords = { up: "up", down: "down", remove: "removeGoal" } as const;
const stepIcons = { up: "arrow-up", down: "arrow-down", remove: "delete" } as const;

/** What the person wants to reach: each goal worded, ordered and taken out on its own. */
export function GoalEditor({ planId, goals }: Props) {
  const t = useTranslations("plan.compose");
  const offer = useOfferWords();
  return (
    <Card title={t("goals")} id="goals">
      <p className="mb-4 text-soft">{goals.length ? t("goalsHint") : t("noGoals")}</p>
      <ol className="flex flex-col gap-5">
        {goals.map((goal, index) => (
          <li key={goal.id} className="border-line border-b pb-4 last:border-0">
            <OneGoal planId={planId} goal={goal} number={index + 1} last={index === goals.length - 1} />
          </li>
        ))}
      </ol>
      <Form
        key={goals.length}
        action={addGoalAction}
        id="new-goal"
        label={t("newGoal")}
        className="mt-5 flex flex-col gap-3"
      >
        <HiddenField name="planId" value={planId} />
        <TextArea readers="PERSON" name="text" label={t("newGoal")} rows={2} maximum={500} />
        <UnsavedText page={planId} form="goal/new" name="text" label={t("newGoal")} words={offer} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton small icon="plus">
            {t("addGoal")}
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}

function OneGoal({ planId, goal, number, last }: { planId: string; goal: Goal; number: number; last: boolean }) {
  const t = useTranslations("plan.compose");
  const words = useGoalWords();
  const steps = goalSteps.filter((step) => !(step === "up" && number === 1) && !(step === "down" && last));
  return (
    <>
      <Form
        action={editGoalAction}
        id={`goal-${goal.key}`}
        label={t("goal", { number })}
        className="flex flex-col gap-3"
      >
        <HiddenField name="planId" value={planId} />
        <HiddenField name="goalId" value={goal.id} />
        <GoalFields planId={planId} goal={goal} label={t("goal", { number })} words={words} />
      </Form>
      <fieldset aria-label={t("goalActions", { number })} className="-mt-9 ml-24 flex flex-wrap gap-1">
        {steps.map((step) => (
          <Form key={step} action={changeGoalAction} id={`goal-${goal.key}-${step}`} className="contents">
            <HiddenField name="planId" value={planId} />
            <HiddenField name="goalId" value={goal.id} />
            <HiddenField name="step" value={step} />
            <SubmitButton small tone="quiet" icon={stepIcons[step]}>
              {t(stepWords[step])}
              <span className="sr-only"> {t("goal", { number })}</span>
            </SubmitButton>
          </Form>
        ))}
      </fieldset>
    </>
  );
}
