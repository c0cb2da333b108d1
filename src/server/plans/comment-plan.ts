import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import type { CommentPlan } from "@/domain/plan-forms";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "./lock-plan";
import { subjectOf } from "./visible-to";

const events = {
  COMMENT: "plan.commented",
  CHANGE_REQUEST: "plan.changeRequested",
  AGREEMENT: "plan.lineAgreed",
} as const;

/** A word on the plan or one of its lines: a comment, a change asked for, an agreement to the line. Refuses a line that is gone and a plan that is over. */
export async function commentPlan(actor: Actor, { planId, lineKey, kind, body }: CommentPlan): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "plan.comment", subjectOf(plan));
    if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
    const version = await tx.planVersion.findFirst({
      where: { planId, status: { in: ["DRAFT", "SIGNED"] } },
      orderBy: { number: "desc" },
      select: { id: true, lines: { where: { key: lineKey ?? planId }, select: { serviceCode: true } } },
    });
    const line = version?.lines[0];
    if (!version || (lineKey && !line)) return refused("plan.refusals.lineGone");
    if (kind === "AGREEMENT" && !line) return refused("plan.refusals.agreeWhole");
    await tx.planComment.create({
      data: {
        planId,
        planVersionId: version.id,
        lineKey,
        kind,
        body: body ?? "",
        authorId: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(tx, actor, events[kind], concernsOf(plan), { service: line?.serviceCode ?? "" });
    return done();
  });
}
