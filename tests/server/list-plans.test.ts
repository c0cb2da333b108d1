import { describe, expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { planListQuery } from "@/domain/plan-list";
import { parseQuery } from "@/lib/query";
import { asSystem } from "@/server/db";
import { exportPlans, listPlans } from "@/server/plans/list-plans";
import { sharePlan } from "@/server/plans/share-plan";
import { listToday } from "@/server/today/list-today";
import { aUser } from "../support/organisation-factories";
import {
  anAgreedPlan,
  aPlan,
  aSharedPlan,
  asOfficina,
  asOperator,
  asPerson,
  aVariedPlan,
  must,
} from "../support/plan-factories";

const ask = (actor: Actor, params: Record<string, string> = {}) => listPlans(actor, parseQuery(planListQuery, params));
const ids = async (actor: Actor, params: Record<string, string> = {}) =>
  (await ask(actor, params)).rows.map(({ id }) => id);

describe("the list of plans", () => {
  test("shows each what they may see: a draft only to its provider, nothing to strangers", async () => {
    const draft = await aPlan();
    const shared = await aSharedPlan();
    expect(await ids(draft.operator, { tab: "all" })).toEqual([draft.plan.id]);
    expect(await ids(draft.socialWorker, { tab: "all" })).toEqual([]);
    expect(await ids(shared.socialWorker, { tab: "all" })).toEqual([shared.plan.id]);
    expect(await ids(await aUser("MUNICIPAL_OFFICER"), { tab: "all" })).toEqual([shared.plan.id]);
    expect(await ids(await aUser("SOCIAL_WORKER"), { tab: "all" })).toEqual([]);
    expect(await ids(await aUser("ADMIN"), { tab: "all" })).toEqual([]);
  });

  test("opens on the reader's own, and counts what stands behind each tab", async () => {
    const { operator, socialWorker, plan } = await aSharedPlan();
    expect((await ask(operator)).counts).toEqual({ mine: 1, sharing: 1, toSign: 0, running: 0, over: 0, all: 1 });
    expect(await ids(socialWorker)).toEqual([plan.id]);
    expect(await ids(operator, { tab: "toSign" })).toEqual([]);
  });

  test("is searched by name or code by those who work with names, by code only by the Comune", async () => {
    const { operator, plan, household } = await aSharedPlan();
    const comune = await aUser("MUNICIPAL_OFFICER");
    const { lastName } = household.person;
    for (const q of [lastName.toUpperCase(), `maria ${lastName}`, plan.code.toLowerCase(), household.code])
      expect([q, await ids(operator, { tab: "all", q })]).toEqual([q, [plan.id]]);
    expect(await ids(comune, { tab: "all", q: lastName })).toEqual([]);
    expect(await ids(comune, { tab: "all", q: plan.code })).toEqual([plan.id]);
    const [row] = (await ask(comune, { tab: "all" })).rows;
    expect(row?.name).toBeNull();
    expect((await exportPlans(comune, parseQuery(planListQuery, { tab: "all" })))[0]?.name).toBeNull();
  });

  test.each([
    [{ status: "SHARED" }, 1],
    [{ status: "ACTIVE" }, 0],
    [{ band: "BAND_3_PLUS" }, 1],
    [{ band: "BAND_1" }, 0],
    [{ from: "2027-05-22" }, 1],
    [{ from: "2027-05-23" }, 0],
    [{ to: "23/11/2026" }, 1],
    [{ to: "2026-11-22" }, 0],
    [{ status: "nonsense", band: "💥", from: "31/02/2026", after: "???", operator: "x", sort: "; drop" }, 1],
  ])("filtered by %j has %i", async (params, count) => {
    const { operator } = await aSharedPlan();
    expect(await ids(operator, { tab: "all", ...(params as Record<string, string>) })).toHaveLength(count);
  });

  test.each(["updated", "code", "start", "end"])(
    "sorted by %s is read page by page without repeating or losing one",
    async (sort) => {
      const { plan, operator } = await aPlan();
      const { versions: _versions, id: _id, code: _code, ...row } = plan;
      await asSystem("test", async (tx) => {
        for (let index = 0; index < 59; index++)
          await tx.plan.create({
            data: { ...row, status: "CANCELLED", updatedAt: new Date(Date.UTC(2026, 10, 1 + (index % 7))) },
          });
      });
      const seen: string[] = [];
      for (let after: string | null = ""; after !== null; ) {
        const page: Awaited<ReturnType<typeof ask>> = await ask(operator, { tab: "all", sort, after });
        seen.push(...page.rows.map(({ id }) => id));
        after = page.next;
      }
      expect(seen).toHaveLength(60);
      expect(new Set(seen).size).toBe(60);
    },
  );
});

describe("what of the plans waits for somebody", () => {
  const rulesOf = async (actor: Actor) => [
    ...new Set((await listToday(actor)).waiting.map(({ rule }) => rule).filter((rule) => /plan|decision/i.test(rule))),
  ];

  test("moves from one side to the other as the plan goes on", async () => {
    expect(await rulesOf((await aPlan()).operator)).toEqual(["planToWrite"]);
    const shared = await aSharedPlan();
    expect([await rulesOf(shared.operator), await rulesOf(shared.socialWorker)]).toEqual([[], ["decisionAwaited"]]);
    const { operator, socialWorker, plan } = await anAgreedPlan();
    expect([await rulesOf(operator), await rulesOf(socialWorker)]).toEqual([["decisionAwaited"], ["decisionAwaited"]]);
    must(await asOperator(operator, plan.id));
    must(await asOfficina(socialWorker, plan.id));
    expect([await rulesOf(operator), await rulesOf(socialWorker)]).toEqual([["decisionAwaited"], []]);
    must(await asPerson(operator, plan.id));
    expect([await rulesOf(operator), await rulesOf(socialWorker)]).toEqual([[], []]);
  });

  test("and so does a variation of a signed one", async () => {
    const up = await aVariedPlan("18");
    expect([await rulesOf(up.operator), await rulesOf(up.socialWorker)]).toEqual([["planToWrite"], []]);
    must(await sharePlan(up.operator, { planId: up.plan.id }));
    expect([await rulesOf(up.operator), await rulesOf(up.socialWorker)]).toEqual([[], ["decisionAwaited"]]);
    const down = await aVariedPlan("6");
    must(await sharePlan(down.operator, { planId: down.plan.id }));
    expect([await rulesOf(down.operator), await rulesOf(down.socialWorker)]).toEqual([["decisionAwaited"], []]);
    must(await asOperator(down.operator, down.plan.id));
    must(await asPerson(down.operator, down.plan.id));
    expect([await rulesOf(down.operator), await rulesOf(down.socialWorker)]).toEqual([[], []]);
  });
});
