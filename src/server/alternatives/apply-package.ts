import "server-only";
import type { PlanContent } from "@/domain/plan-content";
import { toDate } from "@/lib/dates";
import { type Message, refused } from "@/lib/outcome";
import { offeredOn } from "../catalogue/read-editions";
import type { Tx } from "../db";
import type { OpenDraft } from "../plans/open-draft";

/**
 * Makes the services of the text being written those of a package: each line found again by its key, with the terms it was
 * kept with. Refuses, naming them, services to be put back that the
 * edition in force does not have any more. Goals stay as they are.
 */
export async function applyPackage(
  tx: Tx,
  { plan, versionId }: OpenDraft,
  { lines }: PlanContent,
): Promise<{ ok: false; reason: Message } | null> {
  const facts = { register: true, standardQuantity: true, participantsMax: true } as const;
  const offered = offeredOn(plan.programmeId, plan.providerOrganisationId, plan.startsOn);
  const services = await tx.service.findMany({
    where: { AND: [offered, { code: { in: lines.map(({ code }) => code) } }] },
    select: { id: true, code: true, ...facts },
  });
  // What is in the text already may stay: only what comes back must be in the basket.
  const present = await tx.planLine.findMany({
    where: { planVersionId: versionId },
    select: { serviceId: true, serviceCode: true, ...facts },
  });
  const known = new Map(services.map((service) => [service.code, service]));
  for (const { serviceId, serviceCode, ...terms } of present)
    known.set(serviceCode, { id: serviceId, code: serviceCode, ...terms });
  const missing = lines.filter(({ code }) => !known.has(code)).map(({ name }) => name);
  if (missing.length > 0)
    return refused("alternative.refusals.notInBasket", { count: missing.length, services: missing.join(", ") });

  await tx.planLine.deleteMany({ where: { planVersionId: versionId, key: { notIn: lines.map(({ key }) => key) } } });
  for (const [index, line] of lines.entries()) {
    const service = known.get(line.code);
    if (!service) continue;
    const { key, code, name, deliverer: _, startsOn, endsOn, ...terms } = line;
    const data = {
      ...terms,
      serviceId: service.id,
      serviceCode: code,
      serviceName: name,
      register: service.register,
      standardQuantity: service.standardQuantity,
      participantsMax: service.participantsMax,
      position: index + 1,
      startsOn: toDate(startsOn),
      endsOn: toDate(endsOn),
    };
    await tx.planLine.upsert({
      where: { planVersionId_key: { planVersionId: versionId, key } },
      create: { ...data, planVersionId: versionId, key },
      update: { ...data, version: { increment: 1 } },
      select: { id: true },
    });
  }
  return null;
}
