import { describe, expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { Forbidden } from "@/domain/permissions";
import { keyOf, lastSnoozeDay, type Rule } from "@/domain/today";
import { snoozeForm } from "@/domain/waiting-forms";
import { parseValues } from "@/lib/form";
import { asSystem } from "@/server/db";
import { movePlan } from "@/server/plans/move-plan";
import { sharePlan } from "@/server/plans/share-plan";
import { handOver } from "@/server/today/hand-over";
import { listAside, listToday } from "@/server/today/list-today";
import { putBack } from "@/server/today/put-back";
import { settleWaiting } from "@/server/today/settle";
import { snoozeWaiting } from "@/server/today/snooze";
import { on } from "../../support/clock-factories";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan, must } from "../../support/plan-factories";
import { aReferralIn, aReferralTeam, makeMove } from "../../support/referral-factories";

const rules = async (actor: Actor) => (await listToday(actor)).waiting.map(({ rule }) => rule);
const keyFor = async (actor: Actor, rule: Rule) => {
  const thing = (await listToday(actor)).waiting.find((one) => one.rule === rule);
  if (!thing) throw new Error(`${rule} does not wait`);
  return keyOf(thing);
};
const later = (key: string, until = "2026-11-25") => ({ key, until, reason: "La persona torna mercoledì" });

/** A plan that waits for the Officina's agreement since 23 November, due on the 30th. */
async function anAwaited() {
  const basis = await aSharedPlan();
  return { ...basis, key: await keyFor(basis.socialWorker, "decisionAwaited") };
}

describe("a thing put off", () => {
  test("leaves the day with its reason, and comes back by itself on the day", async () => {
    const { socialWorker, key } = await anAwaited();
    must(await snoozeWaiting(socialWorker, later(key)));
    expect(await rules(socialWorker)).not.toContain("decisionAwaited");
    expect((await listToday(socialWorker)).aside).toBe(1);
    expect(await listAside(socialWorker)).toMatchObject([
      { rule: "decisionAwaited", aside: { how: "snoozed", until: "2026-11-25", reason: "La persona torna mercoledì" } },
    ]);
    on("2026-11-24");
    expect(await rules(socialWorker)).not.toContain("decisionAwaited");
    on("2026-11-25");
    expect(await rules(socialWorker)).toContain("decisionAwaited");
  });

  test("comes back when it is brought back, and when it changes", async () => {
    const { socialWorker, operator, key, plan } = await anAwaited();
    must(await snoozeWaiting(socialWorker, later(key)));
    must(await putBack(socialWorker, { key }));
    expect(await rules(socialWorker)).toContain("decisionAwaited");
    expect(await putBack(socialWorker, { key })).toMatchObject({ reason: { key: "today.refusals.backAlready" } });
    must(await snoozeWaiting(socialWorker, later(key)));
    on("2026-11-24");
    must(await movePlan(operator, { planId: plan.id, move: "takeBack", reason: "Altre ore" }));
    must(await sharePlan(operator, { planId: plan.id }));
    expect(await rules(socialWorker)).toContain("decisionAwaited");
  });

  test("comes back at once when it goes up to the coordinator, and then cannot be put off any more", async () => {
    const { socialWorker, key } = await anAwaited();
    on("2026-12-02");
    must(await snoozeWaiting(socialWorker, later(key, "2026-12-10")));
    expect(await rules(socialWorker)).not.toContain("decisionAwaited");
    on("2026-12-03");
    expect(await rules(socialWorker)).toContain("decisionAwaited");
    expect(await snoozeWaiting(socialWorker, later(key, "2026-12-10"))).toMatchObject({
      reason: { key: "today.refusals.escalated" },
    });
  });

  test("is one's own: nobody else's day changes, and what does not wait cannot be put off", async () => {
    const { operator, key } = await anAwaited();
    expect(await snoozeWaiting(operator, later(key))).toMatchObject({ reason: { key: "today.refusals.gone" } });
    expect(await snoozeWaiting(operator, later("no such thing"))).toMatchObject({
      reason: { key: "today.refusals.gone" },
    });
    await expect(snoozeWaiting(await aUser("PRIVACY_OFFICER"), later(key))).rejects.toThrow(Forbidden);
  });

  test("twice at once is put off once", async () => {
    const { socialWorker, key } = await anAwaited();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => snoozeWaiting(socialWorker, later(key))));
    expect(outcomes.some(({ status }) => status === "fulfilled")).toBe(true);
    expect(await listAside(socialWorker)).toHaveLength(1);
  });

  test.each([
    ["2026-11-23", "today.errors.untilAhead"],
    ["2026-11-01", "today.errors.untilAhead"],
    ["2026-12-31", "today.errors.untilTooFar"],
  ])("until %s is refused in words", (until, key) => {
    expect(lastSnoozeDay("2026-11-23")).toBe("2026-12-07");
    expect(parseValues(snoozeForm, later("decisionAwaited x", until))).toMatchObject({
      ok: false,
      problems: { until: [{ key }] },
    });
  });
});

