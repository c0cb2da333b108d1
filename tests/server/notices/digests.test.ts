import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type NoticeKind, noticeKinds } from "@/domain/notice";
import { setClock } from "@/lib/clock";
import { asActor, asSystem } from "@/server/db";
import { notify } from "@/server/notices/notify";
import { sendMails } from "@/server/notices/send-mails";
import { writeDigests } from "@/server/notices/write-digests";
import { aFaultyMailServer } from "../../support/faulty-mail-server";
import { hostile } from "../../support/hostile";
import { notices, outgoing, tells } from "../../support/notice-factories";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan } from "../../support/plan-factories";
import { sayIn } from "../../support/say";

let server: Awaited<ReturnType<typeof aFaultyMailServer>>;
beforeEach(async () => {
  server = await aFaultyMailServer();
});
afterEach(() => server.stop());
const at = (moment: string) => setClock(new Date(moment));
const send = () => sendMails({ worker: "test", say: sayIn("it") });

describe("the morning mail", () => {
  test("leaves at eight of the next working day, one for each person who has something unread, with counts and a link", async () => {
    const [reader, other, idle] = [await aUser("SOCIAL_WORKER"), await aUser("SOCIAL_WORKER"), await aUser()];
    await tells(reader.id, "plan.shared");
    await tells(reader.id, "plan.shared");
    await tells(reader.id, "referral.accepted");
    await tells(other.id, "plan.signed");
    at("2026-11-24T06:59:00Z");
    expect(await writeDigests()).toBe(0);
    at("2026-11-24T07:00:00Z");
    expect(await writeDigests()).toBe(2);
    expect(await send()).toBe(2);
    const mail = server.accepted.find(({ to }) => to === reader.email);
    expect(mail?.subject).toBe("Ponte: 3 avvisi da leggere");
    expect(mail?.text).toContain("PIP condivisi: 2");
    expect(mail?.text).toContain("Segnalazioni accolte: 1");
    expect(mail?.text).toContain("https://ponte.example.org/notices");
    expect(server.accepted.map(({ to }) => to)).not.toContain(idle.email);
  });

  test("that tells one thing leads to it", async () => {
    await tells((await aUser("SOCIAL_WORKER")).id, "plan.shared");
    at("2026-11-24T07:00:00Z");
    await writeDigests();
    await send();
    const [told] = await notices();
    expect(server.accepted[0]?.text).toContain(`https://ponte.example.org/notices/${told?.id}\n`);
  });

  test("is written once a day however often, by however many at once; what is told after eight waits for tomorrow", async () => {
    const reader = await aUser("SOCIAL_WORKER");
    await tells(reader.id, "plan.shared");
    at("2026-11-24T07:00:00Z");
    const written = await Promise.all([writeDigests(), writeDigests(), writeDigests()]);
    expect(written.toSorted()).toEqual([0, 0, 1]);
    at("2026-11-24T07:30:00Z");
    await tells(reader.id, "plan.signed");
    at("2026-11-24T15:00:00Z");
    expect(await writeDigests()).toBe(0);
    at("2026-11-25T07:00:00Z");
    expect(await writeDigests()).toBe(1);
    expect((await outgoing()).map(({ digestOn }) => digestOn?.toISOString().slice(0, 10))).toEqual([
      "2026-11-24",
      "2026-11-25",
    ]);
  });

  test("of a morning on which nobody was at work leaves late, once", async () => {
    await tells((await aUser("SOCIAL_WORKER")).id, "plan.shared");
    at("2026-11-24T16:40:00Z");
    expect(await writeDigests()).toBe(1);
    expect(await writeDigests()).toBe(0);
  });

  test.each([
    ["a Saturday", "2026-11-28T09:00:00Z"],
    ["a Sunday", "2026-11-29T09:00:00Z"],
    ["the Immaculate Conception", "2026-12-08T09:00:00Z"],
    ["Christmas", "2026-12-25T09:00:00Z"],
    ["the patron's day", "2027-03-18T09:00:00Z"],
    ["Easter Monday, the day after the clocks changed", "2027-03-29T09:00:00Z"],
  ])("is not sent on %s", async (_, moment) => {
    await tells((await aUser("SOCIAL_WORKER")).id, "plan.shared");
    at(moment);
    expect(await writeDigests()).toBe(0);
  });

  test.each([
    ["before the clocks go forward", "2027-03-26T06:59:59Z", "2027-03-26T07:00:00Z"],
    ["after they went forward", "2027-03-30T05:59:59Z", "2027-03-30T06:00:00Z"],
    ["before they go back", "2026-10-23T05:59:59Z", "2026-10-23T06:00:00Z"],
    ["after they went back", "2026-10-26T06:59:59Z", "2026-10-26T07:00:00Z"],
  ])("leaves at eight in Italy %s", async (_, early, eight) => {
    at("2026-10-20T09:00:00Z");
    await tells((await aUser("SOCIAL_WORKER")).id, "plan.shared");
    at(early);
    expect(await writeDigests()).toBe(0);
    at(eight);
    expect(await writeDigests()).toBe(1);
  });

  test("leaves out what was read, what was mailed at once, what is wanted only in the app, and who is gone", async () => {
    const [reader, urgent, quiet, gone] = [await aUser(), await aUser(), await aUser(), await aUser()];
    await tells(reader.id, "plan.shared");
    await tells(urgent.id, "plan.reminded");
    await asSystem("test", (tx) =>
      tx.noticeChoice.create({ data: { userId: quiet.id, kind: "plan.shared", mail: "NEVER" } }),
    );
    await tells(quiet.id, "plan.shared");
    await tells(gone.id, "plan.shared");
    await asSystem("test", async (tx) => {
      await tx.notice.updateMany({ where: { recipientId: reader.id }, data: { readAt: new Date() } });
      await tx.user.update({ where: { id: gone.id }, data: { active: false } });
    });
    at("2026-11-24T07:00:00Z");
    expect(await writeDigests()).toBe(0);
    expect(await notices()).toHaveLength(4);
  });

  test("takes with it what could not wait while there was no mail server", async () => {
    const smtp = process.env.SMTP_URL;
    process.env.SMTP_URL = "";
    await tells((await aUser()).id, "plan.reminded");
    at("2026-11-24T07:00:00Z");
    expect(await writeDigests()).toBe(0);
    process.env.SMTP_URL = smtp;
    expect(await writeDigests()).toBe(1);
  });
});

