import "server-only";
import type { Actor } from "@/domain/permissions";
import type { RemoveLine } from "@/domain/plan-forms";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { concernsOf } from "./lock-plan";
import { editDraft, type OpenDraft } from "./open-draft";

/** Takes a service out of a plan being written. Refuses a mandatory base service, and one that is already out. */
export function removeLine(actor: Actor, { planId, lineId }: RemoveLine): Promise<Outcome> {
  return editDraft(actor, planId, (tx, draft) => takeLine(tx, actor, draft, lineId));
}

/** The same for a plan already held for writing. */
export async function takeLine(tx: Tx, actor: Actor, { plan, versionId }: OpenDraft, lineId: string): Promise<Outcome> {
  const line = await tx.planLine.findFirst({
    where: { id: lineId, planVersionId: versionId },
    select: { mandatory: true, serviceName: true, serviceCode: true, quantity: true, unit: true },
  });
  if (!line) return refused("plan.refusals.lineGone");
  if (line.mandatory) return refused("plan.refusals.mandatory", { service: line.serviceName });
  await tx.planLine.delete({ where: { id: lineId }, select: { id: true } });
  await record(
    tx,
    actor,
    "plan.lineRemoved",
    { ...concernsOf(plan), subjectId: lineId },
    { service: line.serviceCode, quantity: line.quantity, unit: line.unit },
  );
  return done();
}
