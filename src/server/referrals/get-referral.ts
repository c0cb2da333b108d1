import "server-only";
import { type Actor, reachOf, seesNames } from "@/domain/permissions";
import { movesOpenTo } from "@/domain/referral";
import { readSnapshot, reducedSnapshot } from "@/domain/referral-snapshot";
import { clocksOfReferrals } from "../clocks/referral-clocks";
import { asActor } from "../db";
import { listEvents, recordRead } from "../history";
import { subjectOf } from "./find-for-deed";
import { grantsOf, visibleTo } from "./visibility";

const person = { id: true, firstName: true, lastName: true, birthDate: true, phone: true, email: true, language: true };
const named = { select: { id: true, name: true } } as const;

/**
 * One referral with its thread, its operators, what followed and what happened; null when it is not there for this person.
 * Leaves a trace of reading. The Comune gets no name and no text, unless the case was opened to them; the work services get
 * the household reduced to what they need.
 */
export function getReferral(actor: Actor, id: string, historyAfter: string | null = null) {
  return asActor(actor, async (tx) => {
    const referral = await tx.referral.findFirst({
      where: { AND: [{ id }, visibleTo(actor)] },
      select: {
        id: true,
        code: true,
        status: true,
        reason: true,
        needs: true,
        availability: true,
        constraints: true,
        urgency: true,
        agreedWithPerson: true,
        privacyNoticeSeenOn: true,
        snapshot: true,
        createdAt: true,
        sentAt: true,
        dueOn: true,
        decidedAt: true,
        firstAppointmentAt: true,
        firstAppointmentPlace: true,
        declineReason: true,
        declineExplanation: true,
        proposedNextStep: true,
        withdrawnAt: true,
        withdrawalReason: true,
        closedAt: true,
        closingReason: true,
        version: true,
        fromOrganisationId: true,
        toOrganisationId: true,
        householdId: true,
        memberId: true,
        person: { select: person },
        household: { select: { id: true, code: true, district: true, caseOwnerId: true, accesses: grantsOf(actor) } },
        fromOrganisation: { select: { name: true } },
        toOrganisation: { select: { name: true } },
        author: named,
        decidedBy: named,
        assignee: named,
        messages: {
          orderBy: [{ createdAt: "asc" }, { id: "asc" }],
          select: { id: true, kind: true, body: true, createdAt: true, author: { select: { name: true } } },
        },
        assignments: {
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          select: { id: true, reason: true, createdAt: true, assignee: named, assignedBy: named },
        },
        assessments: {
          orderBy: { number: "desc" },
          take: 1,
          select: { number: true, aidBand: true, createdAt: true },
        },
        plans: { orderBy: { createdAt: "desc" }, select: { id: true, code: true, status: true } },
      },
    });
    if (!referral) return null;
    const subject = { ...subjectOf(referral), grantedToIds: referral.household.accesses.map((one) => one.holderId) };
    const withNames = seesNames(actor, subject);
    if (withNames)
      await recordRead(tx, actor, "referral", { householdId: referral.householdId, personId: referral.person.id });
    const history = await listEvents(tx, actor, { referralId: id }, historyAfter);
    const { snapshot: stored, household, ...facts } = referral;
    const snapshot = readSnapshot(stored);
    const wholeHousehold = reachOf(actor, "household.read") === "organisation" || subject.grantedToIds.length > 0;
    return {
      ...(withNames ? facts : withoutTexts(facts)),
      household: { id: household.id, code: household.code, district: household.district },
      withNames,
      subject,
      moves: movesOpenTo(actor, referral.status, subject),
      householdThen: snapshot && wholeHousehold ? snapshot : null,
      householdSummary: snapshot && !wholeHousehold ? reducedSnapshot(snapshot) : null,
      history,
      clock: (await clocksOfReferrals(tx, [id])).get(id)?.clock ?? null,
    };
  });
}
export type ReferralPage = NonNullable<Awaited<ReturnType<typeof getReferral>>>;

type Facts = {
  person: object;
  messages: { body: string; author: { name: string } }[];
  assignments: object[];
};

/** A referral as the Comune follows it: when, what about, who owes what; not whom it concerns nor what was written. */
const withoutTexts = <T extends Facts>(referral: T) => ({
  ...referral,
  person: null,
  reason: null,
  availability: null,
  constraints: null,
  agreedWithPerson: null,
  firstAppointmentPlace: null,
  declineExplanation: null,
  proposedNextStep: null,
  withdrawalReason: null,
  closingReason: null,
  author: null,
  decidedBy: null,
  assignee: null,
  messages: [] as T["messages"],
  assignments: [] as T["assignments"],
});
