import { useTranslations } from "next-intl";
import { StatusTag, type StatusTone } from "@/components/feedback/status-tag";
import type {
  HouseholdGoalStatus,
  RequirementAnswer,
  SupportActionStatus,
  SupportOutcome,
} from "@/generated/prisma/enums";

const goalTones: Record<HouseholdGoalStatus, StatusTone> = {
  OPEN: "info",
  REACHED: "success",
  PARTLY_REACHED: "accent",
  DROPPED: "quiet",
};

/** How a goal of the household stands. */
export function GoalStatusTag({ status }: { status: HouseholdGoalStatus }) {
  const t = useTranslations("accompaniment.goals.status");
  return <StatusTag tone={goalTones[status]}>{t(status)}</StatusTag>;
}

const supportTones: Record<SupportActionStatus, StatusTone> = {
  PLANNED: "quiet",
  ONGOING: "info",
  DONE: "success",
  DROPPED: "neutral",
};

/** How a support action stands. */
export function SupportStatusTag({ status }: { status: SupportActionStatus }) {
  const t = useTranslations("accompaniment.support.status");
  return <StatusTag tone={supportTones[status]}>{t(status)}</StatusTag>;
}

const outcomeTones: Record<SupportOutcome, StatusTone> = {
  OBTAINED: "success",
  PARTLY_OBTAINED: "accent",
  REFUSED: "danger",
  NO_ANSWER: "neutral",
};

/** What was answered to a request for a contribution. */
export function OutcomeTag({ outcome }: { outcome: SupportOutcome }) {
  const t = useTranslations("accompaniment.contribution.outcomes");
  return <StatusTag tone={outcomeTones[outcome]}>{t(outcome)}</StatusTag>;
}

const answerTones: Record<RequirementAnswer, StatusTone> = { MET: "success", NOT_MET: "danger", UNKNOWN: "quiet" };

/** What a person found of a requirement. */
export function AnswerTag({ answer }: { answer: RequirementAnswer }) {
  const t = useTranslations("accompaniment.contribution.answers");
  return <StatusTag tone={answerTones[answer]}>{t(answer)}</StatusTag>;
}
