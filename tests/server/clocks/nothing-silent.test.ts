import fc from "fast-check";
import { expect, test } from "vitest";
import { referralStages } from "@/domain/clock";
import type { OpenClock } from "@/domain/open-clock";
import { living, planStatuses } from "@/domain/plan";
import { openStatuses, referralStatuses } from "@/domain/referral";
import type { CeilingKind, PlanStatus } from "@/generated/prisma/enums";
import { clocksOfPlans } from "@/server/clocks/plan-clocks";
import { clocksOfReferrals } from "@/server/clocks/referral-clocks";
import { answerComment } from "@/server/comments/answer-comment";
import { asSystem } from "@/server/db";
import { on } from "../../support/clock-factories";
import { says } from "../../support/comment-factories";
import { aPlan, aSharedPlan, must } from "../../support/plan-factories";
import { aReferralIn, aReferralTeam } from "../../support/referral-factories";

/*
 * No referral and no decision can be silently open: whatever is open has one clock that runs, or stands still for a reason
 * that is told, and somebody is awaited on it.
 */

const referralClock = (id: string) =>
  asSystem("test", async (tx) => (await clocksOfReferrals(tx, [id])).get(id)?.clock ?? null);
const planClocks = (id: string) =>
  asSystem("test", async (tx) => (await clocksOfPlans(tx, [id])).get(id)?.clocks ?? []);

const awaitsSomebody = ({ awaited, clock, pause }: OpenClock) => {
  expect(awaited.length).toBeGreaterThan(0);
  expect(clock.state === "paused").toBe(pause !== null);
};

test.each(referralStatuses)("a referral that is %s has one clock as long as it is open", async (status) => {
  const { id } = await aReferralIn(await aReferralTeam(), status);
  const clock = await referralClock(id);
  expect(clock !== null).toBe((openStatuses as readonly string[]).includes(status));
  if (clock) awaitsSomebody(clock);
});

const stamped = (status: PlanStatus) => ({
  status,
  sharedAt: new Date("2026-11-18T09:00:00Z"),
  agreedAt: new Date("2026-11-19T09:00:00Z"),
  signedAt: new Date("2026-11-20T09:00:00Z"),
  activatedAt: new Date("2026-11-21T09:00:00Z"),
  suspendedAt: status === "SUSPENDED" ? new Date("2026-11-22T09:00:00Z") : null,
  endedAt: (living as readonly string[]).includes(status) ? null : new Date("2026-11-22T09:00:00Z"),
});

const stages: Record<PlanStatus, string[]> = {
  DRAFT: ["PLAN_SHARED"],
  SHARED: ["PLAN_AGREED"],
  AGREED: ["PLAN_SIGNED"],
  SIGNED: ["FIRST_HOUR"],
  ACTIVE: ["PERIODIC_REVIEW"],
  SUSPENDED: ["PERIODIC_REVIEW"],
  // The person was not helped to the end: another plan is owed, or the referral is closed.
  WITHDRAWN: ["PLAN_SHARED"],
  REVOKED: ["PLAN_SHARED"],
  CANCELLED: ["PLAN_SHARED"],
  COMPLETED: [],
};

test.each(planStatuses)("a case whose plan is %s has exactly one clock, its own or its referral's", async (status) => {
  const { plan, referral } = await aPlan();
  await asSystem("test", (tx) => tx.plan.update({ where: { id: plan.id }, data: stamped(status) }));
  const ofReferral = await referralClock(referral.id);
  const clocks = [...(ofReferral ? [ofReferral] : []), ...(await planClocks(plan.id))];
  for (const clock of clocks) awaitsSomebody(clock);
  expect(clocks.map(({ stage }) => stage)).toEqual(stages[status]);
  if (ofReferral) expect(referralStages).toContain(ofReferral.stage);
});

test("every open change request and derogation has one clock for the side whose turn it is, whatever was said and asked", async () => {
  const turn = fc.constantFrom("asks" as const, "answers" as const, "derogates" as const, "questions" as const);
  await fc.assert(
    fc.asyncProperty(fc.array(turn, { minLength: 1, maxLength: 6 }), async (turns) => {
      on("2026-11-23");
      const { socialWorker, operator, plan, planVersion } = await aSharedPlan();
      const threads: string[] = [];
      const asked: CeilingKind[] = [];
      for (const [index, what] of turns.entries()) {
        on(`2026-11-${24 + Math.min(index, 5)}`);
        if (what === "asks")
          threads.push(await says(socialWorker, { planId: plan.id, kind: "CHANGE_REQUEST", body: "Più ore" }));
        const threadId = threads.at(-1);
        if (what === "answers" && threadId) {
          const word = { planId: plan.id, threadId, body: "Quante?", mentions: [], audience: "SHARED" as const };
          must(await answerComment(operator, word));
        }
        const ceiling = ceilings.find((one) => !asked.includes(one));
        if (ceiling && (what === "derogates" || what === "questions")) {
          asked.push(ceiling);
          await asSystem("test", (tx) =>
            tx.derogation.create({
              data: {
                planId: plan.id,
                planVersionId: planVersion.id,
                requestedById: operator.id,
                ceiling,
                requestedCents: 100,
                reason: "Serve",
                requestedAt: new Date("2026-11-24T09:00:00Z"),
                status: what === "questions" ? "QUESTIONED" : "REQUESTED",
                questionedAt: what === "questions" ? new Date("2026-11-25T09:00:00Z") : null,
              },
            }),
          );
        }
      }
      const clocks = await planClocks(plan.id);
      const of = (stage: string) =>
        clocks.filter((clock) => clock.stage === stage).flatMap(({ awaited }) => awaited.map(({ side }) => side));
      const { requests, derogations } = await openOn(plan.id);
      expect(of("CHANGE_REQUEST").toSorted()).toEqual([...new Set(requests)].toSorted());
      expect(of("DEROGATION").toSorted()).toEqual([...new Set(derogations)].toSorted());
      for (const clock of clocks) awaitsSomebody(clock);
    }),
    { numRuns: 8 },
  );
});

const ceilings: CeilingKind[] = ["PERSON", "PROVIDER", "PROGRAMME"];

/** Whose turn it is on everything open, worked out on its own. */
const openOn = (planId: string) =>
  asSystem("test", async (tx) => {
    const words = await tx.planComment.findMany({
      where: { planId, audience: "SHARED" },
      orderBy: { createdAt: "asc" },
      select: { id: true, threadId: true, kind: true, resolvedAt: true, author: { select: { role: true } } },
    });
    const open = words.filter(
      ({ kind, threadId, resolvedAt }) => kind === "CHANGE_REQUEST" && !threadId && !resolvedAt,
    );
    const derogations = await tx.derogation.findMany({
      where: { planId, status: { in: ["REQUESTED", "QUESTIONED"] } },
      select: { status: true },
    });
    return {
      requests: open.map(({ id }) => {
        const last = words.filter((word) => word.id === id || word.threadId === id).at(-1);
        return last?.author.role === "SOCIAL_WORKER" ? "PROVIDER" : "OFFICINA";
      }),
      derogations: derogations.map(({ status }) => (status === "QUESTIONED" ? "PROVIDER" : "COMUNE")),
    };
  });
