import type { Rule } from "@/domain/today";
import type { Role } from "@/generated/prisma/enums";

const lists: Partial<Record<Rule, string>> = {
  informationRequested: "/referrals?tab=toAnswer",
  referralAnswered: "/referrals?tab=accepted",
  draftsLeft: "/referrals?tab=drafts",
  referralToDecide: "/referrals?tab=mine",
  referralToAssign: "/referrals?tab=toAssign",
  profileToFill: "/people?tab=withoutPlan",
  planToCreate: "/people?tab=withoutPlan",
  decisionAwaited: "/plans?tab=mine",
  decisionLate: "/plans?tab=all&clock=late",
  personAnswered: "/plans?tab=mine",
  closureToRead: "/plans?tab=running",
  planToWrite: "/plans?tab=mine",
  planToComplete: "/plans?tab=running",
  firstHourDue: "/plans?tab=running",
  reviewDue: "/plans?tab=running&clock=late",
  stepLate: "/plans?tab=all&clock=late",
  silentAbsence: "/plans?tab=running",
  instalmentsMissed: "/households",
  appointments: "/agenda",
  attendanceToRecord: "/agenda",
  toRemind: "/agenda/reminders",
  courseToDecide: "/courses",
  courseDecided: "/courses",
  derogationToDecide: "/derogations",
  derogationDecided: "/derogations",
  interviewSoon: "/network",
  answerMissing: "/network",
  nextStepDue: "/network/organisations",
  internshipUnsigned: "/internships",
  internshipEnding: "/internships",
  dossierMissing: "/internships",
  ceilingNear: "/dashboard",
  passwordRequested: "/admin/users",
  accreditationExpiring: "/admin/organisations",
  editionDraft: "/admin/catalogue",
};

/** The full list behind a reason of one's day; none where there is no such list. */
export const listBehind = (role: Role, rule: Rule) =>
  rule === "referralOverdue"
    ? role === "MUNICIPAL_OFFICER"
      ? "/referrals?tab=overdue"
      : "/referrals?tab=open"
    : (lists[rule] ?? null);
