import "server-only";
import type { Actor } from "@/domain/permissions";
import { living } from "@/domain/plan";
import type { ReferralMove } from "@/domain/referral";
import type { CloseReferral, DeclineReferral, WithdrawReferral } from "@/domain/referral-forms";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { concernsOf, findForMove, movedMeanwhile, startOf } from "./find-for-deed";

const end = (
  actor: Actor,
  referralId: string,
  move: ReferralMove,
  data: Prisma.ReferralUncheckedUpdateManyInput,
  ending: { event: `referral.${string}`; refusal?: (tx: Tx) => Promise<Outcome<never> | null> },
): Promise<Outcome> =>
  allOrNothing(actor, async (tx) => {
    const referral = await findForMove(tx, actor, referralId, move);
    const [ended] = await tx.referral.updateManyAndReturn({
      where: { id: referralId, status: startOf(move) },
      data: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
    if (!ended) return movedMeanwhile(tx, actor, referralId);
    const refusal = await ending.refusal?.(tx);
    if (refusal) return refusal;
    await record(tx, actor, ending.event, concernsOf(referral));
    return done();
  });

/** Does not take the person on, and says why and what could be done instead. Refuses unless the referral waits for a decision. */
export const declineReferral = (actor: Actor, { referralId, ...answer }: DeclineReferral) =>
  end(
    actor,
    referralId,
    "decline",
    { status: "DECLINED", decidedAt: now(), decidedById: actor.id, ...answer },
    { event: "referral.declined" },
  );

/** Takes the referral back, with the reason. Refuses once it was decided. */
export const withdrawReferral = (actor: Actor, { referralId, reason }: WithdrawReferral) =>
  end(
    actor,
    referralId,
    "withdraw",
    { status: "WITHDRAWN", withdrawnAt: now(), withdrawalReason: reason },
    { event: "referral.withdrawn" },
  );

/** Ends an accepted referral, with the reason: its plan is over, or none came of it. Refuses while a plan of it is living. */
export const closeReferral = (actor: Actor, { referralId, reason }: CloseReferral) =>
  end(
    actor,
    referralId,
    "close",
    { status: "CLOSED", closedAt: now(), closingReason: reason },
    {
      event: "referral.closed",
      // Asked after the row is held: whoever opens a plan at the same moment finds the referral closed, or is found here.
      refusal: async (tx) => {
        const plan = await tx.plan.findFirst({
          where: { referralId, status: { in: [...living] } },
          select: { code: true },
        });
        return plan && refused("referral.refusals.planStillLiving", { code: plan.code });
      },
    },
  );