describe("a thing settled", () => {
  test("is news that was seen; what has a deed of its own ends with that", async () => {
    const team = await aReferralTeam();
    await makeMove.decline(team, await aReferralIn(team, "SENT"));
    await asSystem("test", (tx) =>
      tx.referral.updateMany({
        where: { toOrganisationId: team.providerId },
        data: { decidedAt: new Date("2026-11-20T09:00:00Z") },
      }),
    );
    const key = await keyFor(team.socialWorker, "referralAnswered");
    must(await settleWaiting(team.socialWorker, { key }));
    expect(await rules(team.socialWorker)).toEqual([]);
    expect(await listAside(team.socialWorker)).toMatchObject([{ aside: { how: "settled" } }]);
    must(await putBack(team.socialWorker, { key }));
    expect(await rules(team.socialWorker)).toEqual(["referralAnswered"]);

    const awaited = await anAwaited();
    expect(await settleWaiting(awaited.socialWorker, { key: awaited.key })).toMatchObject({
      reason: { key: "today.refusals.ownDeed" },
    });
  });
});

describe("a thing handed over", () => {
  test("is a task of the colleague's day, out of one's own, until the task is over", async () => {
    const { socialWorker, key, plan } = await anAwaited();
    const colleague = await aUser("SOCIAL_WORKER", socialWorker.organisationId);
    const input = { key, assigneeId: colleague.id, note: "Ne parli con Luca", dueOn: "2026-11-26" };
    must(await handOver(socialWorker, input, ({ rule }) => rule));
    expect(await rules(socialWorker)).not.toContain("decisionAwaited");
    expect(await listAside(socialWorker)).toMatchObject([{ aside: { how: "handed", to: colleague.name } }]);
    expect((await listToday(colleague)).waiting).toMatchObject([
      { rule: "taskDue", subject: "Ne parli con Luca · decisionAwaited", values: { who: socialWorker.name } },
    ]);
    expect(await handOver(socialWorker, input, ({ rule }) => rule)).toMatchObject({
      reason: { key: "task.refusals.alreadyGiven" },
    });
    await asSystem("test", (tx) =>
      tx.task.updateMany({ where: { planId: plan.id }, data: { status: "DONE", endedAt: new Date() } }),
    );
    expect(await rules(socialWorker)).toContain("decisionAwaited");
  });

  test("goes only to who may see the case", async () => {
    const { socialWorker, key } = await anAwaited();
    const stranger = await aUser("SOCIAL_WORKER");
    const given = { key, assigneeId: stranger.id, note: null, dueOn: null };
    expect(await handOver(socialWorker, given, ({ rule }) => rule)).toMatchObject({
      reason: { key: "task.refusals.seesNoCase" },
    });
    await expect(handOver(await aUser("PRIVACY_OFFICER"), given, () => "")).rejects.toThrow(Forbidden);
  });
});
