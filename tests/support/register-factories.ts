import type { Actor } from "@/domain/permissions";
import type { RegisterRow } from "@/domain/register-forms";
import type { Prisma } from "@/generated/prisma/client";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { planSession } from "@/server/sessions/plan-session";
import { recordRegister } from "@/server/sessions/record-register";
import { aUser } from "./organisation-factories";
import { anAppointment, aSignedPlan } from "./session-factories";

/** The first moment at which the appointments of these tests (24 November, 9 to 10) can be written down. */
export const onTheDay = () => setClock(new Date("2026-11-24T12:00:00Z"));
/** A day on which that month is over. */
export const nextMonth = () => setClock(new Date("2026-12-02T09:00:00Z"));

/** An appointment of so many people of one provider, on a coaching that may be held in a group; of the first, everything around. */
export async function aGroup(people = 2, over: Parameters<typeof anAppointment>[2] = {}) {
  const [first, ...others] = await Promise.all(Array.from({ length: people }, () => aSignedPlan()));
  if (!first) throw new Error("a group is of somebody");
  const everybody = [first, ...others];
  await asSystem("test", (tx) =>
    tx.plan.updateMany({
      where: { id: { in: others.map(({ plan }) => plan.id) } },
      data: { providerOrganisationId: first.providerId },
    }),
  );
  const lineIds = everybody.map(({ coaching }) => coaching.id);
  const outcome = await planSession(first.operator, anAppointment(lineIds, first.operator.id, over));
  if (!outcome.ok) throw new Error(outcome.reason.key);
  const { sessionId } = outcome.data;
  const placeOf = (planId: string) =>
    asSystem("test", (tx) => tx.attendance.findFirstOrThrow({ where: { sessionId, planId } }));
  const places = await Promise.all(everybody.map(({ plan }) => placeOf(plan.id)));
  const coordinator = await aUser("PROVIDER_COORDINATOR", first.providerId);
  return { ...first, everybody, sessionId, places, coordinator };
}

/** A later version of a signed plan, signed too, in which the coaching is other than it was; null: it is not there any more. */
export async function aLaterVersion(
  { plan, planVersion, operator, coaching }: Awaited<ReturnType<typeof aSignedPlan>>,
  change: Partial<Prisma.PlanLineUncheckedCreateInput> | null,
) {
  await asSystem("test", async (tx) => {
    const { id: _, ...line } = await tx.planLine.findUniqueOrThrow({ where: { id: coaching.id } });
    const { startsOn, endsOn } = plan;
    const { id: planVersionId } = await tx.planVersion.create({
      data: { planId: plan.id, number: 2, startsOn, endsOn, createdById: operator.id },
    });
    if (change) await tx.planLine.create({ data: { ...line, planVersionId, ...change } });
    await tx.planVersion.update({ where: { id: planVersion.id }, data: { status: "SUPERSEDED" } });
    await tx.planVersion.update({
      where: { id: planVersionId },
      data: { status: "SIGNED", content: "{}", contentHash: "1", signedAt: new Date("2026-11-23T10:00:00Z") },
    });
  });
}

/** A line of the register as it comes out of parsing: there, for the whole hour, unless told otherwise. */
export const aRow = (place: { id: string; version?: number }, over: Partial<RegisterRow> = {}): RegisterRow => ({
  attendanceId: place.id,
  version: place.version ?? 1,
  status: "PRESENT",
  minutes: 60,
  absenceReason: null,
  note: null,
  correctionReason: null,
  concern: null,
  concernAudience: null,
  ...over,
});

/** Writes lines of an appointment's register. */
export const write = (actor: Actor, sessionId: string, rows: RegisterRow[]) =>
  recordRegister(actor, { sessionId, content: "Simulazione di colloquio", rows });

/** An attendance as it is kept now. */
export const placeRow = (id: string) => asSystem("test", (tx) => tx.attendance.findUniqueOrThrow({ where: { id } }));

/** An appointment of one person written down: there for the whole hour. */
export async function aRecorded(over: Parameters<typeof aGroup>[1] = {}) {
  const made = await aGroup(1, over);
  const [place] = made.places;
  if (!place) throw new Error("a group is of somebody");
  onTheDay();
  const outcome = await write(made.operator, made.sessionId, [aRow(place)]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return { ...made, place: await placeRow(place.id) };
}
