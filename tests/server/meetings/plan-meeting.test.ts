import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { cancelMeeting } from "@/server/meetings/cancel-meeting";
import { invite } from "@/server/meetings/invite";
import { moveMeeting } from "@/server/meetings/move-meeting";
import { planMeeting } from "@/server/meetings/plan-meeting";
import { decideTask } from "@/server/meetings/write-minutes";
import { eventsOf, look } from "../../support/household-factories";
import { aMeeting, aSharedHousehold, atNine, meetingNow, openTo } from "../../support/meeting-factories";
import { aUser } from "../../support/organisation-factories";

const noticesOf = async (recipientId: string) =>
  (await look((tx) => tx.notice.findMany({ where: { recipientId }, orderBy: { id: "asc" } }))).map(({ kind }) => kind);
const moved = { startsOn: "2026-12-01", startsTime: "15:30", minutes: 90, place: "Comune", notes: null };

describe("planning a team meeting", () => {
  test("invites both sides, the Comune with access and guests, draws the agenda, and tells them", async () => {
    const { socialWorker, operator, householdId } = await aSharedHousehold();
    const officer = await aUser("MUNICIPAL_OFFICER");
    await openTo(officer, householdId, socialWorker.id);
    await look((tx) =>
      tx.evictionStep.create({
        data: {
          householdId,
          stage: "VALIDATED",
          occurredOn: new Date("2026-11-01"),
          dueOn: new Date("2026-12-15"),
          createdById: socialWorker.id,
        },
      }),
    );
    const input = {
      ...atNine(householdId, [socialWorker.id, operator.id, officer.id]),
      guests: [{ name: "Ada Verdi", role: "ALER Mantova" }],
    };
    const planned = await planMeeting(socialWorker, input);
    expect(planned).toMatchObject({ ok: true });
    const meeting = await meetingNow(planned.ok ? planned.data.id : "");
    expect(meeting).toMatchObject({ status: "PLANNED", startsAt: new Date("2026-11-23T08:00:00Z") });
    expect(meeting.participants).toHaveLength(4);
    expect(meeting.points).toMatchObject([{ kind: "EVICTION", shared: false, position: 1 }]);
    expect(await noticesOf(operator.id)).toEqual(["meeting.invited"]);
    expect(await noticesOf(officer.id)).toEqual(["meeting.invited"]);
    expect(await noticesOf(socialWorker.id)).toEqual([]);
    expect(await eventsOf(householdId)).toEqual(["meeting.planned"]);
  });

  test("is refused with people who do not work around the household", async () => {
    const { socialWorker, householdId } = await aSharedHousehold();
    for (const role of ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "MUNICIPAL_OFFICER", "ADMIN"] as const)
      expect(await planMeeting(socialWorker, atNine(householdId, [(await aUser(role)).id])), role).toMatchObject({
        reason: { key: "meeting.refusals.notAround" },
      });
  });

  test("is refused on a closed household, at an hour that does not exist, and twice at once", async () => {
    const { socialWorker, householdId } = await aSharedHousehold();
    const input = atNine(householdId, [socialWorker.id]);
    expect(await planMeeting(socialWorker, { ...input, startsOn: "2027-03-28", startsTime: "02:30" })).toMatchObject({
      reason: { key: "meeting.refusals.noSuchHour" },
    });
    const outcomes = await Promise.all([planMeeting(socialWorker, input), planMeeting(socialWorker, input)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "meeting.refusals.alreadyPlanned" } });
    await look((tx) =>
      tx.household.update({
        where: { id: householdId },
        data: { status: "CLOSED", closedAt: new Date(), closingReason: "Fine" },
      }),
    );
    expect(await planMeeting(socialWorker, input)).toMatchObject({
      reason: { key: "household.refusals.notOpen" },
    });
  });

  test("is the Officina's deed; for the others the household is not there", async () => {
    const { socialWorker, operator, coordinator, householdId } = await aSharedHousehold();
    const officer = await aUser("MUNICIPAL_OFFICER");
    await openTo(officer, householdId, socialWorker.id);
    const input = atNine(householdId, [socialWorker.id]);
    await expect(planMeeting(officer, input)).rejects.toThrow(Forbidden);
    for (const actor of [operator, coordinator, await aUser(), await aUser("ADMIN")])
      await expect(planMeeting(actor, input)).rejects.toThrow(NotVisible);
  });
});

