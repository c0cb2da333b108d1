import "server-only";
import type { Actor } from "@/domain/permissions";
import { deliverersFor } from "@/domain/plan-deliverer";
import type { AddLine } from "@/domain/plan-forms";
import { lineAmountCents } from "@/domain/volume";
import { toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { offeredOn } from "../catalogue/read-editions";
import type { Tx } from "../db";
import { record } from "../history";
import { deliverersOf } from "./frame-of";
import { entryDay, lineKey, startingQuantity, termsOf } from "./line-terms";
import { concernsOf } from "./lock-plan";
import { editDraft, type OpenDraft } from "./open-draft";

/**
 * Puts a service of the edition in force on the plan's first day (in a variation: today), or an approved course that holds
 * on it, into the plan, at its standard volume, over the plan's whole period (from today; a course until it holds), delivered
 * by the first who is accredited for it (a course by its deliverer). Refuses a service already there, one of another edition,
 * and one nobody of the network may deliver.
 */
export function addLine(actor: Actor, input: Pick<AddLine, "planId" | "serviceId">): Promise<Outcome<{ key: string }>> {
  return editDraft(actor, input.planId, (tx, draft) => putLine(tx, actor, draft, input.serviceId));
}

/** The same for a plan already held for writing, at the volume asked for (minutes or pieces) if one was. */
export async function putLine(
  tx: Tx,
  actor: Actor,
  { plan, versionId, varies }: OpenDraft,
  serviceId: string,
  wanted?: number | null,
): Promise<Outcome<{ key: string }>> {
  const startsOn = entryDay(plan, varies);
  const service = await tx.service.findFirst({
    where: { AND: [{ id: serviceId }, offeredOn(plan.programmeId, plan.providerOrganisationId, startsOn)] },
    include: { edition: { select: { course: { select: { delivererId: true, validTo: true } } } } },
  });
  if (!service) return refused("plan.refusals.notInBasket");
  const lines = await tx.planLine.findMany({
    where: { planVersionId: versionId },
    select: { serviceCode: true, position: true },
  });
  if (lines.some(({ serviceCode }) => serviceCode === service.code))
    return refused("plan.refusals.alreadyThere", { service: service.name });

  const { course } = service.edition;
  const endsOn = course && toDay(course.validTo) < plan.endsOn ? toDay(course.validTo) : plan.endsOn;
  const network = await deliverersOf(tx, plan.providerOrganisationId);
  const accredited = deliverersFor(network, service.register, startsOn, endsOn);
  const deliverer = accredited.find(({ id }) => !course || id === course.delivererId);
  if (!deliverer) return refused("plan.refusals.nobodyAccredited", { service: service.name });

  const quantity = wanted ?? startingQuantity(service);
  const key = lineKey(plan.id, service.code);
  const line = await tx.planLine.create({
    data: {
      ...termsOf(service),
      planVersionId: versionId,
      key,
      position: Math.max(0, ...lines.map(({ position }) => position)) + 1,
      quantity,
      amountCents: lineAmountCents(quantity, service.unit, service.unitCostCents),
      startsOn: toDate(startsOn),
      endsOn: toDate(endsOn),
      delivererId: deliverer.id,
    },
    select: { id: true },
  });
  await record(
    tx,
    actor,
    "plan.lineAdded",
    { ...concernsOf(plan), subjectId: line.id },
    { service: service.code, lineKey: key, quantity, unit: service.unit },
  );
  return done({ key });
}
