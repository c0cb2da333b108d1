import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { among, inForce, lastDayOf } from "@/domain/plan";
import type { LineFacts } from "@/domain/variation";
import { toDay } from "@/lib/dates";
import { servicesOfferedOn } from "../catalogue/read-editions";
import { asActor } from "../db";
import { recordRead } from "../history";
import { programmeTerms } from "../plans/frame-of";
import { entryDay } from "../plans/line-terms";
import { lineFacts } from "../plans/line-uses";
import { aroundText, subjectOf, visibleTo } from "../plans/visible-to";

const nothing: LineFacts = { deliveredMinutes: 0, bookedMinutes: 0, provedOutcomes: 0, firstOn: null, lastOn: null };

/**
 * What opening a variation can start from: the lines in force with what was delivered and booked on them, the services of
 * today's edition that are not in the plan, the last day the plan may reach. `open` when a variation is being written
 * already, `inForce` when there is a signed text to vary. Null when this person does not write this plan.
 */
export async function getVariationStart(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...aroundText(actor),
        versions: { where: { status: "DRAFT" }, select: { number: true } },
      },
    });
    if (!plan || !may(actor, "plan.write", subjectOf(plan))) return null;
    await recordRead(tx, actor, "plan.vary", { householdId: plan.householdId, personId: plan.personId });
    const lines = await tx.planLine.findMany({
      where: { planVersion: { planId, status: "SIGNED" } },
      orderBy: [{ section: "asc" }, { serviceCode: "asc" }],
      select: { id: true, key: true, serviceCode: true, serviceName: true, unit: true, quantity: true, status: true },
    });
    const facts = await lineFacts(tx, planId);
    const days = { startsOn: toDay(plan.startsOn), endsOn: toDay(plan.endsOn) };
    const onDay = entryDay(days, true);
    const services = await servicesOfferedOn(tx, plan.programmeId, plan.providerOrganisationId, onDay);
    const { maxMonths, extraMonths } = await programmeTerms(tx, plan);
    return {
      id: plan.id,
      code: plan.code,
      status: plan.status,
      name: `${plan.person.lastName} ${plan.person.firstName}`,
      endsOn: days.endsOn,
      lastDay: maxMonths === null ? null : lastDayOf(days.startsOn, maxMonths + extraMonths),
      open: plan.versions[0]?.number ?? null,
      inForce: among(inForce, plan.status),
      lines: lines.map((line) => ({ ...line, facts: facts.get(line.key) ?? nothing })),
      services: services.filter(({ code }) => !lines.some(({ serviceCode }) => serviceCode === code)),
    };
  });
}
export type VariationBasis = NonNullable<Awaited<ReturnType<typeof getVariationStart>>>;
