import "server-only";
import { type Actor, authorise, NotVisible, type Subject } from "@/domain/permissions";
import { type ReferralMove, referralMoves } from "@/domain/referral";
import { formatMoment } from "@/lib/dates";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { visibleTo } from "./visibility";

/** Who is near a referral, as the policy needs to know it. */
export const subjectOf = (referral: {
  fromOrganisationId: string;
  toOrganisationId: string;
  household: { caseOwnerId: string };
}): Subject => ({
  organisationId: referral.fromOrganisationId,
  ownerId: referral.household.caseOwnerId,
  addressedToId: referral.toOrganisationId,
});

/** Finds a referral this person may make the move on. What they may not see, or not touch, is not there. */
export async function findForMove(tx: Tx, actor: Actor, id: string, move: ReferralMove) {
  const referral = await tx.referral.findFirst({
    where: { AND: [{ id }, visibleTo(actor)] },
    select: {
      id: true,
      status: true,
      urgency: true,
      dueOn: true,
      assigneeId: true,
      householdId: true,
      personId: true,
      fromOrganisationId: true,
      toOrganisationId: true,
      household: { select: { caseOwnerId: true } },
      assignee: { select: { name: true } },
    },
  });
  if (!referral) throw new NotVisible();
  authorise(actor, referralMoves[move].deed, subjectOf(referral));
  return referral;
}

/** The statuses a move may start from, for the test inside the write. */
export const startOf = (move: ReferralMove) => ({ in: [...referralMoves[move].from] });

/** The cases an event of this referral belongs to. */
export const concernsOf = (referral: { id: string; householdId: string; personId: string }) => ({
  referralId: referral.id,
  householdId: referral.householdId,
  personId: referral.personId,
});

/** The refusal of a move that came too late: what became of the referral meanwhile, by whom and when. */
export async function movedMeanwhile(tx: Tx, actor: Actor, id: string) {
  const found = await tx.referral.findFirst({ where: { AND: [{ id }, visibleTo(actor)] }, select: { status: true } });
  if (!found) return refused("referral.refusals.goneMeanwhile");
  const last = await tx.auditEvent.findFirst({
    where: { referralId: id, type: { startsWith: "referral." } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    select: { at: true, actor: { select: { name: true, organisation: { select: { name: true } } } } },
  });
  return refused(`referral.refusals.now.${found.status}`, {
    told: last ? "yes" : "no",
    name: last?.actor?.name ?? "",
    organisation: last?.actor?.organisation.name ?? "",
    at: formatMoment(last?.at),
  });
}
