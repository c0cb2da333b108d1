import "server-only";
import { quotedHourCents } from "@/domain/course";
import type { DraftCourse } from "@/domain/course-forms";
import { type Actor, NotVisible } from "@/domain/permissions";
import { accreditedThroughout } from "@/domain/plan-deliverer";
import type { AccreditationRegister } from "@/generated/prisma/enums";
import { type Day, today } from "@/lib/clock";
import { formatDay, toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { deliverersOf } from "../plans/frame-of";

type Delivered = {
  organisationId: string;
  delivererId: string;
  register: AccreditationRegister;
  validFrom: Day;
  validTo: Day;
};

/** Why a course may not be delivered by who is named: not of the provider's network, or without a valid entry of the register on all its days; null when it may (product rules S13). */
export async function delivererRefusal(tx: Tx, course: Delivered) {
  const network = await deliverersOf(tx, course.organisationId);
  const deliverer = network.find(({ id }) => id === course.delivererId);
  if (!deliverer) return refused("plan.refusals.delivererUnknown");
  const { register, validFrom, validTo } = course;
  return accreditedThroughout(deliverer.accreditations, register, validFrom, validTo)
    ? null
    : refused("course.refusals.notAccredited", {
        deliverer: deliverer.name,
        register,
        from: formatDay(validFrom),
        to: formatDay(validTo),
      });
}

/**
 * What a course as written comes to: the cost of an hour copied from the basket's service it is compared with, or taken out
 * of the quote (cents; null: unknown), with everything else the row keeps. Refuses days outside the measure's, a deliverer
 * without a valid entry of the register, a service that is no training paid by the hour in a basket in force or to come.
 */
export async function pricedCourse(tx: Tx, actor: Actor, form: DraftCourse) {
  const programme = await tx.programme.findFirst({
    where: { id: form.programmeId, active: true, agreements: { some: { organisationId: actor.organisationId } } },
    select: { startsOn: true, endsOn: true },
  });
  if (!programme) throw new NotVisible();
  if (toDate(form.validFrom) < programme.startsOn || toDate(form.validTo) > programme.endsOn)
    return refused("course.refusals.outsideProgramme", {
      from: formatDay(programme.startsOn),
      to: formatDay(programme.endsOn),
    });
  const unable = await delivererRefusal(tx, { ...form, organisationId: actor.organisationId });
  if (unable) return unable;
  const cost = await costOf(tx, form);
  if (!cost.ok) return cost;
  const days = { validFrom: toDate(form.validFrom), validTo: toDate(form.validTo) };
  return done({ ...form, ...cost.data, ...days });
}

type Cost = {
  comparedServiceId: string | null;
  quoteCents: number | null;
  quoteReference: string | null;
  unitCostCents: number | null;
};

async function costOf(tx: Tx, form: DraftCourse): Promise<Outcome<Cost>> {
  const { quoteCents, quoteReference } = form;
  if (form.costBasis === "QUOTE")
    return done({
      comparedServiceId: null,
      quoteCents,
      quoteReference,
      unitCostCents: quoteCents === null ? null : quotedHourCents({ ...form, quoteCents }),
    });
  const service = await tx.service.findFirst({
    where: { id: form.comparedServiceId ?? form.programmeId, ...comparableTo(form.programmeId) },
    select: { id: true, unitCostCents: true },
  });
  return service
    ? done({
        comparedServiceId: service.id,
        quoteCents: null,
        quoteReference: null,
        unitCostCents: service.unitCostCents,
      })
    : refused("course.refusals.notComparable");
}

/** The services whose standard cost a course of a measure may take: training by the hour, in a basket in force or to come. */
export const comparableTo = (programmeId: string) => ({
  section: "FORMAZIONE" as const,
  unit: "HOUR" as const,
  edition: {
    programmeId,
    courseId: null,
    status: "PUBLISHED" as const,
    OR: [{ validTo: null }, { validTo: { gte: toDate(today()) } }],
  },
});
