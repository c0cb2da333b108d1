import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { planListQuery } from "@/domain/plan-list";
import { setClock } from "@/lib/clock";
import { parseQuery } from "@/lib/query";
import { asActor, asSystem } from "@/server/db";
import { listEvents, record } from "@/server/history";
import { caseNews } from "@/server/news/case-news";
import { newsCounts, plansWithNews } from "@/server/news/count-news";
import { markAllRead, markRead, markShown } from "@/server/news/mark-read";
import { editLine } from "@/server/plans/edit-line";
import { listPlans } from "@/server/plans/list-plans";
import { aUser } from "../support/organisation-factories";
import { aSharedPlan, must } from "../support/plan-factories";

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 9, minutes));
const plan = (id: string) => ({ kind: "plan", id }) as const;
type Basis = Awaited<ReturnType<typeof aSharedPlan>>;

let basis: Basis;
beforeEach(async () => {
  basis = await aSharedPlan();
});

const newsOf = async (actor: Actor) => {
  const found = await caseNews(actor, plan(basis.plan.id));
  return found?.news.map(({ type, count }) => [type, count]);
};
const visit = async (actor: Actor, minutes: number) => {
  setClock(at(minutes));
  const found = await caseNews(actor, plan(basis.plan.id));
  must(await markShown(actor, { ...plan(basis.plan.id), shownAt: found?.shownAt ?? at(minutes) }));
  return found;
};
async function changeCoaching(minutes: number, quantity: number, actor: Actor = basis.operator) {
  setClock(at(minutes));
  const line = await asSystem("test", (tx) =>
    tx.planLine.findFirstOrThrow({ where: { planVersionId: basis.planVersion.id, serviceCode: "L09" } }),
  );
  must(
    await editLine(actor, {
      planId: basis.plan.id,
      lineId: line.id,
      version: line.version,
      quantity,
      startsOn: "2026-11-23",
      endsOn: "2027-05-22",
      delivererId: line.delivererId,
      thirdParties: null,
      deviationReason: "Serve più tempo",
    }),
  );
  return line;
}
const say = (actor: Actor, minutes: number, audience: string, type: `comment.${string}` = "comment.written") => {
  setClock(at(minutes));
  return asActor(actor, (tx) => record(tx, actor, type, { planId: basis.plan.id }, { audience, service: "" }));
};

describe("the news of a plan", () => {
  test("at the first visit there are none, and later what others did since, down to the line", async () => {
    const { socialWorker } = basis;
    expect(await visit(socialWorker, 0)).toMatchObject({ since: null, news: [] });
    await changeCoaching(20, 780);
    const line = await changeCoaching(21, 840);
    setClock(at(30));
    expect(await caseNews(socialWorker, plan(basis.plan.id))).toMatchObject({
      since: at(0),
      lines: [line.key],
      news: [
        {
          type: "plan.lineEdited",
          count: 2,
          lineKey: line.key,
          service: line.serviceName,
          facts: { quantity: 840 },
          first: { previousQuantity: 720 },
          by: { name: basis.operator.name },
        },
      ],
    });
  });

  test("what I did myself is no news to me, whoever else hears of it", async () => {
    await visit(basis.operator, 0);
    await visit(basis.socialWorker, 0);
    await changeCoaching(20, 780);
    setClock(at(30));
    expect(await newsOf(basis.operator)).toEqual([]);
    expect(await newsOf(basis.socialWorker)).toEqual([["plan.lineEdited", 1]]);
  });

  test("stays on the page while the visit lasts, and is gone at the next one", async () => {
    const { socialWorker } = basis;
    await visit(socialWorker, 0);
    await changeCoaching(20, 780);
    await visit(socialWorker, 30);
    setClock(at(35));
    expect(await newsOf(socialWorker)).toEqual([["plan.lineEdited", 1]]);
    setClock(at(50));
    expect(await newsOf(socialWorker)).toEqual([]);
  });

  test("a page that was only fetched, and never shown, moves nothing", async () => {
    const { socialWorker } = basis;
    await visit(socialWorker, 0);
    await changeCoaching(20, 780);
    setClock(at(40));
    expect(await newsOf(socialWorker)).toEqual([["plan.lineEdited", 1]]);
    expect(await newsOf(socialWorker)).toEqual([["plan.lineEdited", 1]]);
  });

  test("what happens after the page was drawn is still news next time", async () => {
    const { socialWorker } = basis;
    await visit(socialWorker, 0);
    setClock(at(20));
    const page = await caseNews(socialWorker, plan(basis.plan.id));
    await changeCoaching(21, 780);
    setClock(at(22));
    must(await markShown(socialWorker, { ...plan(basis.plan.id), shownAt: page?.shownAt ?? at(0) }));
    setClock(at(60));
    expect(await newsOf(socialWorker)).toEqual([["plan.lineEdited", 1]]);
  });

  test("is over at once when its reader says so; a moment to come counts as now", async () => {
    const { socialWorker } = basis;
    await visit(socialWorker, 0);
    await changeCoaching(20, 780);
    setClock(at(21));
    must(await markRead(socialWorker, plan(basis.plan.id)));
    expect(await newsOf(socialWorker)).toEqual([]);
    must(await markShown(socialWorker, { ...plan(basis.plan.id), shownAt: new Date("2099-01-01") }));
    await changeCoaching(40, 840);
    setClock(at(60));
    expect(await newsOf(socialWorker)).toEqual([["plan.lineEdited", 1]]);
  });

  test("a word for one side is told to nobody of the other, a word for its writer to nobody", async () => {
    const { socialWorker, operator } = basis;
    const colleague = await aUser("SOCIAL_WORKER", socialWorker.organisationId);
    const officer = await aUser("MUNICIPAL_OFFICER");
    for (const reader of [socialWorker, operator, colleague, officer]) await visit(reader, 0);
    await say(operator, 20, "SHARED");
    await say(operator, 21, "PROVIDER", "comment.settled");
    await say(socialWorker, 22, "OFFICINA", "comment.settled");
    await say(socialWorker, 23, "AUTHOR", "comment.reopened");
    setClock(at(40));
    expect(await newsOf(socialWorker)).toEqual([["comment.written", 1]]);
    expect(await newsOf(operator)).toEqual([]);
    expect(await newsOf(colleague)).toEqual([
      ["comment.settled", 1],
      ["comment.written", 1],
    ]);
    expect(await newsOf(officer)).toEqual([["comment.written", 1]]);
    const { rows } = await asActor(operator, (tx) => listEvents(tx, operator, { planId: basis.plan.id }));
    expect(rows.map(({ type }) => type)).toEqual(["comment.settled", "comment.written", "plan.shared"]);
  });

  test("names nobody to who works without names", async () => {
    const officer = await aUser("MUNICIPAL_OFFICER");
    await visit(officer, 0);
    await changeCoaching(20, 780);
    setClock(at(40));
    const found = await caseNews(officer, plan(basis.plan.id));
    expect(found?.news[0]?.by).toMatchObject({ name: null, role: "EMPLOYMENT_OPERATOR" });
  });

  test("a plan out of sight has none, and cannot be marked", async () => {
    const stranger = await aUser("SOCIAL_WORKER");
    expect(await caseNews(stranger, plan(basis.plan.id))).toBeNull();
    await expect(markShown(stranger, { ...plan(basis.plan.id), shownAt: at(0) })).rejects.toThrow();
    expect(await asSystem("test", (tx) => tx.readMark.count())).toBe(0);
  });
});

