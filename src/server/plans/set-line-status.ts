import "server-only";
import type { Actor } from "@/domain/permissions";
import { leastQuantity } from "@/domain/variation";
import type { SetLineStatus } from "@/domain/variation-forms";
import { lineAmountCents } from "@/domain/volume";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { lineFacts } from "./line-uses";
import { concernsOf } from "./lock-plan";
import { editDraft, type OpenDraft } from "./open-draft";

const events = { OPEN: "plan.lineResumed", SUSPENDED: "plan.lineSuspended", CLOSED: "plan.lineClosed" } as const;

/**
 * Suspends, resumes or closes a service of a signed plan, in the variation being written: nothing is booked on it while it is
 * not open. Closing brings its volume down to what was delivered (minutes in whole quarter hours, or pieces), and what it no
 * longer costs returns when the variation is signed. Refuses a plan never signed, a line that is gone, and closing one with
 * nothing delivered: that one is taken out.
 */
export const setLineStatus = (actor: Actor, input: SetLineStatus): Promise<Outcome<{ key: string }>> =>
  editDraft(actor, input.planId, (tx, draft) => changeLineStatus(tx, actor, draft, input));

/** The same for a plan already held for writing. */
export async function changeLineStatus(
  tx: Tx,
  actor: Actor,
  { plan, versionId, varies }: OpenDraft,
  { lineId, status }: Omit<SetLineStatus, "planId">,
): Promise<Outcome<{ key: string }>> {
  if (!varies) return refused("variation.refusals.onlySigned");
  const line = await tx.planLine.findFirst({
    where: { id: lineId, planVersionId: versionId },
    select: {
      key: true,
      status: true,
      unit: true,
      quantity: true,
      unitCostCents: true,
      serviceCode: true,
      serviceName: true,
    },
  });
  if (!line) return refused("plan.refusals.lineGone");
  if (line.status === status) return done({ key: line.key });
  const facts = (await lineFacts(tx, plan.id)).get(line.key);
  const least = facts ? leastQuantity(line.unit, facts) : 0;
  if (status === "CLOSED" && least === 0)
    return refused("variation.refusals.nothingToClose", { service: line.serviceName });

  const quantity = status === "CLOSED" ? least : line.quantity;
  await tx.planLine.update({
    where: { id: lineId },
    data: {
      status,
      quantity,
      amountCents: lineAmountCents(quantity, line.unit, line.unitCostCents),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await record(
    tx,
    actor,
    events[status],
    { ...concernsOf(plan), subjectId: lineId },
    { service: line.serviceCode, lineKey: line.key, quantity, unit: line.unit },
  );
  return done({ key: line.key });
}
