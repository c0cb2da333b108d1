import "server-only";
import { lineProgress, minutesLeft, unused } from "@/domain/delivery";
import { type Actor, may } from "@/domain/permissions";
import { asActor, type Tx } from "../db";
import { lineOf, lineUses } from "../plans/line-uses";

/** The line an appointment is being fixed for. */
async function findLine(tx: Tx, actor: Actor, lineId: string) {
  return tx.planLine.findFirst({
    where: {
      id: lineId,
      status: "OPEN",
      planVersion: {
        status: "SIGNED",
        plan: { providerOrganisationId: actor.organisationId, status: { in: ["SIGNED", "ACTIVE"] } },
      },
    },
    select: bookable,
  });
}

const bookable = {
  id: true,
  key: true,
  serviceCode: true,
  serviceName: true,
  mode: true,
  unit: true,
  payBasis: true,
  quantity: true,
  unitCostCents: true,
  startsOn: true,
  endsOn: true,
  participantsMax: true,
  delivererId: true,
  deliverer: { select: { name: true } },
  planVersion: {
    select: {
      plan: {
        select: { id: true, code: true, operatorId: true, person: { select: { firstName: true, lastName: true } } },
      },
    },
  },
} as const;

/**
 * What the form of a new appointment offers: the line it starts from, the others on the same service who could come along
 * when it may be held in a group, the operators and the sites. Null when the line cannot be booked by this person.
 */
export function getBooking(actor: Actor, lineId: string) {
  if (!may(actor, "session.write", { organisationId: actor.organisationId })) return Promise.resolve(null);
  return asActor(actor, async (tx) => {
    const line = await findLine(tx, actor, lineId);
    if (!line) return null;
    const companions =
      line.mode === "INDIVIDUAL"
        ? []
        : await tx.planLine.findMany({
            where: {
              id: { not: lineId },
              status: "OPEN",
              serviceCode: line.serviceCode,
              planVersion: {
                status: "SIGNED",
                plan: { providerOrganisationId: actor.organisationId, status: { in: ["SIGNED", "ACTIVE"] } },
              },
            },
            orderBy: [{ planVersion: { plan: { person: { lastName: "asc" } } } }, { id: "asc" }],
            take: 60,
            select: bookable,
          });
    const lines = [line, ...companions];
    const uses = await lineUses(
      tx,
      lines.map(({ planVersion }) => planVersion.plan.id),
    );
    const operators = await tx.user.findMany({
      where: {
        organisationId: actor.organisationId,
        active: true,
        role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] },
      },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
    const sites = await tx.site.findMany({
      where: { organisationId: actor.organisationId, active: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, address: true },
    });
    const standing = lines.map((one) => {
      const use = uses.get(lineOf(one.planVersion.plan.id, one.key)) ?? unused;
      return { ...one, ...lineProgress(one, use), minutesLeft: minutesLeft(one, use) };
    });
    return {
      line: standing[0] ?? null,
      companions: standing.slice(1).filter((one) => one.minutesLeft > 0),
      operators,
      sites,
    };
  });
}
export type Booking = NonNullable<Awaited<ReturnType<typeof getBooking>>>;
