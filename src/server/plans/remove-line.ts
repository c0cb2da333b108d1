import "server-only";
import type { Actor } from "@/domain/permissions";
import type { RemoveLine } from "@/domain/plan-forms";
import { isUsed } from "@/domain/variation";
import { formatMinutes } from "@/lib/hours";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { lineFacts } from "./line-uses";
import { concernsOf } from "./lock-plan";
import { editDraft, type OpenDraft } from "./open-draft";

/** Takes a service out of a plan being written. Refuses a mandatory base service, one that is already out, and in a variation one with hours delivered or booked: that one is closed instead. */
export function removeLine(actor: Actor, { planId, lineId }: RemoveLine): Promise<Outcome> {
  return editDraft(actor, planId, (tx, draft) => takeLine(tx, actor, draft, lineId));
}

/** The same for a plan already held for writing. */
export async function takeLine(
  tx: Tx,
  actor: Actor,
  { plan, versionId, varies }: OpenDraft,
  lineId: string,
): Promise<Outcome> {
  const line = await tx.planLine.findFirst({
    where: { id: lineId, planVersionId: versionId },
    select: { key: true, mandatory: true, serviceName: true, serviceCode: true, quantity: true, unit: true },
  });
  if (!line) return refused("plan.refusals.lineGone");
  if (line.mandatory) return refused("plan.refusals.mandatory", { service: line.serviceName });
  const facts = varies ? (await lineFacts(tx, plan.id)).get(line.key) : undefined;
  if (facts && isUsed(facts))
    return refused("variation.problems.usedRemoved", {
      service: line.serviceName,
      delivered: formatMinutes(facts.deliveredMinutes),
    });
  await tx.planLine.delete({ where: { id: lineId }, select: { id: true } });
  await record(
    tx,
    actor,
    "plan.lineRemoved",
    { ...concernsOf(plan), subjectId: lineId },
    { service: line.serviceCode, lineKey: line.key, quantity: line.quantity, unit: line.unit },
  );
  return done();
}
