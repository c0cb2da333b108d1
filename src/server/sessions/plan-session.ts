import "server-only";
import { minutesLeft, unused } from "@/domain/delivery";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { bookingRefusal, durationOf, momentsOf, type PlanSession } from "@/domain/session";
import { now } from "@/lib/clock";
import { formatTime, momentOf, toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor, type Tx } from "../db";
import { recordEach } from "../history";
import { lineOf, lineUses } from "../plans/line-uses";
import { violates } from "../violations";

/**
 * Fixes an appointment on lines of signed plans. Refuses (product rules §3.8): plans not running, days outside the line,
 * more minutes than the signed line still holds, a deliverer not accredited that day, a busy operator or person, a day
 * over the cap, a group the service does not allow.
 */
export async function planSession(actor: Actor, input: PlanSession): Promise<Outcome<{ sessionId: string }>> {
  authorise(actor, "session.write", { organisationId: actor.organisationId });
  const { startsAt, endsAt } = momentsOf(input);
  try {
    return await asActor(actor, async (tx) => {
      const lines = await linesOf(tx, actor, input.lineIds);
      const [first] = lines;
      if (!first) throw new NotVisible();

      const refusal =
        groupRefusal(lines) ??
        (await operatorRefusal(tx, actor, input.operatorId, startsAt, endsAt)) ??
        (await placeRefusal(tx, actor, input.siteId)) ??
        (await lineRefusal(tx, lines, input.day, startsAt, endsAt));
      if (refusal) return refusal;

      const session = await tx.session.create({
        data: {
          organisationId: actor.organisationId,
          operatorId: input.operatorId,
          siteId: input.siteId,
          serviceCode: first.serviceCode,
          serviceName: first.serviceName,
          startsAt,
          endsAt,
          mode: input.mode,
          place: input.place,
          createdAt: now(),
        },
        select: { id: true },
      });
      const minutes = durationOf(startsAt, endsAt);
      await tx.attendance.createMany({
        data: lines.map(({ id, key, planVersion: { planId, plan } }) => ({
          sessionId: session.id,
          planId,
          planLineId: id,
          lineKey: key,
          personId: plan.personId,
          householdId: plan.householdId,
          startsAt,
          endsAt,
          minutes,
        })),
      });
      const cases = lines.map(({ planVersion: { planId, plan } }) => ({
        sessionId: session.id,
        planId,
        householdId: plan.householdId,
        personId: plan.personId,
      }));
      await recordEach(tx, actor, "session.planned", cases, {
        service: first.serviceCode,
        startsAt: startsAt.toISOString(),
        minutes,
      });
      return done({ sessionId: session.id });
    });
  } catch (error) {
    if (violates(error, "session_operator_free")) return refused("session.refusals.operatorTaken");
    if (violates(error, "attendance_person_free")) return refused("session.refusals.personTaken");
    throw error;
  }
}

/** The chosen lines of signed versions, their plans held still until the booking is over so that two bookings cannot share the same hours. */
async function linesOf(tx: Tx, actor: Actor, lineIds: string[]) {
  const ids = [...new Set(lineIds)];
  await tx.$queryRaw`select p.id from "Plan" p where p.id in (
    select v."planId" from "PlanLine" l join "PlanVersion" v on v.id = l."planVersionId" where l.id = any(${ids}::uuid[])) order by p.id for update`;
  const lines = await tx.planLine.findMany({
    where: {
      id: { in: ids },
      planVersion: { status: "SIGNED", plan: { providerOrganisationId: actor.organisationId } },
    },
    select: {
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
    },
  });
  if (lines.length !== ids.length) throw new NotVisible();
  return lines;
}
type Lines = Awaited<ReturnType<typeof linesOf>>;

