import "server-only";
import type { Actor } from "@/domain/permissions";
import { deliverersFor } from "@/domain/plan-deliverer";
import type { AddLine } from "@/domain/plan-forms";
import { lineAmountCents } from "@/domain/volume";
import { type Day, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { editionInForce } from "../catalogue/read-editions";
import type { Tx } from "../db";
import { record } from "../history";
import { deliverersOf } from "./frame-of";
import { lineKey, startingQuantity, termsOf } from "./line-terms";
import { concernsOf } from "./lock-plan";
import { editDraft, type OpenDraft } from "./open-draft";

/**
 * Puts a service of the edition in force on the plan's first day (in a variation: today) into the plan, at its standard
 * volume, over the plan's whole period (from today), delivered by the first who is accredited for it. Refuses a service already there, one of another edition,
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
  const startsOn = varies ? within(plan, today()) : plan.startsOn;
  const edition = await editionInForce(tx, plan.programmeId, startsOn);
  const service = edition && (await tx.service.findFirst({ where: { id: serviceId, editionId: edition.id } }));
  if (!service) return refused("plan.refusals.notInBasket");
  const lines = await tx.planLine.findMany({
    where: { planVersionId: versionId },
    select: { serviceCode: true, position: true },
  });
  if (lines.some(({ serviceCode }) => serviceCode === service.code))
    return refused("plan.refusals.alreadyThere", { service: service.name });

  const network = await deliverersOf(tx, plan.providerOrganisationId);
  const [deliverer] = deliverersFor(network, service.register, startsOn, plan.endsOn);
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
      endsOn: toDate(plan.endsOn),
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

const within = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, day: Day) =>
  day < startsOn ? startsOn : day > endsOn ? endsOn : day;
