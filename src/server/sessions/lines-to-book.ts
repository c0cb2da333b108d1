import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";

/** What the rules of booking need of a line of a signed version. */
export const toBook = {
  id: true,
  key: true,
  status: true,
  serviceCode: true,
  serviceName: true,
  mode: true,
  unit: true,
  payBasis: true,
  quantity: true,
  unitCostCents: true,
  participantsMax: true,
  startsOn: true,
  endsOn: true,
  register: true,
  delivererId: true,
  service: { select: { edition: { select: { courseId: true } } } },
  planVersion: {
    select: {
      planId: true,
      plan: {
        select: {
          status: true,
          personId: true,
          householdId: true,
          person: { select: { firstName: true, lastName: true } },
        },
      },
    },
  },
} satisfies Prisma.PlanLineSelect;

/** The chosen lines of signed versions, their plans held still until the booking is over so that two bookings cannot share the same hours. */
export async function linesToBook(tx: Tx, actor: Actor, lineIds: string[]) {
  const ids = [...new Set(lineIds)];
  await tx.$queryRaw`select p.id from "Plan" p where p.id in (
    select v."planId" from "PlanLine" l join "PlanVersion" v on v.id = l."planVersionId" where l.id = any(${ids}::uuid[])) order by p.id for update`;
  const lines = await tx.planLine.findMany({
    where: {
      id: { in: ids },
      planVersion: { status: "SIGNED", plan: { providerOrganisationId: actor.organisationId } },
    },
    select: toBook,
  });
  if (lines.length === 0 || lines.length !== ids.length) throw new NotVisible();
  return lines;
}
/** A line to book, in the shape the rules of booking need. */
export type LineToBook = Prisma.PlanLineGetPayload<{ select: typeof toBook }>;
/** Several of them. */
export type LinesToBook = LineToBook[];