describe("how much is unread", () => {
  const badges = async (actor: Actor) =>
    (await listPlans(actor, parseQuery(planListQuery, { tab: "all" }))).rows.map(({ news }) => news);

  test("is told in the list of plans and on Oggi, until it was shown or said to be read", async () => {
    const { socialWorker } = basis;
    await changeCoaching(1, 780);
    expect(await badges(socialWorker)).toEqual([0]);
    await visit(socialWorker, 10);
    await changeCoaching(20, 840);
    await say(basis.operator, 21, "PROVIDER");
    await say(basis.operator, 22, "SHARED");
    setClock(at(30));
    expect(await badges(socialWorker)).toEqual([2]);
    expect(await plansWithNews(socialWorker)).toMatchObject({
      more: 0,
      plans: [{ id: basis.plan.id, count: 2, at: at(22), name: expect.stringContaining("Maria") }],
    });
    expect(await badges(basis.operator)).toEqual([0]);
    await visit(socialWorker, 31);
    expect(await badges(socialWorker)).toEqual([0]);
    await changeCoaching(40, 900);
    setClock(at(41));
    expect(await badges(socialWorker)).toEqual([1]);
    must(await markAllRead(socialWorker));
    expect(await badges(socialWorker)).toEqual([0]);
    expect((await plansWithNews(socialWorker)).plans).toEqual([]);
  });

  test("is asked in one statement, however many plans the page has", async () => {
    const { plan: row, operator } = basis;
    const { versions: _versions, id: _id, code: _code, ...data } = row;
    await asSystem("test", async (tx) => {
      for (let made = 0; made < 10; made++) await tx.plan.create({ data: { ...data, status: "CANCELLED" } });
      const plans = await tx.plan.findMany();
      for (const { id } of plans) {
        const mark = { userId: operator.id, caseId: id, seenAt: at(0), newsFrom: at(0) };
        await tx.readMark.create({ data: mark });
        setClock(at(1));
        await record(tx, basis.socialWorker, "plan.goalEdited", { planId: id });
      }
      const asked: PropertyKey[] = [];
      const counted = new Proxy(tx, {
        get: (target, name) => {
          asked.push(name);
          return Reflect.get(target, name);
        },
      });
      const ids = plans.map(({ id }) => id);
      const news = await newsCounts(counted, operator, "plan", ids);
      expect(ids.map(news)).toEqual(ids.map(() => 1));
      expect(asked.filter((name) => !/^_|Internal$/.test(String(name)))).toEqual(["$queryRaw"]);
    });
  });

  test("a plan taken out of sight is not told on Oggi", async () => {
    const { socialWorker } = basis;
    await visit(socialWorker, 0);
    await changeCoaching(20, 780);
    await asSystem("test", (tx) => tx.plan.update({ where: { id: basis.plan.id }, data: { sharedAt: null } }));
    expect((await plansWithNews(socialWorker)).plans).toEqual([]);
  });
});

test("a referral and a household have news of their own, without those of their plans", async () => {
  const { socialWorker, operator, referral, household } = basis;
  const refs = [
    { kind: "referral", id: referral.id },
    { kind: "household", id: household.id },
  ] as const;
  for (const ref of refs) {
    setClock(at(0));
    must(await markShown(socialWorker, { ...ref, shownAt: at(0) }));
  }
  await changeCoaching(20, 780);
  setClock(at(21));
  const concerns = { householdId: household.id, referralId: referral.id };
  await asActor(operator, (tx) => record(tx, operator, "referral.accepted", concerns));
  setClock(at(40));
  for (const ref of refs)
    expect((await caseNews(socialWorker, ref))?.news.map(({ type }) => type)).toEqual(["referral.accepted"]);
  expect(await caseNews(operator, refs[1])).toBeNull();
});
