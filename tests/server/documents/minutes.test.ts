import { expect, test, vi } from "vitest";
import { pointTitle } from "@/app/(portal)/meetings/point-title";
import type { Actor } from "@/domain/permissions";
import { minutesData } from "@/server/documents/minutes-data";
import { typeset } from "@/server/documents/typst";
import { cancelMeeting } from "@/server/meetings/cancel-meeting";
import { getMinutes } from "@/server/meetings/get-minutes";
import { holdMeeting } from "@/server/meetings/hold-meeting";
import { decideTask, recordPresence, writePoint } from "@/server/meetings/write-minutes";
import { look } from "../../support/household-factories";
import { aMeeting, meetingNow } from "../../support/meeting-factories";
import { aUser } from "../../support/organisation-factories";
import { accessible } from "../../support/papers";
import { readPdf } from "../../support/read-pdf";
import { sayIn } from "../../support/say";

vi.setConfig({ testTimeout: 60_000 });
const say = sayIn("it");

async function minutes(actor: Actor, meetingId: string) {
  const meeting = await getMinutes(actor, meetingId);
  if (!meeting) return null;
  const data = minutesData(meeting, (point) => pointTitle(say, point), { say, demonstration: false });
  return readPdf(await typeset("minutes", data));
}

test("the minutes tell who was there, what was decided and who does what; the provider's copy leaves the Officina's points out", async () => {
  const { socialWorker, operator, householdId, meetingId, version, shared, officina } = await aMeeting();
  const text = { meetingId, version: 1, discussion: "Si è parlato *a lungo*" };
  await writePoint(socialWorker, { ...text, pointId: shared.id, decision: "Si comincia alle otto" });
  await writePoint(socialWorker, { ...text, pointId: officina.id, decision: "Si chiede la rateizzazione" });
  const task = { meetingId, assigneeId: socialWorker.id, dueOn: "2026-11-30" };
  await decideTask(socialWorker, { ...task, pointId: shared.id, body: "Mandare gli orari" });
  await decideTask(socialWorker, { ...task, pointId: officina.id, body: "Scrivere ad ALER" });
  const [first] = (await meetingNow(meetingId)).participants;
  await recordPresence(socialWorker, { meetingId, version, presentIds: [String(first?.id)] });
  const agenda = await minutes(socialWorker, meetingId);
  expect(agenda?.title).toBe("Ordine del giorno dell’équipe");
  await holdMeeting(socialWorker, { meetingId, version: version + 1 });

  const whole = await minutes(socialWorker, meetingId);
  if (!whole) throw new Error("the minutes are out of sight");
  accessible(whole);
  expect(whole.title).toBe("Verbale dell’équipe");
  for (const words of [
    "Presente",
    "Assente",
    "Si è parlato *a lungo*",
    "Si comincia alle otto",
    "rateizzazione",
    "Scrivere ad ALER",
    "30/11/2026",
  ])
    expect(whole.text).toContain(words);

  const copy = await minutes(operator, meetingId);
  if (!copy) throw new Error("the copy is out of sight");
  accessible(copy);
  expect(copy.text).toContain("Copia per i servizi al lavoro");
  expect(copy.text).toContain("Mandare gli orari");
  expect(copy.text).not.toMatch(/rateizzazione|ALER|Debito/);

  const reads = await look((tx) => tx.fileRead.findMany({ where: { householdId, page: "household.minutes" } }));
  expect(reads.map(({ actorId }) => actorId)).toEqual([socialWorker.id, socialWorker.id, operator.id]);
});

test("a cancelled meeting has no paper, nor has one that is out of sight", async () => {
  const { socialWorker, coordinator, meetingId, version } = await aMeeting();
  expect(await minutes(coordinator, meetingId)).toBeNull();
  expect(await minutes(await aUser(), meetingId)).toBeNull();
  await cancelMeeting(socialWorker, { meetingId, version, reason: "Malattia" });
  expect(await minutes(socialWorker, meetingId)).toBeNull();
});
