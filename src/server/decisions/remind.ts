import "server-only";
import { type Remind, reminderDay } from "@/domain/awaited";
import { sideOf } from "@/domain/comment";
import { type Actor, authorise } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { now, today } from "@/lib/clock";
import { dayOf, formatDay, momentOf } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { clocksOfPlans } from "../clocks/plan-clocks";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { decisionsOf } from "./decisions-of";

/**
 * Whoever waits for a decision reminds those it is awaited from: in the plan's history, in their day, and by a notice that
 * cannot wait. Refuses reminding one's own side, when nothing is awaited from that side, and a second time in one working day.
 */
export const remindAwaited = (actor: Actor, { planId, side }: Remind) =>
  asActor(actor, async (tx): Promise<Outcome> => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.comment", subjectOf(plan));
    if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
    if (side === sideOf(actor)) return refused("decision.refusals.ownSide");
    const clocks = (await clocksOfPlans(tx, [planId])).get(planId);
    const first = clocks && decisionsOf(clocks).find((one) => one.side === side);
    if (!first) return refused("decision.refusals.nothingAwaited");
    const last = await tx.auditEvent.findFirst({
      where: {
        planId,
        type: "plan.reminded",
        facts: { path: ["side"], equals: side },
        at: { gte: momentOf(reminderDay(today()), "00:00") ?? now() },
      },
      select: { at: true },
    });
    if (last) return refused("decision.refusals.remindedToday", { on: formatDay(dayOf(last.at)) });
    await record(tx, actor, "plan.reminded", concernsOf(plan), { side, kind: first.kind, dueOn: first.clock.dueOn });
    return done();
  });
