import "server-only";
import type { Actor } from "@/domain/permissions";
import { inOrder, type Rule, rulesOf, type Waiting } from "@/domain/today";
import { asActor, type Tx } from "../db";
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
import { workloads } from "./workloads";

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
};

// One connection answers one question at a time: the role's few rules follow each other.
const ask = (tx: Tx, actor: Actor): Promise<Waiting[]> =>
  rulesOf[actor.role].reduce<Promise<Waiting[]>>(
    async (before, rule) => [...(await before), ...(await rules[rule](tx, actor))],
    Promise.resolve([]),
  );

/**
 * Everything that waits for this person, the most pressing first (for the privacy officer the last files opened, the newest
 * first); for a coordinator also who has how much to do.
 */
export const listToday = (actor: Actor) =>
  asActor(actor, async (tx) => {
    const things = await ask(tx, actor);
    return {
      waiting: actor.role === "PRIVACY_OFFICER" ? things : inOrder(things),
      workloads: await workloads(tx, actor),
    };
  });
