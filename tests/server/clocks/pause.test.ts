import { describe, expect, test } from "vitest";
import { pauseClockForm } from "@/domain/clock-forms";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { parseValues } from "@/lib/form";
import { getPlanClocks, getReferralClocks } from "@/server/clocks/get-case-clocks";
import { pauseClock } from "@/server/clocks/pause-clock";
import { resumeClock } from "@/server/clocks/resume-clock";
import { movePlan } from "@/server/plans/move-plan";
import { answerRequest, requestInformation } from "@/server/referrals/information";
import { listToday } from "@/server/today/list-today";
import { aPause, on, openPauseOf, planClocks, referralClock } from "../../support/clock-factories";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aSharedPlan, eventsOf, must } from "../../support/plan-factories";
import { aReferral, aReferralTeam } from "../../support/referral-factories";

const resume = async (of: "referral" | "plan", caseId: string) => ({
  of,
  caseId,
  pauseId: (await openPauseOf(caseId))?.id ?? "",
});

describe("a clock that is stopped", () => {
  test("keeps its days, says why to both sides, and runs on later by the working days it stood still", async () => {
    const { socialWorker, operator, plan } = await aSharedPlan();
    on("2026-11-24");
    must(await pauseClock(socialWorker, aPause("plan", plan.id)));
    on("2026-11-26");
    for (const actor of [socialWorker, operator])
      expect((await getPlanClocks(actor, plan.id))?.clocks).toMatchObject([
        {
          clock: { state: "paused", days: 4 },
          pause: { reason: "PERSON_UNAVAILABLE", note: "Torna a dicembre", since: "2026-11-24", by: socialWorker.name },
          mayResume: true,
          mayPause: false,
        },
      ]);
    const comune = await aUser("MUNICIPAL_OFFICER");
    expect((await getPlanClocks(comune, plan.id))?.clocks[0]).toMatchObject({
      pause: { note: null, by: null },
      mayResume: false,
    });
    must(await resumeClock(operator, await resume("plan", plan.id)));
    expect(await planClocks(operator, plan.id)).toEqual(["PLAN_AGREED onTime 2026-12-02"]);
    expect(await eventsOf(plan.id)).toEqual(expect.arrayContaining(["clock.paused", "clock.resumed"]));
  });

  test("on the same day changes nothing", async () => {
    const { operator, plan } = await aSharedPlan();
    const before = await planClocks(operator, plan.id);
    must(await pauseClock(operator, aPause("plan", plan.id)));
    must(await resumeClock(operator, await resume("plan", plan.id)));
    expect(await planClocks(operator, plan.id)).toEqual(before);
  });

  test("of a referral moves its stored due day, and days asked for information count once", async () => {
    const team = await aReferralTeam();
    const { id } = await aReferral(team.socialWorker, team.providerId, { assigneeId: team.operator.id });
    must(await pauseClock(team.operator, aPause("referral", id)));
    on("2026-11-25");
    must(await requestInformation(team.operator, { referralId: id, question: "Ha la patente?" }));
    on("2026-11-27");
    must(await resumeClock(team.operator, await resume("referral", id)));
    on("2026-12-01");
    must(await answerRequest(team.socialWorker, { referralId: id, answer: "Sì" }));
    // Stopped from 23 November to 1 December: six working days, whoever stopped it.
    expect(await referralClock(team.operator, id)).toBe("REFERRAL_ANSWER onTime 2026-12-09");
  });

  test("past the day it should have run again is told as such, and comes to the day of who follows it", async () => {
    const { socialWorker, operator, providerId, plan } = await aSharedPlan();
    const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
    must(await pauseClock(operator, aPause("plan", plan.id, { expectedOn: "2026-11-25" })));
    const told = async (actor: typeof operator) =>
      (await listToday(actor)).waiting.filter(({ rule }) => rule === "pauseOver").length;
    on("2026-11-25");
    expect((await getPlanClocks(operator, plan.id))?.clocks[0]).toMatchObject({ overrun: false });
    expect(await told(operator)).toBe(0);
    on("2026-11-26");
    expect((await getPlanClocks(operator, plan.id))?.clocks[0]).toMatchObject({ overrun: true });
    for (const actor of [socialWorker, operator, coordinator]) expect(await told(actor)).toBe(1);
    expect(await told(await aUser("EMPLOYMENT_OPERATOR", providerId))).toBe(0);
    must(await resumeClock(operator, await resume("plan", plan.id)));
    expect(await told(operator)).toBe(0);
  });

  test("and left behind when its work is done holds no later clock", async () => {
    const { operator, socialWorker, plan } = await anAgreedPlan();
    must(await pauseClock(operator, aPause("plan", plan.id, { stage: "PLAN_SIGNED" })));
    on("2026-11-25");
    must(await movePlan(operator, { planId: plan.id, move: "reopen", reason: "Altre ore" }));
    expect(await planClocks(socialWorker, plan.id)).toEqual(["PLAN_AGREED onTime 2026-12-02"]);
    expect((await listToday(operator)).waiting.map(({ rule }) => rule)).not.toContain("pauseOver");
  });
});

