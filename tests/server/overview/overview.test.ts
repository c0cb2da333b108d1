import { describe, expect, test } from "vitest";
import { getOverview } from "@/server/overview/get-overview";
import { getSheet } from "@/server/overview/get-sheet";
import { getTeamPart } from "@/server/overview/get-team-part";
import { giveHouseholdTask } from "@/server/tasks/give-household-task";
import { look } from "../../support/household-factories";
import { aMeeting, openTo } from "../../support/meeting-factories";
import { aUser } from "../../support/organisation-factories";
import { aSignedPlan } from "../../support/plan-factories";

describe("the overview of a household", () => {
  test("joins debt, marks, ways to work, what is next, meetings and tasks", async () => {
    const { socialWorker, operator, household, plan } = await aSignedPlan();
    const householdId = household.id;
    const day = (on: string) => new Date(on);
    await look(async (tx) => {
      await tx.evictionStep.create({
        data: {
          householdId,
          stage: "SUMMONS",
          occurredOn: day("2026-10-05"),
          dueOn: day("2026-12-10"),
          createdById: socialWorker.id,
        },
      });
      await tx.repaymentPlan.create({
        data: {
          householdId,
          creditor: "ALER",
          recognisedDebtCents: 20_000,
          firstDueOn: day("2026-10-15"),
          signedOn: day("2026-10-10"),
          lapseDays: 60,
          status: "LATE",
          createdById: socialWorker.id,
          instalments: {
            create: [
              { number: 1, dueOn: day("2026-10-15"), amountCents: 10_000 },
              { number: 2, dueOn: day("2026-12-15"), amountCents: 10_000 },
            ],
          },
        },
      });
      await tx.outcome.create({
        data: {
          planId: plan.id,
          personId: plan.personId,
          householdId,
          kind: "CONTRACT",
          contractType: "FIXED_TERM",
          employer: "Cooperativa",
          startsOn: day("2026-11-02"),
          endsOn: day("2027-06-30"),
          recordedById: operator.id,
        },
      });
    });
    await giveHouseholdTask(socialWorker, { householdId, assigneeId: operator.id, body: "Chiamare", dueOn: null });
    const overview = await getOverview(socialWorker, householdId);
    expect(overview?.story.readings).toMatchObject([{ cents: 353_000 }]);
    expect(overview?.story.marks.map(({ kind }) => kind)).toEqual([
      "evictionStep",
      "repaymentSigned",
      "paymentMissed",
      "jobStarted",
      "planSigned",
    ]);
    expect(overview?.paths).toMatchObject([{ personId: plan.personId, plans: [{ id: plan.id }], referable: false }]);
    expect(overview?.paths[0]?.steps.map(({ state }) => state)).toEqual([
      "DONE",
      "DONE",
      "DONE",
      "NOW",
      "SKIPPED",
      "DONE",
    ]);
    expect(overview?.next.map(({ kind, day: on }) => `${on} ${kind}`)).toEqual([
      "2026-10-15 payment",
      "2026-12-10 eviction",
    ]);
    expect(overview?.tasks).toHaveLength(1);
  });

  test("shows the Comune with access no profile, internship or job one by one, and who may not open the file nothing", async () => {
    const { socialWorker, operator, household } = await aSignedPlan();
    const officer = await aUser("MUNICIPAL_OFFICER");
    expect(await getOverview(officer, household.id)).toBeNull();
    await openTo(officer, household.id, socialWorker.id);
    const overview = await getOverview(officer, household.id);
    expect(overview?.paths[0]?.steps.map(({ step }) => step)).toEqual(["REFERRAL", "PLAN", "RUNNING"]);
    for (const actor of [operator, await aUser(), await aUser("ADMIN")]) {
      expect(await getOverview(actor, household.id)).toBeNull();
      expect(await getSheet(actor, household.id)).toBeNull();
    }
  });

  test("gives the provider's people their own meetings and tasks beside the summary", async () => {
    const { socialWorker, operator, coordinator, householdId, meetingId } = await aMeeting();
    const task = { householdId, body: "Chiamare", dueOn: null };
    await giveHouseholdTask(socialWorker, { ...task, assigneeId: operator.id });
    await giveHouseholdTask(socialWorker, { ...task, assigneeId: socialWorker.id });
    const part = await getTeamPart(operator, householdId);
    expect(part.meetings.map(({ id }) => id)).toEqual([meetingId]);
    expect(part.tasks).toHaveLength(1);
    expect(part.meetings[0]?.household.displayName).toBe("");
    expect(await getTeamPart(coordinator, householdId)).toEqual({ meetings: [], tasks: [] });
    expect(await getTeamPart(await aUser("EMPLOYMENT_OPERATOR"), householdId)).toEqual({ meetings: [], tasks: [] });
  });
});
