import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { addPoint, changePoint, takePoint } from "@/server/meetings/agenda";
import { getMeeting } from "@/server/meetings/get-meeting";
import { holdMeeting } from "@/server/meetings/hold-meeting";
import { listMeetings } from "@/server/meetings/list-meetings";
import { moveMeeting } from "@/server/meetings/move-meeting";
import { decideTask, recordPresence, writePoint } from "@/server/meetings/write-minutes";
import { endTask } from "@/server/tasks/end-task";
import { eventsOf, look } from "../../support/household-factories";
import { aMeeting, meetingNow } from "../../support/meeting-factories";
import { aUser } from "../../support/organisation-factories";

type Meeting = Awaited<ReturnType<typeof aMeeting>>;
const words = { version: 1, discussion: "Si è parlato degli orari", decision: "Si comincia alle otto" };

/** The meeting as held: everybody there, a decision and a task on the shared point, another for the Officina. */
async function held({ socialWorker, operator, meetingId, version, shared, officina }: Meeting) {
  await writePoint(socialWorker, { meetingId, pointId: shared.id, ...words });
  await writePoint(socialWorker, { meetingId, pointId: officina.id, ...words, decision: "Si chiede la rateizzazione" });
  const task = { meetingId, body: "Mandare gli orari", dueOn: "2026-11-30" };
  await decideTask(socialWorker, { ...task, pointId: shared.id, assigneeId: operator.id });
  await decideTask(socialWorker, { ...task, pointId: officina.id, assigneeId: socialWorker.id });
  const { participants } = await meetingNow(meetingId);
  await recordPresence(socialWorker, { meetingId, version, presentIds: participants.map(({ id }) => id) });
  return holdMeeting(socialWorker, { meetingId, version: version + 1 });
}

