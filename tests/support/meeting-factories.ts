import type { PlanMeeting } from "@/domain/meeting-forms";
import type { Actor } from "@/domain/permissions";
import { addPoint } from "@/server/meetings/agenda";
import { planMeeting } from "@/server/meetings/plan-meeting";
import { look } from "./household-factories";
import { inTests } from "./in-tests";
import { aReferralIn, aReferralTeam } from "./referral-factories";

/** A household whose lease holder was taken in by a provider, with the people of both sides. */
export async function aSharedHousehold() {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "ACCEPTED");
  return { ...team, referral, householdId: referral.householdId };
}

/** A meeting of this morning at nine, for an hour. */
export const atNine = (householdId: string, participantIds: string[]): PlanMeeting => ({
  householdId,
  startsOn: "2026-11-23",
  startsTime: "09:00",
  minutes: 60,
  place: "Sportello Lunetta",
  notes: null,
  participantIds,
  guests: [],
});

/** Such a meeting, planned, with a shared point and one for the Officina. */
export async function aMeeting() {
  const world = await aSharedHousehold();
  const { socialWorker, operator, householdId } = world;
  const planned = await planMeeting(socialWorker, atNine(householdId, [socialWorker.id, operator.id]));
  if (!planned.ok) throw new Error(planned.reason.key);
  const meetingId = planned.data.id;
  await addPoint(socialWorker, { meetingId, body: "Orari del tirocinio", shared: true });
  await addPoint(socialWorker, { meetingId, body: "Debito con ALER", shared: false });
  const { points, version } = await meetingNow(meetingId);
  const [shared, officina] = points;
  if (!shared || !officina) throw new Error("a meeting has its points");
  return { ...world, meetingId, version, shared, officina };
}

/** The meeting as the database has it. */
export const meetingNow = (id: string) =>
  look((tx) =>
    tx.teamMeeting.findUniqueOrThrow({
      where: { id },
      include: { points: { orderBy: { position: "asc" } }, participants: { orderBy: { id: "asc" } }, tasks: true },
    }),
  );

/** Opens a household's file to an officer of the Comune. */
export const openTo = (officer: Actor, householdId: string, grantedById: string) =>
  inTests((tx) =>
    tx.caseAccess.create({
      data: { householdId, holderId: officer.id, grantedById, reason: "Équipe", expiresOn: new Date("2026-12-31") },
    }),
  );
