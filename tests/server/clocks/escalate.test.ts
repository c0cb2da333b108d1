import { expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { escalateClocks } from "@/server/clocks/escalate";
import { pauseClock } from "@/server/clocks/pause-clock";
import { resumeClock } from "@/server/clocks/resume-clock";
import { asSystem } from "@/server/db";
import { requestInformation } from "@/server/referrals/information";
import { listToday } from "@/server/today/list-today";
import { aPause, on, openPauseOf } from "../../support/clock-factories";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan, must } from "../../support/plan-factories";
import { aReferral, aReferralTeam } from "../../support/referral-factories";

const told = (caseId: string) => async (actor: Actor) =>
  (
    await asSystem("test", (tx) =>
      tx.notice.findMany({
        where: {
          recipientId: actor.id,
          OR: [{ planId: caseId }, { referralId: caseId }],
          kind: { startsWith: "clock." },
        },
        orderBy: { id: "asc" },
      }),
    )
  ).map(({ kind }) => kind);

const levels = (caseId: string) =>
  asSystem("test", async (tx) =>
    (
      await tx.clockEscalation.findMany({
        where: { OR: [{ planId: caseId }, { referralId: caseId }] },
        orderBy: { id: "asc" },
      })
    ).map(({ level }) => level),
  );

async function aWaitingPlan() {
  const basis = await aSharedPlan();
  return {
    ...basis,
    planId: basis.plan.id,
    coordinator: await aUser("PROVIDER_COORDINATOR", basis.providerId),
    comune: await aUser("MUNICIPAL_OFFICER"),
  };
}

test("who is awaited is warned, then told it is late; then the coordinator; then the Comune; each once", async () => {
  const { socialWorker, operator, coordinator, comune, planId } = await aWaitingPlan();
  const steps: [string, string[]][] = [
    ["2026-11-24", []],
    ["2026-11-27", ["WARNED"]],
    ["2026-12-01", ["WARNED", "LATE"]],
    ["2026-12-03", ["WARNED", "LATE", "COORDINATOR"]],
    ["2026-12-11", ["WARNED", "LATE", "COORDINATOR", "COMUNE"]],
  ];
  for (const [day, reached] of steps) {
    on(day);
    await escalateClocks();
    await escalateClocks();
    expect(await levels(planId)).toEqual(reached);
  }
  const of = told(planId);
  expect(await of(socialWorker)).toEqual(["clock.soon", "clock.late"]);
  expect(await of(coordinator)).toEqual(["clock.escalated"]);
  expect(await of(comune)).toEqual(["clock.escalated"]);
  expect(await of(operator)).toEqual([]);
});

test("two workers at once tell each thing once", async () => {
  const { socialWorker, coordinator, planId } = await aWaitingPlan();
  on("2026-12-03");
  await Promise.all([escalateClocks(), escalateClocks(), escalateClocks()]);
  expect((await levels(planId)).toSorted()).toEqual(["COORDINATOR", "LATE"]);
  expect(await told(planId)(socialWorker)).toEqual(["clock.late"]);
  expect(await told(planId)(coordinator)).toEqual(["clock.escalated"]);
});

test("on days when nobody works nobody is told", async () => {
  const { planId } = await aWaitingPlan();
  for (const day of ["2026-12-05", "2026-12-08"]) {
    setClock(new Date(`${day}T09:00:00Z`));
    await escalateClocks();
  }
  expect(await levels(planId)).toEqual([]);
});

test("a clock that stands still tells nobody, and one that runs again tells anew", async () => {
  const { operator, socialWorker, planId } = await aWaitingPlan();
  on("2026-11-27");
  await escalateClocks();
  must(await pauseClock(operator, aPause("plan", planId, { expectedOn: "2026-12-10" })));
  on("2026-12-03");
  await escalateClocks();
  expect(await levels(planId)).toEqual(["WARNED"]);
  const pauseId = (await openPauseOf(planId))?.id ?? "";
  must(await resumeClock(operator, { of: "plan", caseId: planId, pauseId }));
  await escalateClocks();
  expect(await levels(planId)).toEqual(["WARNED", "WARNED"]);
  expect(await told(planId)(socialWorker)).toEqual(["clock.soon", "clock.paused", "clock.soon"]);
});

test("a referral nobody was given is the coordinators', and a critical one that is late cannot wait for tomorrow", async () => {
  const team = await aReferralTeam();
  const { id } = await aReferral(team.socialWorker, team.providerId, {
    urgency: "CRITICAL",
    sentAt: new Date("2026-11-20T09:00:00Z"),
    dueOn: new Date("2026-11-24"),
  });
  on("2026-11-24");
  await escalateClocks();
  on("2026-11-25");
  await escalateClocks();
  expect(await told(id)(team.coordinator)).toEqual(["clock.soon", "clock.criticalLate", "clock.criticalLate"]);
  const urgent = await asSystem("test", (tx) => tx.notice.findMany({ where: { referralId: id, mail: "NOW" } }));
  expect(urgent.map(({ kind }) => kind)).toEqual(["clock.criticalLate", "clock.criticalLate"]);
  expect(JSON.stringify(urgent)).not.toMatch(/Rossi/);
});

test("a question that finds no answer is told to who follows the case once, and stands in the coordinator's day", async () => {
  const team = await aReferralTeam();
  const { id } = await aReferral(team.socialWorker, team.providerId, { assigneeId: team.operator.id });
  must(await requestInformation(team.operator, { referralId: id, question: "Ha la patente?" }));
  for (const day of ["2026-11-26", "2026-11-27", "2026-11-30"]) {
    on(day);
    await escalateClocks();
  }
  expect(await told(id)(team.socialWorker)).toEqual(["clock.pauseOver"]);
  expect(await told(id)(team.operator)).toEqual(["clock.pauseOver"]);
  expect((await listToday(team.coordinator)).waiting).toMatchObject([
    { rule: "pauseOver", level: "late", when: { kind: "dueOn", day: "2026-11-26" } },
  ]);
});