describe("nobody stops a clock", () => {
  test("that stands still already, or does not run; twice at once is once", async () => {
    const { operator, socialWorker, plan } = await aSharedPlan();
    expect(await pauseClock(operator, aPause("plan", plan.id, { stage: "PLAN_SIGNED" }))).toMatchObject({
      reason: { key: "clock.refusals.notRunning" },
    });
    const outcomes = await Promise.all(
      [operator, socialWorker, operator].map((actor) => pauseClock(actor, aPause("plan", plan.id))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "clock.refusals.pausedAlready" } });
    const input = await resume("plan", plan.id);
    const resumed = await Promise.all([operator, operator].map((actor) => resumeClock(actor, input)));
    expect(resumed.filter(({ ok }) => ok)).toHaveLength(1);
    expect(resumed.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "clock.refusals.runsAlready" } });
  });

  test("that the Comune sees is late: it ends by doing what is awaited", async () => {
    const { operator, plan } = await aSharedPlan();
    on("2026-12-11");
    expect((await getPlanClocks(operator, plan.id))?.clocks[0]).toMatchObject({ mayPause: false });
    expect(await pauseClock(operator, aPause("plan", plan.id, { expectedOn: "2026-12-20" }))).toMatchObject({
      reason: { key: "clock.refusals.escalated" },
    });
  });

  test("of a case they do not follow, or may not see", async () => {
    const { providerId, plan, referral } = await aSharedPlan();
    const colleague = await aUser("EMPLOYMENT_OPERATOR", providerId);
    await expect(pauseClock(colleague, aPause("plan", plan.id))).rejects.toThrow(Forbidden);
    await expect(pauseClock(await aUser("MUNICIPAL_OFFICER"), aPause("plan", plan.id))).rejects.toThrow(Forbidden);
    await expect(pauseClock(await aUser("SOCIAL_WORKER"), aPause("plan", plan.id))).rejects.toThrow(NotVisible);
    await expect(pauseClock(await aUser("SOCIAL_WORKER"), aPause("referral", referral.id))).rejects.toThrow(NotVisible);
    const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
    must(await pauseClock(coordinator, aPause("plan", plan.id)));
    expect((await getReferralClocks(coordinator, referral.id))?.clocks).toEqual([]);
  });

  test.each([
    [{ expectedOn: "2026-11-23" }, "expectedOn", "clock.errors.expectedAhead"],
    [{ expectedOn: "2027-06-01" }, "expectedOn", "clock.errors.expectedTooFar"],
    [{ reason: "OTHER", note: "" }, "note", "clock.errors.noteNeeded"],
    [{ reason: "" }, "reason", "errors.required"],
  ])("with %j", (over, field, key) => {
    const form = { ...aPause("plan", "00000000-0000-4000-8000-000000000000"), note: "", ...over };
    expect(parseValues(pauseClockForm, form as Record<string, string>)).toMatchObject({
      ok: false,
      problems: { [field]: [{ key }] },
    });
  });
});
