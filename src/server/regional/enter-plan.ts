import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import type { RegionalEntryForm } from "@/domain/regional";
import { now } from "@/lib/clock";
import { dayOf, toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";

/**
 * Writes down when the version in force was typed into the regional system, and its protocol number. Only ever added to.
 * Refuses: a version that is not in force (any more), a day before it was signed, the same protocol twice.
 */
export async function enterPlan(actor: Actor, input: RegionalEntryForm): Promise<Outcome> {
  const { planId, planVersionId, enteredOn, protocol } = input;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "regional.manage", subjectOf(plan));
    const version = await tx.planVersion.findFirst({
      where: { id: planVersionId, planId, status: "SIGNED" },
      select: { number: true, signedAt: true },
    });
    if (!version) return refused("regional.refusals.notInForce");
    if (version.signedAt && enteredOn < dayOf(version.signedAt)) return refused("regional.refusals.beforeSigning");
    if (await tx.regionalEntry.count({ where: { planVersionId, protocol } }))
      return refused("regional.refusals.alreadyEntered");
    const { id } = await tx.regionalEntry.create({
      data: {
        planId,
        planVersionId,
        protocol,
        enteredOn: toDate(enteredOn),
        enteredById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    const facts = { version: version.number, enteredOn };
    await record(tx, actor, "regional.entered", { ...concernsOf(plan), subjectId: id }, facts);
    return done();
  });
}
