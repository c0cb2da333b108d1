import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { revokePlan } from "@/server/closure/revoke-plan";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { asSystem } from "@/server/db";
import { getPlan } from "@/server/plans/get-plan";
import { movePlan } from "@/server/plans/move-plan";
import { reassignPlan } from "@/server/plans/reassign-plan";
import { aRevocation, aWithdrawal } from "../../support/closure-factories";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aSharedPlan, aSignedPlan, committed, planRow } from "../../support/plan-factories";

describe("ending a plan", () => {
  test.each(["withdraw", "revoke"] as const)("by %s frees at once what was not delivered", async (move) => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const coaching = basis.planVersion.lines.find(({ serviceCode }) => serviceCode === "L09");
    await asSystem("test", (tx) =>
      tx.session.create({
        data: {
          organisationId: basis.providerId,
          operatorId: basis.operator.id,
          serviceCode: "L09",
          serviceName: "Coaching",
          startsAt: new Date("2026-11-20T09:00:00Z"),
          endsAt: new Date("2026-11-20T11:00:00Z"),
          mode: "IN_PERSON",
          status: "HELD",
          attendances: {
            create: {
              planId,
              planLineId: coaching?.id ?? "",
              lineKey: coaching?.key ?? "",
              personId: basis.plan.personId,
              householdId: basis.plan.householdId,
              startsAt: new Date("2026-11-20T09:00:00Z"),
              endsAt: new Date("2026-11-20T11:00:00Z"),
              status: "PRESENT",
              minutes: 120,
            },
          },
        },
      }),
    );
    const end = () =>
      move === "withdraw"
        ? withdrawPlan(basis.operator, aWithdrawal(planId))
        : revokePlan(basis.operator, aRevocation(planId, { cause: "FALSE_STATEMENT", noNoticeWhy: "Atto del Comune" }));
    expect(await end()).toMatchObject({ ok: true });
    expect((await planRow(planId)).committedCents).toBe(6800);
    expect(await committed(basis)).toEqual([6800, 6800]);
    expect(await end()).toMatchObject({ reason: { key: "plan.refusals.cannotMove" } });
  });

  test("is the provider's deed, and cancelling leaves the text readable", async () => {
    const basis = await aSharedPlan();
    const cancel = { planId: basis.plan.id, move: "cancel", reason: "Trasferita" } as const;
    await expect(movePlan(basis.socialWorker, cancel)).rejects.toThrow(Forbidden);
    await expect(movePlan(await aUser("PROVIDER_COORDINATOR"), cancel)).rejects.toThrow(NotVisible);
    expect(await movePlan(basis.operator, cancel)).toMatchObject({ ok: true });
    expect((await getPlan(basis.socialWorker, basis.plan.id))?.content.lines).toHaveLength(4);
  });
});

describe("giving a plan to another operator", () => {
  test("is the coordinator's deed, towards somebody of the provider, and not under an agreement", async () => {
    const basis = await aSharedPlan();
    const coordinator = await aUser("PROVIDER_COORDINATOR", basis.providerId);
    const colleague = await aUser("EMPLOYMENT_OPERATOR", basis.providerId);
    const input = { planId: basis.plan.id, operatorId: colleague.id, reason: "Ferie", note: "Preferisce il mattino" };
    await expect(reassignPlan(basis.operator, input)).rejects.toThrow(Forbidden);
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    expect(await reassignPlan(coordinator, { ...input, operatorId: stranger.id })).toMatchObject({
      reason: { key: "plan.refusals.notAnOperator" },
    });
    expect(await reassignPlan(coordinator, input)).toMatchObject({ ok: true });
    expect((await planRow(basis.plan.id)).operatorId).toBe(colleague.id);
    expect(await reassignPlan(coordinator, input)).toMatchObject({ reason: { key: "plan.refusals.alreadyTheirs" } });

    const agreed = await anAgreedPlan();
    const theirs = await aUser("PROVIDER_COORDINATOR", agreed.providerId);
    expect(await reassignPlan(theirs, { ...input, planId: agreed.plan.id })).toMatchObject({
      reason: { key: "plan.refusals.reopenFirst" },
    });
  });
});