describe("the agenda", () => {
  test("takes in points of one's own and what is open, each once, and is put in order", async () => {
    const { socialWorker, householdId, meetingId, shared, officina } = await aMeeting();
    await look((tx) =>
      tx.arrearsRecord.create({
        data: {
          householdId,
          recordedOn: new Date("2026-11-20"),
          rentDebtCents: 400_000,
          chargesDebtCents: 0,
          months: 12,
          source: "ALER",
          createdById: socialWorker.id,
        },
      }),
    );
    const take = () => takePoint(socialWorker, { meetingId, key: "arrearsRising::" });
    expect((await getMeeting(socialWorker, meetingId))?.others).toMatchObject([{ key: "arrearsRising::" }]);
    const outcomes = await Promise.all([take(), take()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await takePoint(socialWorker, { meetingId, key: "evictionNear::" })).toMatchObject({
      reason: { key: "meeting.refusals.noLongerOpen" },
    });
    const [, , debt] = (await meetingNow(meetingId)).points;
    await changePoint(socialWorker, { meetingId, pointId: String(debt?.id), change: "UP" });
    await changePoint(socialWorker, { meetingId, pointId: shared.id, change: "UP" });
    expect((await meetingNow(meetingId)).points.map(({ id }) => id)).toEqual([shared.id, debt?.id, officina.id]);
    expect(await changePoint(socialWorker, { meetingId, pointId: String(debt?.id), change: "SHARE" })).toMatchObject({
      reason: { key: "meeting.refusals.notShareable" },
    });
    await changePoint(socialWorker, { meetingId, pointId: officina.id, change: "DROP" });
    expect((await meetingNow(meetingId)).points).toHaveLength(2);
  });

  test("keeps a point on which a task was decided", async () => {
    const { socialWorker, meetingId, shared } = await aMeeting();
    const task = { meetingId, pointId: shared.id, assigneeId: socialWorker.id, body: "Chiamare", dueOn: null };
    await decideTask(socialWorker, task);
    expect(await changePoint(socialWorker, { meetingId, pointId: shared.id, change: "DROP" })).toMatchObject({
      reason: { key: "meeting.refusals.pointHasTasks" },
    });
  });

  test("holds forty points and no more", async () => {
    const { socialWorker, meetingId } = await aMeeting();
    const add = () => addPoint(socialWorker, { meetingId, body: "Altro", shared: false });
    for (let made = 2; made < 40; made += 1) await add();
    expect(await add()).toMatchObject({ reason: { key: "meeting.refusals.agendaFull" } });
  });

  test("is not written by the provider, nor with a point of another meeting", async () => {
    const { socialWorker, operator, meetingId } = await aMeeting();
    const other = await aMeeting();
    await expect(addPoint(operator, { meetingId, body: "Anche", shared: true })).rejects.toThrow(Forbidden);
    await expect(changePoint(socialWorker, { meetingId, pointId: other.shared.id, change: "DROP" })).rejects.toThrow(
      NotVisible,
    );
    await expect(writePoint(socialWorker, { meetingId, pointId: other.shared.id, ...words })).rejects.toThrow(
      NotVisible,
    );
  });
});

describe("who reads a meeting", () => {
  test("the provider's people at the table read the shared points and their tasks, never those of the Officina", async () => {
    const meeting = await aMeeting();
    await held(meeting);
    const { operator, coordinator, meetingId, shared, socialWorker } = meeting;
    const seen = await getMeeting(operator, meetingId);
    expect(seen?.points.map(({ id }) => id)).toEqual([shared.id]);
    expect(seen?.points[0]?.tasks).toHaveLength(1);
    expect(seen?.household.displayName).toBe("");
    expect(JSON.stringify(seen)).not.toMatch(/rateizzazione|Debito/);
    expect((await getMeeting(socialWorker, meetingId))?.points).toHaveLength(2);
    const colleague = await aUser("SOCIAL_WORKER", socialWorker.organisationId);
    expect((await getMeeting(colleague, meetingId))?.points).toHaveLength(2);
    for (const actor of [
      coordinator,
      await aUser(),
      await aUser("EMPLOYMENT_OPERATOR"),
      await aUser("MUNICIPAL_OFFICER"),
      await aUser("ADMIN"),
    ])
      expect(await getMeeting(actor, meetingId)).toBeNull();
  });

  test("a point about a member referred to another provider is not told to this one", async () => {
    const { operator, meetingId, shared } = await aMeeting();
    await look((tx) =>
      tx.meetingPoint.update({
        where: { id: shared.id },
        data: { kind: "REFERRAL", facts: { rule: "referralUnanswered", personId: crypto.randomUUID(), code: "S-1" } },
      }),
    );
    expect((await getMeeting(operator, meetingId))?.points).toEqual([]);
  });

  test("opening one leaves a trace on the household", async () => {
    const { operator, householdId, meetingId } = await aMeeting();
    await getMeeting(operator, meetingId);
    const reads = await look((tx) => tx.fileRead.findMany({ where: { householdId, actorId: operator.id } }));
    expect(reads).toMatchObject([{ page: "household.meeting" }]);
  });

  test("lists tell apart one's own, those to come and those held", async () => {
    const meeting = await aMeeting();
    const { socialWorker, operator, coordinator, meetingId } = meeting;
    const colleague = await aUser("SOCIAL_WORKER", socialWorker.organisationId);
    const ids = async (...[actor, tab, who]: [typeof socialWorker, "upcoming" | "held", "mine" | "all"]) =>
      (await listMeetings(actor, { tab, who, after: "" })).rows.map(({ id }) => id);
    expect(await ids(operator, "upcoming", "mine")).toEqual([meetingId]);
    expect(await ids(coordinator, "upcoming", "all")).toEqual([]);
    expect(await ids(colleague, "upcoming", "mine")).toEqual([]);
    expect(await ids(colleague, "upcoming", "all")).toEqual([meetingId]);
    await held(meeting);
    expect(await ids(operator, "upcoming", "all")).toEqual([]);
    expect(await ids(operator, "held", "mine")).toEqual([meetingId]);
  });
});

describe("the minutes", () => {
  test("are closed with who was there, what was decided, who does what by when", async () => {
    const meeting = await aMeeting();
    expect(await held(meeting)).toMatchObject({ ok: true });
    const now = await meetingNow(meeting.meetingId);
    expect(now).toMatchObject({ status: "HELD" });
    expect(now.participants.every(({ present }) => present)).toBe(true);
    expect(now.tasks).toHaveLength(2);
    expect(await eventsOf(meeting.householdId)).toEqual([
      "meeting.planned",
      "task.given",
      "task.given",
      "meeting.held",
    ]);
  });

  test("once closed nothing changes any more, not even for who goes round the commands; tasks still end", async () => {
    const meeting = await aMeeting();
    await held(meeting);
    const { socialWorker, operator, meetingId, shared } = meeting;
    const { version, tasks } = await meetingNow(meetingId);
    const no = { reason: { key: "meeting.refusals.held" } };
    expect(await writePoint(socialWorker, { meetingId, pointId: shared.id, ...words, version: 2 })).toMatchObject(no);
    expect(await recordPresence(socialWorker, { meetingId, version, presentIds: [] })).toMatchObject(no);
    expect(await addPoint(socialWorker, { meetingId, body: "Ancora", shared: true })).toMatchObject(no);
    expect(await holdMeeting(socialWorker, { meetingId, version })).toMatchObject(no);
    const elsewhen = { startsOn: "2026-12-01", startsTime: "15:30", minutes: 90, place: "Comune", notes: null };
    expect(await moveMeeting(socialWorker, { meetingId, version, ...elsewhen })).toMatchObject(no);
    await expect(
      look((tx) => tx.meetingPoint.update({ where: { id: shared.id }, data: { decision: "Altro" } })),
    ).rejects.toThrow("held_meeting_stays");
    await expect(
      look((tx) => tx.teamMeeting.update({ where: { id: meetingId }, data: { place: "Altrove" } })),
    ).rejects.toThrow("held_meeting_stays");
    const task = tasks.find(({ assigneeId }) => assigneeId === operator.id);
    expect(
      await endTask(operator, { taskId: String(task?.id), version: 1, end: "DONE", result: "Mandati" }),
    ).toMatchObject({ ok: true });
  });

  test("are not closed before the meeting begins, nor when nobody was there, and once by two at once", async () => {
    const { socialWorker, operator, meetingId, version } = await aMeeting();
    const hold = (at = version) => holdMeeting(socialWorker, { meetingId, version: at });
    expect(await hold()).toMatchObject({ reason: { key: "meeting.refusals.nobodyPresent" } });
    const { participants } = await meetingNow(meetingId);
    const presentIds = participants.slice(0, 1).map(({ id }) => id);
    await recordPresence(socialWorker, { meetingId, version, presentIds });
    setClock(new Date("2026-11-23T07:59:00Z"));
    expect(await hold(version + 1)).toMatchObject({ reason: { key: "meeting.refusals.notBegun" } });
    setClock(new Date("2026-11-23T09:00:00Z"));
    await expect(holdMeeting(operator, { meetingId, version: version + 1 })).rejects.toThrow(Forbidden);
    const outcomes = await Promise.all([hold(version + 1), hold(version + 1)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await meetingNow(meetingId)).participants.filter(({ present }) => present)).toHaveLength(1);
  });

  test("two people may write two points at once; of one point the second is told it changed", async () => {
    const { socialWorker, meetingId, shared, officina } = await aMeeting();
    const write = (pointId: string) => writePoint(socialWorker, { meetingId, pointId, ...words });
    expect((await Promise.all([write(shared.id), write(officina.id)])).every(({ ok }) => ok)).toBe(true);
    expect(await write(shared.id)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });

  test("a task of a point kept to the Officina is not given to the provider's people", async () => {
    const { socialWorker, operator, meetingId, officina } = await aMeeting();
    const task = { meetingId, pointId: officina.id, assigneeId: operator.id, body: "Chiamare ALER", dueOn: null };
    expect(await decideTask(socialWorker, task)).toMatchObject({ reason: { key: "meeting.refusals.officinaOnly" } });
  });
});
