import { describe, expect, test } from "vitest";
import { clockTargetsForm } from "@/domain/clock-forms";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { parseValues } from "@/lib/form";
import { changeTargets } from "@/server/clocks/change-targets";
import { getTargets } from "@/server/clocks/get-targets";
import { asSystem } from "@/server/db";
import { aProgramme } from "../../support/catalogue-factories";
import { planClocks, referralClock, targetsForm } from "../../support/clock-factories";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan, must } from "../../support/plan-factories";
import { aReferral, aReferralTeam } from "../../support/referral-factories";

const tenDays = { days: 10, warnDays: 2, coordinatorDays: 1, comuneDays: 4 };

describe("the targets of a programme", () => {
  test("changed, hold at once for clocks already open, are told with who and when, and leave one line of history", async () => {
    const admin = await aUser("ADMIN");
    const { socialWorker, programme, plan } = await aSharedPlan();
    expect(await planClocks(socialWorker, plan.id)).toEqual(["PLAN_AGREED onTime 2026-11-30"]);
    must(await changeTargets(admin, targetsForm(programme.id, { PLAN_AGREED: tenDays })));
    expect(await planClocks(socialWorker, plan.id)).toEqual(["PLAN_AGREED onTime 2026-12-07"]);
    expect(await getTargets(admin, programme.id)).toMatchObject({
      own: ["PLAN_AGREED"],
      targets: { PLAN_AGREED: tenDays, PLAN_SIGNED: { days: 5 } },
      version: 2,
      last: { by: admin.name },
    });
    const events = await asSystem("test", (tx) => tx.auditEvent.findMany({ where: { subjectId: programme.id } }));
    expect(events).toMatchObject([{ type: "programme.clocksChanged", facts: { count: 1, PLAN_AGREED: 10 } }]);
  });

  test("move the due day of every answer still owed, and no other's", async () => {
    const admin = await aUser("ADMIN");
    const team = await aReferralTeam();
    const programme = await aProgramme(team.providerId);
    const open = await aReferral(team.socialWorker, team.providerId);
    const urgent = await aReferral(team.socialWorker, team.providerId, { urgency: "HIGH" });
    const elsewhere = await aReferral(team.socialWorker, (await aReferralTeam()).providerId);
    must(await changeTargets(admin, targetsForm(programme.id, { REFERRAL_ANSWER: tenDays })));
    must(await changeTargets(admin, targetsForm(programme.id, { REFERRAL_ANSWER: { ...tenDays, days: 15 } }, 2)));
    // Sent on 16 November: fifteen working days later, the Immaculate Conception not yet among them.
    expect(await referralClock(team.operator, open.id)).toBe("REFERRAL_ANSWER onTime 2026-12-07");
    expect(await referralClock(team.operator, urgent.id)).toBe("REFERRAL_ANSWER_HIGH soon 2026-11-23");
    expect(await referralClock(team.socialWorker, elsewhere.id)).toBe("REFERRAL_ANSWER onTime 2026-11-30");
  });

  test("set back to the default are the programme's own no more", async () => {
    const admin = await aUser("ADMIN");
    const programme = await aProgramme((await aReferralTeam()).providerId);
    must(await changeTargets(admin, targetsForm(programme.id, { FIRST_HOUR: tenDays })));
    must(await changeTargets(admin, targetsForm(programme.id, {}, 2)));
    expect(await getTargets(admin, programme.id)).toMatchObject({ own: [], version: 3 });
    // Saving what is there already changes nothing, and is no event.
    must(await changeTargets(admin, targetsForm(programme.id, {}, 3)));
    expect(await getTargets(admin, programme.id)).toMatchObject({ version: 3 });
  });

  test("of two who save the same page one wins, the other is told", async () => {
    const admin = await aUser("ADMIN");
    const programme = await aProgramme((await aReferralTeam()).providerId);
    const outcomes = await Promise.all(
      [6, 7, 8].map((days) => changeTargets(admin, targetsForm(programme.id, { PLAN_SIGNED: { ...tenDays, days } }))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "errors.changedMeanwhile" } });
  });

  test("are the administrator's alone, and of a programme that exists", async () => {
    const programme = await aProgramme((await aReferralTeam()).providerId);
    for (const role of ["SOCIAL_WORKER", "PROVIDER_COORDINATOR", "MUNICIPAL_OFFICER"] as const)
      await expect(changeTargets(await aUser(role), targetsForm(programme.id))).rejects.toThrow(Forbidden);
    const nowhere = "00000000-0000-4000-8000-000000000000";
    await expect(changeTargets(await aUser("ADMIN"), targetsForm(nowhere))).rejects.toThrow(NotVisible);
    expect(await getTargets(await aUser("ADMIN"), nowhere)).toBeNull();
  });

  test.each([
    ["days_PLAN_AGREED", "0", "clock.errors.from1"],
    ["days_PLAN_AGREED", "400", "clock.errors.from1"],
    ["days_PLAN_AGREED", "-3", "clock.errors.from1"],
    ["days_PLAN_AGREED", "cinque", "errors.invalidNumber"],
    ["days_PLAN_AGREED", "", "errors.required"],
    ["warnDays_PLAN_AGREED", "6", "clock.errors.warnTooEarly"],
    ["coordinatorDays_PLAN_AGREED", "0", "clock.errors.from1"],
    ["comuneDays_PLAN_AGREED", "2", "clock.errors.comuneFirst"],
  ])("%s of “%s” are refused in words", (field, typed, key) => {
    const form = Object.fromEntries(
      Object.entries(targetsForm("00000000-0000-4000-8000-000000000000")).map(([name, value]) => [name, String(value)]),
    );
    expect(parseValues(clockTargetsForm, { ...form, [field]: typed })).toMatchObject({
      ok: false,
      problems: { [field]: [{ key }] },
    });
  });
});
