import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { decideDerogation } from "@/server/derogations/decide-derogation";
import { markShown } from "@/server/news/mark-read";
import { chooseNotices, getNoticeChoices } from "@/server/notices/choose-mails";
import { countDeadMails, listMails, listOwnMails } from "@/server/notices/list-mails";
import { countUnread, listNotices } from "@/server/notices/list-notices";
import { markNoticeRead, markNoticesRead, openNotice } from "@/server/notices/read-notices";
import { dropMail, retryMail } from "@/server/notices/settle-mail";
import { aRequest, granting } from "../../support/derogation-factories";
import { notices, outgoing, tells } from "../../support/notice-factories";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan, must } from "../../support/plan-factories";

const unread = { tab: "unread", after: "" } as const;
const all = { tab: "all", after: "" } as const;

describe("one's notices", () => {
  test("are one's own, the newest first, by name where names are read and by code where not", async () => {
    const { socialWorker, officer, derogationId, plan, household } = await aRequest();
    must(await decideDerogation(officer, { derogationId, ...granting }));
    const name = `${household.person.lastName} ${household.person.firstName}`;
    const { rows } = await listNotices(socialWorker, unread);
    expect(rows).toMatchObject([
      { kind: "derogation.decided", name, code: plan.code, readAt: null },
      { kind: "plan.shared", name },
    ]);
    expect((await listNotices(officer, unread)).rows).toMatchObject([
      { kind: "derogation.requested", name: null, code: plan.code },
    ]);
    expect((await listNotices(await aUser("SOCIAL_WORKER"), unread)).rows).toEqual([]);
  });

  test("are read page by page, each once, whatever is told meanwhile; an address that was bent starts from the top", async () => {
    const reader = await aUser();
    for (let minute = 0; minute < 65; minute += 1) {
      setClock(new Date(Date.parse("2026-11-23T09:00:00Z") + Math.floor(minute / 3) * 60_000));
      await tells(reader.id);
    }
    const seen: string[] = [];
    for (let after: string | null = ""; after !== null; ) {
      const { rows, next }: Awaited<ReturnType<typeof listNotices>> = await listNotices(reader, { tab: "all", after });
      seen.push(...rows.map(({ id }) => id));
      after = next;
      if (seen.length === 30) await tells(reader.id);
    }
    expect(seen).toHaveLength(65);
    expect(new Set(seen).size).toBe(65);
    expect((await listNotices(reader, { tab: "all", after: "%%%" })).rows).toHaveLength(30);
  });

  test("about a case that is out of sight by now say so and nothing else", async () => {
    const { socialWorker, plan } = await aSharedPlan();
    const elsewhere = await aUser("SOCIAL_WORKER");
    await asSystem("test", (tx) =>
      tx.user.update({ where: { id: socialWorker.id }, data: { organisationId: elsewhere.organisationId } }),
    );
    const moved = { ...socialWorker, organisationId: elsewhere.organisationId };
    const { rows } = await listNotices(moved, unread);
    expect(rows).toMatchObject([{ kind: null, facts: {}, name: null, code: null }]);
    expect(JSON.stringify(rows)).not.toContain(plan.code);
    expect(await openNotice(moved, rows[0]?.id ?? "")).toBeNull();
    expect(await countUnread(moved)).toBe(0);
  });

  test("are counted up to a hundred, whoever else has how many", async () => {
    const [reader, other] = [await aUser(), await aUser()];
    await tells(other.id);
    await asSystem("test", (tx) =>
      tx.notice.createMany({
        data: Array.from({ length: 130 }, () => ({
          recipientId: reader.id,
          kind: "plan.shared",
          path: "/plans",
          mail: "DIGEST" as const,
        })),
      }),
    );
    expect(await countUnread(reader)).toBe(100);
    expect(await countUnread(other)).toBe(1);
  });

  test("are read one by one, by opening them, or all at once up to what was shown", async () => {
    const reader = await aUser();
    for (let count = 0; count < 4; count += 1) await tells(reader.id);
    const [first, second] = await notices();
    must(await markNoticeRead(reader, { noticeId: first?.id ?? "" }));
    must(await markNoticeRead(reader, { noticeId: first?.id ?? "" }));
    expect(await openNotice(reader, second?.id ?? "")).toBe("/plans");
    expect(await countUnread(reader)).toBe(2);
    const { shownAt } = await listNotices(reader, unread);
    setClock(new Date("2026-11-23T09:05:00Z"));
    await tells(reader.id);
    must(await markNoticesRead(reader, { shownAt: shownAt.toISOString() }));
    expect(await countUnread(reader)).toBe(1);
    expect((await listNotices(reader, all)).rows).toHaveLength(5);
    must(await markNoticesRead(reader, { shownAt: "2999-01-01T00:00:00Z" }));
    expect(await countUnread(reader)).toBe(0);
  });

  test("about a case are read once its page was shown, up to that moment; those of other cases stay", async () => {
    const { socialWorker, plan } = await aSharedPlan();
    await tells(socialWorker.id);
    const ref = { kind: "plan", id: plan.id } as const;
    must(await markShown(socialWorker, { ...ref, shownAt: new Date("2026-11-23T08:59:00Z") }));
    expect(await countUnread(socialWorker)).toBe(2);
    must(await markShown(socialWorker, { ...ref, shownAt: new Date("2026-11-23T09:00:00Z") }));
    expect((await listNotices(socialWorker, unread)).rows).toMatchObject([{ kind: "plan.reminded" }]);
  });

  test("of somebody else are neither opened nor read", async () => {
    const [reader, other] = [await aUser(), await aUser()];
    await tells(reader.id);
    const [{ id: noticeId = "" } = {}] = await notices();
    await expect(markNoticeRead(other, { noticeId })).rejects.toThrow(NotVisible);
    expect(await openNotice(other, noticeId)).toBeNull();
    must(await markNoticesRead(other, { shownAt: "2999-01-01T00:00:00Z" }));
    expect(await countUnread(reader)).toBe(1);
  });
});

