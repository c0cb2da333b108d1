import { expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { asActor } from "@/server/db";
import { readFigures } from "@/server/indicators/read-figures";
import { holdMeeting } from "@/server/meetings/hold-meeting";
import { recordPresence } from "@/server/meetings/write-minutes";
import { look } from "../../support/household-factories";
import { aMeeting, meetingNow } from "../../support/meeting-factories";

const filter = { from: null, to: "2026-11-23", district: null, band: null, programmeId: null };
const joint = async (actor: Actor) =>
  (await asActor(actor, (tx) => readFigures(tx, { actor, filter }))).synergy.jointMeetings;

/** A meeting closed as held with some of its people there. */
async function held(there: (meeting: Awaited<ReturnType<typeof aMeeting>>) => string[]) {
  const meeting = await aMeeting();
  const { socialWorker, meetingId, version } = meeting;
  const { participants } = await meetingNow(meetingId);
  const presentIds = participants.filter(({ userId }) => there(meeting).includes(String(userId))).map(({ id }) => id);
  await recordPresence(socialWorker, { meetingId, version, presentIds });
  await holdMeeting(socialWorker, { meetingId, version: version + 1 });
  return meeting;
}

test("a team meeting counts as a joint meeting once it is held with somebody of both sides there", async () => {
  const planned = await aMeeting();
  expect(await joint(planned.socialWorker)).toEqual({ meetings: 0, households: 0 });
  const alone = await held(({ socialWorker }) => [socialWorker.id]);
  expect(await joint(alone.socialWorker)).toEqual({ meetings: 0, households: 0 });
  const together = await held(({ socialWorker, operator }) => [socialWorker.id, operator.id]);
  expect(await joint(together.socialWorker)).toEqual({ meetings: 1, households: 1 });
});

test("the same meeting written down as an action too counts once; an action of another day by itself", async () => {
  const { socialWorker, householdId } = await held(({ socialWorker: one, operator }) => [one.id, operator.id]);
  const action = { householdId, kind: "JOINT_MEETING" as const, carriedBy: "Officina", createdById: socialWorker.id };
  await look((tx) => tx.supportAction.create({ data: { ...action, startedOn: new Date("2026-11-23") } }));
  expect(await joint(socialWorker)).toEqual({ meetings: 1, households: 1 });
  await look((tx) => tx.supportAction.create({ data: { ...action, startedOn: new Date("2026-10-01") } }));
  expect(await joint(socialWorker)).toEqual({ meetings: 2, households: 1 });
});
