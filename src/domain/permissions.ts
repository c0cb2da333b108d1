import type { Role } from "@/generated/prisma/enums";

/** The signed-in person, as far as any rule needs to know them. */
export type Actor = { id: string; role: Role; organisationId: string };

/** How a role comes within reach of a subject: always, as its owner's colleague, as its owner, as a member of the organisation it was sent to, by a grant that still holds. */
export type Reach = "any" | "organisation" | "own" | "addressed" | "granted";

/** What a rule needs to know of the thing a deed is done to. */
export type Subject = {
  organisationId?: string | null;
  ownerId?: string | null;
  addressedToId?: string | null;
  grantedToIds?: readonly string[];
};

const officina = (reach: Reach) => ({ SOCIAL_WORKER: reach }) as const;
const provider = (reach: Reach) => ({ EMPLOYMENT_OPERATOR: reach, PROVIDER_COORDINATOR: reach }) as const;
const caseTeam = { ...officina("organisation"), ...provider("addressed") } as const;
const comune = (reach: Reach) => ({ MUNICIPAL_OFFICER: reach }) as const;
const admin = { ADMIN: "any" } as const;

/**
 * The access policy (product rules §2, "Who sees what"): for every deed, which role may do it and how near it must be to
 * the subject. What is not here nobody may do. The Comune's reads marked "any" are pseudonymous: see `seesNames`.
 */