function groupRefusal(lines: Lines) {
  const [first] = lines;
  if (lines.length < 2 || !first) return null;
  if (lines.some(({ serviceCode }) => serviceCode !== first.serviceCode))
    return refused("session.refusals.differentServices");
  if (first.mode === "INDIVIDUAL") return refused("session.refusals.individualOnly");
  const seats = Math.min(...lines.map(({ participantsMax }) => participantsMax ?? Number.POSITIVE_INFINITY));
  return lines.length > seats ? refused("session.refusals.groupTooLarge", { seats }) : null;
}

async function operatorRefusal(tx: Tx, actor: Actor, operatorId: string, startsAt: Date, endsAt: Date) {
  const operator = await tx.user.findFirst({
    where: {
      id: operatorId,
      organisationId: actor.organisationId,
      active: true,
      role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] },
    },
    select: { name: true },
  });
  if (!operator) return refused("session.refusals.noSuchOperator");
  const clash = await tx.session.findFirst({
    where: { operatorId, status: { not: "CANCELLED" }, startsAt: { lt: endsAt }, endsAt: { gt: startsAt } },
    select: { serviceName: true, startsAt: true, endsAt: true },
  });
  return clash
    ? refused("session.refusals.operatorBusy", {
        name: operator.name,
        service: clash.serviceName,
        from: formatTime(clash.startsAt),
        to: formatTime(clash.endsAt),
      })
    : null;
}

async function placeRefusal(tx: Tx, actor: Actor, siteId: string | null) {
  if (!siteId) return null;
  const site = await tx.site.count({ where: { id: siteId, organisationId: actor.organisationId, active: true } });
  return site ? null : refused("session.refusals.noSuchSite");
}

async function lineRefusal(tx: Tx, lines: Lines, day: string, startsAt: Date, endsAt: Date) {
  const personIds = lines.map(({ planVersion }) => planVersion.plan.personId);
  const taken = {
    not: "CANCELLED" as const,
    notIn: ["ABSENT", "ABSENT_JUSTIFIED"] as ("ABSENT" | "ABSENT_JUSTIFIED")[],
  };
  const dayStart = momentOf(day, "00:00") ?? startsAt;
  const uses = await lineUses(
    tx,
    lines.map(({ planVersion }) => planVersion.planId),
  );
  const sameDay = await tx.attendance.findMany({
    where: {
      personId: { in: personIds },
      status: taken,
      startsAt: { gte: dayStart, lt: new Date(dayStart.getTime() + 25 * 3_600_000) },
    },
    select: { personId: true, startsAt: true, endsAt: true, session: { select: { serviceName: true } } },
  });
  const accreditations = await tx.accreditation.findMany({
    where: {
      organisationId: { in: lines.map(({ delivererId }) => delivererId) },
      status: "ACTIVE",
      validFrom: { lte: toDate(day) },
      OR: [{ validTo: null }, { validTo: { gte: toDate(day) } }],
    },
    select: { organisationId: true, register: true },
  });
  const minutes = durationOf(startsAt, endsAt);
  for (const line of lines) {
    const { plan, planId } = line.planVersion;
    const name = `${plan.person.lastName} ${plan.person.firstName}`;
    const mine = sameDay.filter(({ personId }) => personId === plan.personId);
    const clash = mine.find((other) => other.startsAt < endsAt && other.endsAt > startsAt);
    if (clash)
      return refused("session.refusals.personBusy", {
        name,
        service: clash.session.serviceName,
        from: formatTime(clash.startsAt),
        to: formatTime(clash.endsAt),
      });
    const refusal = bookingRefusal(
      {
        planStatus: plan.status,
        lineStatus: line.status,
        startsOn: toDay(line.startsOn),
        endsOn: toDay(line.endsOn),
        minutesLeft: minutesLeft(line, uses.get(lineOf(planId, line.key)) ?? unused),
        personDayMinutes: mine.reduce((sum, other) => sum + durationOf(other.startsAt, other.endsAt), 0),
        delivererAccredited: accreditations.some(
          ({ organisationId, register }) => organisationId === line.delivererId && register === line.register,
        ),
      },
      startsAt,
      minutes,
    );
    if (refusal) return refused(refusal.key, { ...refusal.values, name });
  }
  return null;
}
