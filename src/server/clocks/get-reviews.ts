import "server-only";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { asActor } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { clocksOfPlans } from "./plan-clocks";

/** The periodic reviews of a plan, the newest first, when the next one is due and whether this reader may write it down. Null when the plan is out of sight. */
export const getReviews = (actor: Actor, planId: string) =>
  asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        code: true,
        status: true,
        reviews: {
          orderBy: [{ heldOn: "desc" }, { id: "desc" }],
          take: 20,
          select: { id: true, heldOn: true, body: true, createdBy: { select: { name: true } } },
        },
      },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    const named = seesNames(actor, subject);
    const clocks = (await clocksOfPlans(tx, [planId])).get(planId)?.clocks ?? [];
    return {
      code: plan.code,
      nextOn: clocks.find(({ stage }) => stage === "PERIODIC_REVIEW")?.clock.dueOn ?? null,
      mayReview: plan.status === "ACTIVE" && may(actor, "plan.review", subject),
      // The Comune reads that a review was held, not what was said.
      reviews: plan.reviews.map(({ id, heldOn, body, createdBy }) => ({
        id,
        heldOn,
        body: named ? body : null,
        by: named ? createdBy.name : null,
      })),
    };
  });
