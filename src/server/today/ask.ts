import "server-only";
import type { Actor } from "@/domain/permissions";
import { type Rule, rulesOf, type Waiting } from "@/domain/today";
import type { Tx } from "../db";
import { appointments, attendanceToRecord } from "./appointments";
import { closureToRead, followUpDue, planToComplete } from "./closures";
import { concernToRead } from "./concerns";
import { courseDecided, courseToDecide } from "./courses";
import { decisionAwaited, decisionLate } from "./decisions";
import { derogationDecided, derogationToDecide } from "./derogations";
import { accreditationExpiring, editionDraft, passwordRequested } from "./for-admin";
import { ceilingNear } from "./for-comune";
import { instalmentsMissed } from "./instalments-missed";
import { dossierMissing, internshipEnding, internshipUnsigned } from "./internships";
import { latestAccess } from "./latest-access";
import { mentioned } from "./mentions";
import { answerMissing, interviewSoon, nextStepDue } from "./network";
import { pauseOver } from "./pause-over";
import { personAnswered, personLinkLocked } from "./persons-answers";
import { planToWrite, silentAbsence } from "./plans-of-provider";
import { draftsLeft, informationRequested, referralAnswered } from "./referrals-of-officina";
import {
  planToCreate,
  profileToFill,
  referralOverdue,
  referralToAssign,
  referralToDecide,
} from "./referrals-of-provider";
import { toRemind } from "./reminders";
import type { TodayRule } from "./rule";
import { stepLate } from "./step-late";
import { taskDue } from "./tasks";
import { firstHourDue, reviewDue } from "./work-due";

const rules: Record<Rule, TodayRule> = {
  derogationToDecide,
  derogationDecided,
  courseToDecide,
  courseDecided,
  informationRequested,
  referralAnswered,
  mentioned,
  decisionAwaited,
  decisionLate,
  personAnswered,
  personLinkLocked,
  instalmentsMissed,
  draftsLeft,
  referralToDecide,
  appointments,
  toRemind,
  attendanceToRecord,
  interviewSoon,
  answerMissing,
  nextStepDue,
  profileToFill,
  planToCreate,
  planToWrite,
  silentAbsence,
  concernToRead,
  closureToRead,
  planToComplete,
  followUpDue,
  internshipUnsigned,
  internshipEnding,
  dossierMissing,
  referralToAssign,
  referralOverdue,
  ceilingNear,
  passwordRequested,
  accreditationExpiring,
  editionDraft,
  latestAccess,
  firstHourDue,
  reviewDue,
  stepLate,
  pauseOver,
  taskDue,
};

/** Everything that waits for this person for one reason. */
export const askRule = (tx: Tx, actor: Actor, rule: Rule): Promise<Waiting[]> => rules[rule](tx, actor);

/** Everything that waits for this person. One connection answers one question at a time: the role's few rules follow each other. */
export const askAll = (tx: Tx, actor: Actor): Promise<Waiting[]> =>
  rulesOf[actor.role].reduce<Promise<Waiting[]>>(
    async (before, rule) => [...(await before), ...(await askRule(tx, actor, rule))],
    Promise.resolve([]),
  );
