import "server-only";
import type { WriteComment } from "@/domain/comment-forms";
import { among, inForce } from "@/domain/plan";
import { readQuantity } from "@/domain/volume";
import type { PlanLine } from "@/generated/prisma/client";
import { type Day, today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { offeredOn } from "../catalogue/read-editions";
import type { Tx } from "../db";
import type { LockedPlan } from "../plans/lock-plan";

/** A proposed change as its request keeps it. Quantity: minutes or pieces; a line with nothing proposed for it should go. */
export type KeptProposal = {
  proposalStatus: "OPEN";
  proposedServiceId?: string;
  proposedQuantity: number | null;
  proposedStartsOn?: Date | null;
  proposedEndsOn?: Date | null;
};

type Asked = Pick<
  WriteComment,
  "kind" | "quantity" | "startsOn" | "endsOn" | "removal" | "serviceId" | "serviceQuantity"
>;

/**
 * What exactly a change request asks for; null when it only says it in words. Refuses a volume that is none, a mandatory
 * service out, a service not in the basket or already in the text, and a change that changes nothing.
 */
export async function readProposal(
  tx: Tx,
  plan: LockedPlan,
  line: PlanLine | null,
  asked: Asked,
): Promise<Outcome<KeptProposal | null>> {
  if (asked.kind !== "CHANGE_REQUEST") return done(null);
  return line ? onLine(line, asked) : asked.serviceId ? newService(tx, plan, asked.serviceId, asked) : done(null);
}

function onLine(line: PlanLine, { quantity: typed, startsOn, endsOn, removal }: Asked): Outcome<KeptProposal | null> {
  if (removal)
    return line.mandatory
      ? refused("plan.refusals.mandatory", { service: line.serviceName })
      : done({ proposalStatus: "OPEN", proposedQuantity: null });
  if (!typed && !startsOn && !endsOn) return done(null);
  const quantity = typed ? readQuantity(line.unit, typed) : null;
  if (quantity !== null && typeof quantity !== "number") return { ok: false, reason: quantity };
  if ((endsOn ?? toDay(line.endsOn)) < (startsOn ?? toDay(line.startsOn))) return refused("errors.datesUpsideDown");
  const differs =
    (quantity ?? line.quantity) !== line.quantity ||
    (startsOn ?? toDay(line.startsOn)) !== toDay(line.startsOn) ||
    (endsOn ?? toDay(line.endsOn)) !== toDay(line.endsOn);
  if (!differs) return refused("comment.refusals.asItIs", { service: line.serviceName });
  return done({
    proposalStatus: "OPEN",
    proposedQuantity: quantity,
    proposedStartsOn: startsOn ? toDate(startsOn) : null,
    proposedEndsOn: endsOn ? toDate(endsOn) : null,
  });
}

async function newService(
  tx: Tx,
  plan: LockedPlan,
  serviceId: string,
  { serviceQuantity }: Asked,
): Promise<Outcome<KeptProposal>> {
  const onDay = among(inForce, plan.status) ? latest(plan.startsOn, today()) : plan.startsOn;
  const service = await tx.service.findFirst({
    where: { AND: [{ id: serviceId }, offeredOn(plan.programmeId, plan.providerOrganisationId, onDay)] },
  });
  if (!service) return refused("plan.refusals.notInBasket");
  const there = await tx.planLine.count({
    where: { serviceCode: service.code, planVersion: { planId: plan.id, status: { in: ["DRAFT", "SIGNED"] } } },
  });
  if (there) return refused("plan.refusals.alreadyThere", { service: service.name });
  if (!serviceQuantity) return refused("comment.refusals.howMuch", { service: service.name });
  const quantity = readQuantity(service.unit, serviceQuantity);
  if (typeof quantity !== "number") return { ok: false, reason: quantity };
  return done({ proposalStatus: "OPEN", proposedServiceId: service.id, proposedQuantity: quantity });
}

/** A service enters a signed plan today at the earliest: its price is that of the edition then in force. */
const latest = (one: Day, other: Day) => (one > other ? one : other);
