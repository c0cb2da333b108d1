import "server-only";
import { ceilingsOf } from "@/domain/ceilings";
import { ceilingCodes, openDerogations } from "@/domain/derogation";
import { type Actor, may } from "@/domain/permissions";
import { asActor } from "../db";
import { recordRead } from "../history";
import { ceilingBasesOf } from "../plans/frame-of";
import { aroundText, subjectOf, visibleTo } from "../plans/visible-to";
import { writtenOf } from "../plans/written";

/**
 * What asking for a derogation starts from: the text being written, the ceilings as they stand with it, which of them have a
 * request open already. Leaves a trace of the reading. Null for who may not ask for this plan.
 */
export async function getRequestStart(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...aroundText(actor),
        derogations: { where: { status: { in: [...openDerogations] } }, select: { id: true, ceiling: true } },
      },
    });
    if (!plan || !may(actor, "derogation.request", subjectOf(plan))) return null;
    await recordRead(tx, actor, "derogation", { householdId: plan.householdId, personId: plan.personId });
    const written = await writtenOf(tx, plan);
    const totalCents = written?.draft.content.totalCents ?? 0;
    const ceilings = written ? ceilingsOf(await ceilingBasesOf(tx, plan), totalCents) : [];
    return {
      plan,
      shared: written !== null && written.stage !== "DRAFT",
      totalCents,
      ceilings: ceilings.map((ceiling) => ({
        ...ceiling,
        code: ceilingCodes[ceiling.kind],
        openId: plan.derogations.find((one) => one.ceiling === ceilingCodes[ceiling.kind])?.id ?? null,
      })),
    };
  });
}
