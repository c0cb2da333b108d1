import "server-only";
import { sideOf } from "@/domain/comment";
import { type AwaitedSide, type Remind, reminderDay } from "@/domain/decision-clock";
import { type Actor, authorise } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { now, today } from "@/lib/clock";
import { dayOf, formatDay, momentOf } from "@/lib/dates";
import { describeError, log } from "@/lib/log";
import { done, type Outcome, refused } from "@/lib/outcome";
import { canSendMail, type Letter, sendLetter } from "../auth/mail";
import { asActor, type Tx } from "../db";
import { record } from "../history";
import { concernsOf, type LockedPlan, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { decisionsOf } from "./read-decisions";

/**
 * Whoever waits for a decision reminds those it is awaited from: in the plan's history, in their day and, where mail is set
 * up, by a letter that holds a link and nothing else. Refuses reminding one's own side, when nothing is awaited from that
 * side, and a second time in one working day.
 */
export async function remindAwaited(actor: Actor, { planId, side }: Remind, letter: Letter): Promise<Outcome> {
  const reminded = await asActor(actor, async (tx): Promise<Outcome<string[]>> => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.comment", subjectOf(plan));
    if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
    if (side === sideOf(actor)) return refused("decision.refusals.ownSide");
    const decisions = ((await decisionsOf(tx, [planId])).get(planId) ?? []).filter((one) => one.side === side);
    const [first] = decisions;
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
    return done(canSendMail() ? await addressesOf(tx, plan, side) : []);
  });
  if (!reminded.ok) return reminded;
  for (const address of reminded.data)
    try {
      await sendLetter(address, letter, `/plans/${planId}`);
    } catch (error) {
      // The reminder stands in their day all the same.
      log.error({ event: "mail.failed", error: describeError(error) });
    }
  return done();
}

/** Whose decision it is, by mail: the household's social worker, the plan's operator, the officers of the Comune. */
async function addressesOf(tx: Tx, { householdId, operatorId }: LockedPlan, side: AwaitedSide) {
  const users = await tx.user.findMany({
    where: {
      active: true,
      ...(side === "OFFICINA"
        ? { householdsOwned: { some: { id: householdId } } }
        : side === "PROVIDER"
          ? { id: operatorId }
          : { role: "MUNICIPAL_OFFICER" as const }),
    },
    orderBy: { id: "asc" },
    take: 20,
    select: { email: true },
  });
  return users.map(({ email }) => email);
}