export const policy = {
  "household.create": officina("any"),
  "household.read": { ...officina("organisation"), ...comune("granted") },
  "household.summary": { ...provider("addressed"), ...comune("any") },
  "household.edit": officina("own"),
  "household.reassign": officina("organisation"),
  "household.close": officina("own"),
  "household.export": officina("any"),
  "household.grantAccess": officina("own"),
  "note.write": caseTeam,
  "landlordImport.run": officina("organisation"),
  "repayment.takePayment": officina("organisation"),
  "repayment.setRule": comune("any"),
  "paymentList.run": officina("organisation"),
  "pointsRule.read": { ...officina("organisation"), ...comune("any") },
  "pointsRule.write": comune("any"),

  "referral.read": { ...caseTeam, ...comune("any") },
  "referral.write": officina("own"),
  "referral.withdraw": officina("organisation"),
  "referral.answer": officina("organisation"),
  "referral.decide": provider("addressed"),
  "referral.assign": { PROVIDER_COORDINATOR: "addressed" },
  "referral.close": provider("addressed"),

  "person.read": { ...caseTeam, ...comune("granted") },
  "person.editContacts": { ...officina("own"), EMPLOYMENT_OPERATOR: "addressed", PROVIDER_COORDINATOR: "addressed" },
  "assessment.read": caseTeam,
  "assessment.write": { EMPLOYMENT_OPERATOR: "addressed" },

  "plan.read": { ...caseTeam, ...comune("any") },
  "plan.write": provider("addressed"),
  "plan.comment": caseTeam,
  "plan.agree": officina("organisation"),
  "plan.signAsOperator": provider("own"),
  "plan.signAsOfficina": officina("organisation"),
  "plan.recordPersonSignature": provider("addressed"),
  "plan.end": provider("addressed"),
  "closure.write": provider("addressed"),
  "closure.acknowledge": officina("organisation"),
  "followUp.answer": provider("addressed"),
  "personLink.issue": provider("addressed"),
  "personLink.read": caseTeam,
  "plan.review": provider("addressed"),
  "clock.pause": { ...officina("own"), EMPLOYMENT_OPERATOR: "own", PROVIDER_COORDINATOR: "addressed" },
  "plan.reassign": { PROVIDER_COORDINATOR: "addressed" },
  "derogation.request": provider("addressed"),
  "derogation.decide": comune("any"),
  "attachment.read": { ...caseTeam, ...comune("granted") },
  "attachment.write": caseTeam,

  "session.read": caseTeam,
  "session.write": provider("organisation"),
  "register.lock": { PROVIDER_COORDINATOR: "organisation" },
  "concern.read": officina("organisation"),
  "reminder.tick": provider("organisation"),
  "evidence.askPlan": { EMPLOYMENT_OPERATOR: "own", PROVIDER_COORDINATOR: "addressed" },
  "evidence.askMonth": { PROVIDER_COORDINATOR: "organisation" },
  "evidence.askProgramme": comune("any"),
  "evidence.read": {
    EMPLOYMENT_OPERATOR: "own",
    PROVIDER_COORDINATOR: "organisation",
    MUNICIPAL_OFFICER: "organisation",
  },
  "calendarFeed.manage": provider("own"),
  "outcome.write": provider("addressed"),
  "internship.read": caseTeam,
  "internship.write": provider("addressed"),
  "internshipAgreement.manage": provider("organisation"),
  "regional.manage": provider("addressed"),

  "course.read": { SOCIAL_WORKER: "any", ...provider("organisation"), ...comune("any"), ...admin },
  "course.write": provider("organisation"),
  "course.decide": comune("any"),
  "course.run": provider("organisation"),
  "course.promote": admin,

  "network.read": provider("any"),
  "network.write": provider("any"),
  "opportunity.read": { ...officina("any"), ...provider("organisation"), ...comune("any") },
  "opportunity.write": provider("organisation"),
  "candidacy.read": caseTeam,
  "candidacy.write": provider("addressed"),

  "catalogue.read": { SOCIAL_WORKER: "any", ...provider("any"), ...comune("any"), ...admin },
  "catalogue.manage": admin,
  "programme.read": { ...provider("any"), ...comune("any"), ...admin },
  "programme.manage": admin,
  "organisation.read": { SOCIAL_WORKER: "any", ...provider("any"), ...comune("any"), ...admin },
  "organisation.manage": admin,
  "user.manage": admin,
  "mail.manage": admin,

  "meeting.read": { ...caseTeam, ...comune("granted") },
  "meeting.write": officina("organisation"),
  "task.give": { ...officina("any"), ...provider("any"), ...comune("any"), ...admin },
  "task.end": { ...officina("own"), ...provider("own"), ...comune("own"), ADMIN: "own" },

  "waiting.mark": { ...officina("own"), ...provider("own"), ...comune("own"), ADMIN: "own" },

  "dashboard.read": { SOCIAL_WORKER: "any", ...provider("any"), ...comune("any") },
  "snapshot.take": comune("any"),
  "fileRead.read": { PRIVACY_OFFICER: "any" },
  "account.change": {
    SOCIAL_WORKER: "own",
    ...provider("own"),
    ...comune("own"),
    ADMIN: "own",
    PRIVACY_OFFICER: "own",
  },
  "view.keep": { SOCIAL_WORKER: "own", ...provider("own"), ...comune("own"), ADMIN: "own", PRIVACY_OFFICER: "own" },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Deed = keyof typeof policy;

/** Somebody tried what the policy does not let them do. Shown as "not found": what one may not do to a thing one need not know of. */
export class Forbidden extends Error {
  override name = "Forbidden";
}

/** The thing does not exist, or not for this person; the two are never told apart. */
export class NotVisible extends Error {
  override name = "NotVisible";
}

const within: Record<Reach, (actor: Actor, subject: Subject) => boolean> = {
  any: () => true,
  organisation: (actor, subject) => subject.organisationId === actor.organisationId,
  own: (actor, subject) => subject.ownerId === actor.id,
  addressed: (actor, subject) => subject.addressedToId === actor.organisationId,
  granted: (actor, subject) => subject.grantedToIds?.includes(actor.id) ?? false,
};

/** How near this person must be to a subject for this deed; null when their role may never do it. */
export const reachOf = (actor: Actor, deed: Deed): Reach | null =>
  (policy[deed] as Partial<Record<Role, Reach>>)[actor.role] ?? null;

/** Whether this person may do this deed to this subject. Pages ask it to show a button, commands through `authorise`. */
export function may(actor: Actor, deed: Deed, subject: Subject = {}): boolean {
  const reach = reachOf(actor, deed);
  return reach !== null && within[reach](actor, subject);
}

/** Stops a command whose actor may not do this deed to this subject. */
export function authorise(actor: Actor, deed: Deed, subject: Subject = {}) {
  if (!may(actor, deed, subject)) throw new Forbidden(`${actor.role} may not ${deed}`);
}

/** Whether this person reads names and codici fiscali; the Comune sees codes only, unless the case was opened to them. */
export const seesNames = (actor: Actor, subject: Subject) =>
  actor.role !== "MUNICIPAL_OFFICER" || (subject.grantedToIds?.includes(actor.id) ?? false);