test("no mail holds personal data, whatever its kind and whatever its facts", async () => {
  const { plan, socialWorker, operator, household } = await aSharedPlan();
  const officer = await aUser("MUNICIPAL_OFFICER");
  const admin = await aUser("ADMIN");
  const people = [socialWorker, operator, officer, admin];
  await asSystem("test", (tx) => tx.notice.deleteMany());
  const wicked = Object.values(hostile).filter(
    (text) => text.length < 100 && !text.includes("\0") && text.isWellFormed(),
  );
  const doer = await aUser("SOCIAL_WORKER");
  for (const [index, kind] of (Object.keys(noticeKinds) as NoticeKind[]).entries()) {
    const what = `Maria Rossi RSSMRA80A01E897X ${wicked[index % wicked.length]}`;
    const facts = { what, name: what, course: what, expiresOn: what, code: plan.code };
    const recipients = people.map(({ id }) => id);
    await asActor(doer, (tx) => notify(tx, { recipients, kind, path: `/plans/${plan.id}`, planId: plan.id, facts }));
    await asActor(doer, (tx) => notify(tx, { recipients: [admin.id], kind, path: "/plans", facts }));
  }
  await send();
  at("2026-11-24T07:00:00Z");
  await writeDigests();
  await send();
  expect(server.accepted.length).toBeGreaterThan(6);
  const { firstName, lastName } = household.person;
  const words = new Set(sayableLines());
  for (const { subject, text } of server.accepted) {
    for (const secret of [
      "Maria",
      "Rossi",
      "RSSMRA",
      plan.code,
      household.code,
      firstName,
      lastName,
      "script",
      "drop table",
    ])
      expect(`${subject} ${text}`).not.toContain(secret);
    for (const line of text.split("\n").filter((one) => one.startsWith("- ")))
      expect(words).toContain(line.replace(/: \d+$/, "").slice(2));
    for (const link of text.match(/https?:\S+/g) ?? [])
      expect(link).toMatch(/^https:\/\/ponte\.example\.org\/notices(\/[0-9a-f-]{36})?$/);
  }
});

const sayableLines = () => Object.keys(noticeKinds).map((kind) => sayIn("it")(`notice.kinds.${kind}`));