describe("a choice", () => {
  test("holds for the notices to come: at once, in the morning, or only in the app", async () => {
    const reader = await aUser("SOCIAL_WORKER");
    await tells(reader.id, "plan.shared");
    must(
      await chooseNotices(reader, {
        "way-plan-shared": "NOW",
        "way-plan-signed": "NEVER",
        "way-plan-reminded": "DIGEST",
      }),
    );
    await tells(reader.id, "plan.shared");
    await tells(reader.id, "plan.signed");
    await tells(reader.id, "plan.reminded");
    expect((await notices()).map(({ kind, mail }) => `${kind} ${mail}`)).toEqual([
      "plan.shared DIGEST",
      "plan.shared NOW",
      "plan.signed NEVER",
      "plan.reminded DIGEST",
    ]);
    must(await chooseNotices(reader, { "way-plan-shared": "DIGEST" }));
    const ways = await getNoticeChoices(reader);
    expect(ways.find(({ kind }) => kind === "plan.shared")?.way).toBe("DIGEST");
    expect(ways.find(({ kind }) => kind === "plan.signed")?.way).toBe("NEVER");
  });

  test("never switches off what cannot wait, nor is kept for kinds that are not for one's role", async () => {
    const reader = await aUser("SOCIAL_WORKER");
    await asSystem("test", (tx) =>
      tx.noticeChoice.create({ data: { userId: reader.id, kind: "plan.reminded", mail: "NEVER" } }),
    );
    await tells(reader.id, "plan.reminded");
    expect((await notices())[0]?.mail).toBe("NOW");
    must(await chooseNotices(reader, { "way-course-proposed": "NOW" }));
    expect(await asSystem("test", (tx) => tx.noticeChoice.count({ where: { kind: "course.proposed" } }))).toBe(0);
  });
});

describe("a mail that was given up", () => {
  async function aDeadMail() {
    Object.assign(process.env, {
      SMTP_URL: "smtp://127.0.0.1:1",
      MAIL_FROM: "a@b.example",
      NEXTAUTH_URL: "https://b.example",
    });
    const [admin, reader] = [await aUser("ADMIN"), await aUser()];
    await tells(reader.id);
    await asSystem("test", (tx) =>
      tx.outgoingMail.updateMany({ data: { status: "DEAD", attempts: 6, lastError: "550" } }),
    );
    const [mail] = await outgoing();
    return { admin, reader, mailId: mail?.id ?? "", messageId: mail?.messageId };
  }

  test("is listed for the administrator by its recipient, with no word of what it told, and for its recipient", async () => {
    const { admin, reader } = await aDeadMail();
    const { rows, counts } = await listMails(admin, { status: "DEAD", after: "" });
    expect(rows).toMatchObject([{ recipient: { email: reader.email }, kind: "URGENT", lastError: "550", attempts: 6 }]);
    expect(Object.keys(rows[0] ?? {})).not.toContain("notices");
    expect(counts).toMatchObject({ DEAD: 1, SENT: 0 });
    expect(await countDeadMails(admin)).toBe(1);
    expect(await listOwnMails(reader)).toMatchObject([{ status: "DEAD" }]);
    expect(await listOwnMails(admin)).toEqual([]);
  });

  test("is tried again from the beginning under the same Message-ID, once", async () => {
    const { admin, mailId, messageId } = await aDeadMail();
    const again = () => retryMail(admin, { mailId, version: 1 });
    const outcomes = await Promise.all([again(), again()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await outgoing()).toMatchObject([{ status: "PENDING", attempts: 0, messageId, version: 2 }]);
    expect(await again()).toMatchObject({ ok: false, reason: { key: "errors.changedMeanwhile" } });
  });

  test("is given up for good with a reason; its notices stay to be read, and the history says who did it", async () => {
    const { admin, reader, mailId } = await aDeadMail();
    must(await dropMail(admin, { mailId, version: 1, reason: "wrongAddress" }));
    expect(await outgoing()).toMatchObject([{ status: "DROPPED", lastError: "wrongAddress" }]);
    expect(await countUnread(reader)).toBe(1);
    const events = await asSystem("test", (tx) => tx.auditEvent.findMany({ where: { type: "mail.dropped" } }));
    expect(events).toMatchObject([{ actorId: admin.id, subjectId: mailId, facts: { reason: "wrongAddress" } }]);
  });

  test("is nobody's business but the administrator's; one that is not there is not found", async () => {
    const { reader, admin, mailId } = await aDeadMail();
    await expect(retryMail(reader, { mailId, version: 1 })).rejects.toThrow(Forbidden);
    expect(() => listMails(reader, { status: "DEAD", after: "" })).toThrow(Forbidden);
    await expect(retryMail(admin, { mailId: reader.id, version: 1 })).rejects.toThrow(NotVisible);
  });
});