describe("a planned meeting", () => {
  test("is moved once by two at once, and whoever is invited is told", async () => {
    const { socialWorker, operator, meetingId, version } = await aMeeting();
    const move = () => moveMeeting(socialWorker, { meetingId, version, ...moved });
    const outcomes = await Promise.all([move(), move()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
    expect(await meetingNow(meetingId)).toMatchObject({
      startsAt: new Date("2026-12-01T14:30:00Z"),
      endsAt: new Date("2026-12-01T16:00:00Z"),
      place: "Comune",
    });
    expect(await noticesOf(operator.id)).toEqual(["meeting.invited", "meeting.moved"]);
  });

  test("only longer, at the same hour and place, disturbs nobody", async () => {
    const { socialWorker, operator, meetingId, version } = await aMeeting();
    const same = {
      startsOn: "2026-11-23",
      startsTime: "09:00",
      minutes: 120,
      place: "Sportello Lunetta",
      notes: "Porto i dati",
    };
    expect(await moveMeeting(socialWorker, { meetingId, version, ...same })).toMatchObject({ ok: true });
    expect(await noticesOf(operator.id)).toEqual(["meeting.invited"]);
  });

  test("changes its people: who is new is told, who stays keeps their place", async () => {
    const { socialWorker, operator, coordinator, meetingId, version } = await aMeeting();
    const guests = [{ name: "Ada Verdi", role: "ALER" }];
    const people = { participantIds: [socialWorker.id, coordinator.id], guests };
    expect(await invite(socialWorker, { meetingId, version, ...people })).toMatchObject({ ok: true });
    expect(await noticesOf(coordinator.id)).toEqual(["meeting.invited"]);
    const { participants } = await meetingNow(meetingId);
    expect(participants.map(({ userId, guestName }) => userId ?? guestName)).toEqual([
      socialWorker.id,
      coordinator.id,
      "Ada Verdi",
    ]);
    expect(await invite(socialWorker, { meetingId, version, ...people })).toMatchObject({
      reason: { key: "errors.changedMeanwhile" },
    });
    const stranger = (await aUser()).id;
    expect(
      await invite(socialWorker, { meetingId, version: version + 1, participantIds: [stranger], guests }),
    ).toMatchObject({ reason: { key: "meeting.refusals.notAround" } });
    await expect(invite(operator, { meetingId, version: version + 1, ...people })).rejects.toThrow(NotVisible);
  });

  test("is cancelled with a reason, told, and no more moved; a new one may take its hour", async () => {
    const { socialWorker, operator, householdId, meetingId, version } = await aMeeting();
    const reason = "La referente è malata";
    expect(await cancelMeeting(socialWorker, { meetingId, version, reason })).toMatchObject({ ok: true });
    expect(await meetingNow(meetingId)).toMatchObject({ status: "CANCELLED", cancelReason: reason });
    expect(await noticesOf(operator.id)).toEqual(["meeting.invited", "meeting.cancelled"]);
    const again = { meetingId, version: version + 1 };
    expect(await cancelMeeting(socialWorker, { ...again, reason })).toMatchObject({
      reason: { key: "meeting.refusals.cancelled" },
    });
    expect(await moveMeeting(socialWorker, { ...again, ...moved })).toMatchObject({
      reason: { key: "meeting.refusals.cancelled" },
    });
    expect(await planMeeting(socialWorker, atNine(householdId, [socialWorker.id]))).toMatchObject({ ok: true });
  });

  test("in which a task was decided is not cancelled", async () => {
    const { socialWorker, meetingId, version, shared } = await aMeeting();
    const task = { meetingId, pointId: shared.id, assigneeId: socialWorker.id, body: "Chiamare", dueOn: null };
    expect(await decideTask(socialWorker, task)).toMatchObject({ ok: true });
    expect(await cancelMeeting(socialWorker, { meetingId, version, reason: "No" })).toMatchObject({
      reason: { key: "meeting.refusals.hasTasks" },
    });
  });

  test("is not the provider's to change, nor anybody's who is not invited", async () => {
    const { operator, coordinator, meetingId, version } = await aMeeting();
    const cancel = { meetingId, version, reason: "No" };
    await expect(cancelMeeting(operator, cancel)).rejects.toThrow(Forbidden);
    await expect(moveMeeting(operator, { meetingId, version, ...moved })).rejects.toThrow(Forbidden);
    for (const actor of [coordinator, await aUser(), await aUser("MUNICIPAL_OFFICER")])
      await expect(cancelMeeting(actor, cancel)).rejects.toThrow(NotVisible);
  });
});
