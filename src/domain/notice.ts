import type { NoticeMail, Role } from "@/generated/prisma/enums";

/** How a kind of notice reaches people: whether it cannot wait, how it is mailed where nobody chose, and which roles may get it. */
type Kind = { urgent: boolean; mail: NoticeMail; roles: readonly Role[] };

const officina = ["SOCIAL_WORKER"] as const;
const provider = ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] as const;
const comune = ["MUNICIPAL_OFFICER"] as const;
const bothSides = [...officina, ...provider] as const;

/** Cannot wait for tomorrow morning: a mail leaves at once. */
const urgent = (...roles: Role[]): Kind => ({ urgent: true, mail: "NOW", roles });
/** Waits for the one mail of the morning. */
const daily = (...roles: Role[]): Kind => ({ urgent: false, mail: "DIGEST", roles });

/**
 * Everything people are told about (product rules §4 and §5): every kind stands in the app at once, for whoever of these
 * roles it was written for. What cannot wait was chosen by this application, to be agreed between the partners.
 */
export const noticeKinds = {
  "referral.critical": urgent(...bothSides),
  "referral.sent": daily(...provider),
  "referral.informationRequested": daily(...officina),
  "referral.answered": daily(...provider),
  "referral.accepted": daily(...officina),
  "referral.declined": daily(...officina),
  "referral.withdrawn": daily(...provider),
  "referral.assigned": daily(...provider),

  "plan.reminded": urgent(...bothSides, ...comune),
  "plan.personRefused": urgent(...bothSides),
  "plan.ended": urgent(...bothSides),
  "plan.shared": daily(...officina),
  "plan.agreed": daily(...provider),
  "plan.reopened": daily(...bothSides),
  "plan.signed": daily(...bothSides),
  "plan.changeRequested": daily(...bothSides),
  "plan.answered": daily(...bothSides),
  "plan.mentioned": daily(...bothSides),
  "plan.reassigned": daily(...bothSides),
  "plan.closure": daily(...officina),

  "plan.reviewed": daily(...officina),
  "clock.soon": daily(...bothSides, ...comune),
  "clock.late": daily(...bothSides, ...comune),
  "clock.criticalLate": urgent(...bothSides, ...comune),
  "clock.escalated": daily("PROVIDER_COORDINATOR", ...comune),
  "clock.paused": daily(...bothSides),
  "clock.pauseOver": daily(...bothSides),

  "derogation.requested": daily(...comune),
  "derogation.questioned": daily(...provider),
  "derogation.decided": urgent(...bothSides),

  "household.concern": urgent(...officina),
  "household.reassigned": daily(...officina),
  "household.support": daily(...officina),
  "household.points": daily(...officina),
  "repayment.late": daily(...officina),
  "repayment.lapsed": urgent(...officina),
  "household.accessGranted": daily(...comune),

  "task.given": daily(...bothSides, ...comune, "ADMIN"),
  "meeting.invited": daily(...bothSides, ...comune),
  "meeting.moved": urgent(...bothSides, ...comune),
  "meeting.cancelled": urgent(...bothSides, ...comune),

  "bulk.received": daily(...bothSides),
  "bulk.passedOn": daily(...bothSides),
  "bulk.undone": daily(...bothSides),

  "course.proposed": daily(...comune),
  "course.decided": daily(...provider),
} as const satisfies Record<string, Kind>;

/** What a notice is about. */
export type NoticeKind = keyof typeof noticeKinds;

const kindOf = (kind: string): Kind | undefined => (noticeKinds as Record<string, Kind>)[kind];

/** Whether somebody of this role may get this kind of notice. */
export const mayGet = (role: Role, kind: NoticeKind) => kindOf(kind)?.roles.includes(role) ?? false;

/** The kinds somebody of this role may get, in the order of a case's journey. */
export const kindsFor = (role: Role) => (Object.keys(noticeKinds) as NoticeKind[]).filter((kind) => mayGet(role, kind));

/** The ways of being mailed one may choose for a kind; what cannot wait is always mailed, at once or in the morning. */
export const waysOf = (kind: NoticeKind): readonly NoticeMail[] =>
  noticeKinds[kind].urgent ? ["NOW", "DIGEST"] : ["NOW", "DIGEST", "NEVER"];

/** How a notice of this kind is mailed to somebody: as they chose, if that may be chosen, else as the kind says. */
export const wayOf = (kind: NoticeKind, chosen: NoticeMail | undefined): NoticeMail =>
  chosen && waysOf(kind).includes(chosen) ? chosen : noticeKinds[kind].mail;

/** Whether an address may stand in a notice: a page of this site named by ids and words of the site, nothing else. */
export const isNoticePath = (path: string) => /^\/[a-z0-9/-]*(#[a-z0-9-]+)?$/.test(path) && !path.startsWith("//");
