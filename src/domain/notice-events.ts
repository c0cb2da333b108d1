import type { NoticeKind } from "./notice";

/**
 * Who hears of an event: the household's social worker, the plan's operator, both, whoever has the referral at the provider
 * (its coordinators while nobody has), whom it was given to, the Comune's officers, the side a decision is awaited from, who
 * was given access to the file, whom a word calls by name, whose comment it answers, who looks after the course.
 */
export type Listener =
  | "caseOwner"
  | "operator"
  | "bothSides"
  | "receiver"
  | "subject"
  | "officers"
  | "awaited"
  | "grantee"
  | "called"
  | "threadAuthor"
  | "courseTeam";

/** What somebody is told when something happened; `critical` is the kind it becomes on a critical referral, `at` the place on the case's page. */
export type Telling = { kind: NoticeKind; to: Listener; what?: string; critical?: NoticeKind; at?: string };

const told = (kind: NoticeKind, to: Listener, more: Omit<Telling, "kind" | "to"> = {}): Telling => ({
  kind,
  to,
  ...more,
});
const called = told("plan.mentioned", "called");

/** Whom each event of the case history is told to, and as what (product rules §3 and §4). What is not here is told to nobody. */
export const tellings: Record<string, readonly Telling[]> = {
  "referral.sent": [told("referral.sent", "receiver", { critical: "referral.critical", what: "sent" })],
  "referral.informationRequested": [
    told("referral.informationRequested", "caseOwner", { critical: "referral.critical", what: "question" }),
  ],
  "referral.answered": [told("referral.answered", "receiver")],
  "referral.accepted": [told("referral.accepted", "caseOwner"), told("referral.assigned", "subject")],
  "referral.declined": [told("referral.declined", "caseOwner")],
  "referral.withdrawn": [told("referral.withdrawn", "receiver")],
  "referral.assigned": [told("referral.assigned", "subject")],
  "referral.reassigned": [told("referral.assigned", "subject")],

  "plan.shared": [told("plan.shared", "caseOwner", { what: "plan" })],
  "plan.agreed": [told("plan.agreed", "operator", { what: "plan" })],
  "plan.takenBack": [told("plan.reopened", "caseOwner", { what: "text" })],
  "plan.reopened": [told("plan.reopened", "caseOwner", { what: "text" })],
  "plan.agreementWithdrawn": [told("plan.reopened", "operator", { what: "agreementWithdrawn" })],
  "plan.signed": [told("plan.signed", "bothSides", { what: "plan" })],
  "plan.withdrawn": [told("plan.ended", "bothSides", { what: "withdrawn" })],
  "plan.revoked": [told("plan.ended", "bothSides", { what: "revoked" })],
  "plan.cancelled": [told("plan.ended", "bothSides", { what: "cancelled" })],
  "plan.personDisagreed": [told("plan.personRefused", "bothSides", { what: "disagreed", at: "#signatures" })],
  "plan.personRefused": [told("plan.personRefused", "bothSides", { what: "refused", at: "#signatures" })],
  "plan.hoursDisputed": [told("plan.personRefused", "bothSides", { what: "hours", at: "/hours#answers" })],
  "plan.reminded": [told("plan.reminded", "awaited", { at: "#clocks" })],
  "plan.reassigned": [told("plan.reassigned", "subject")],

  "variation.shared": [told("plan.shared", "caseOwner", { what: "variation" })],
  "variation.agreed": [told("plan.agreed", "operator", { what: "variation" })],
  "variation.takenBack": [told("plan.reopened", "caseOwner", { what: "text" })],
  "variation.reopened": [told("plan.reopened", "caseOwner", { what: "text" })],
  "variation.agreementWithdrawn": [told("plan.reopened", "operator", { what: "agreementWithdrawn" })],
  "variation.signed": [told("plan.signed", "bothSides", { what: "variation" })],

  "comment.written": [called],
  "comment.agreedTo": [called],
  "comment.changeRequested": [called, told("plan.changeRequested", "bothSides")],
  "comment.answered": [called, told("plan.answered", "threadAuthor", { what: "answered" })],
  "comment.proposalApplied": [told("plan.answered", "threadAuthor", { what: "applied" })],
  "comment.proposalDeclined": [told("plan.answered", "threadAuthor", { what: "declined" })],
  "comment.settled": [told("plan.answered", "threadAuthor", { what: "settled" })],

  "closure.shared": [told("plan.closure", "caseOwner", { at: "/closure" })],

  "derogation.requested": [told("derogation.requested", "officers", { what: "request" })],
  "derogation.answered": [told("derogation.requested", "officers", { what: "answer" })],
  "derogation.questioned": [told("derogation.questioned", "operator")],
  "derogation.approved": [told("derogation.decided", "bothSides", { what: "approved" })],
  "derogation.partlyApproved": [told("derogation.decided", "bothSides", { what: "partly" })],
  "derogation.refused": [told("derogation.decided", "bothSides", { what: "refused" })],

  "concern.raised": [told("household.concern", "caseOwner", { at: "#notes" })],
  "household.reassigned": [told("household.reassigned", "subject")],
  "points.received": [told("household.points", "caseOwner", { at: "#points" })],
  "household.accessGranted": [told("household.accessGranted", "grantee")],

  "course.proposed": [told("course.proposed", "officers")],
  "course.approved": [told("course.decided", "courseTeam", { what: "approved" })],
  "course.declined": [told("course.decided", "courseTeam", { what: "declined" })],
};
