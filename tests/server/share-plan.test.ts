import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { getConversation } from "@/server/comments/get-conversation";
import { asSystem } from "@/server/db";
import { agreePlan } from "@/server/plans/agree-plan";
import { addGoal, changeGoal } from "@/server/plans/edit-goals";
import { getPlan } from "@/server/plans/get-plan";
import { movePlan } from "@/server/plans/move-plan";
import { sharePlan } from "@/server/plans/share-plan";
import { aUser } from "../support/organisation-factories";
import { anAgreedPlan, aPlan, aSharedPlan, aSignedPlan, eventsOf, planRow, shownOf } from "../support/plan-factories";

const agreement = async (planId: string) => ({ ...(await shownOf(planId)), note: "Va bene" });

describe("sharing", () => {
  test("lets the Officina see the plan at once", async () => {
    const basis = await aPlan();
    expect(await getPlan(basis.socialWorker, basis.plan.id)).toBeNull();
    expect(await sharePlan(basis.operator, { planId: basis.plan.id })).toEqual({ ok: true, data: undefined });
    expect(await planRow(basis.plan.id)).toMatchObject({ status: "SHARED", sharedAt: expect.any(Date) });
    const seen = await getPlan(basis.socialWorker, basis.plan.id);
    expect(seen?.content.lines.map(({ code }) => code)).toEqual(["L01", "L02", "L03", "L09"]);
    expect(seen?.ceilings.map(({ kind, state }) => [kind, state])).toEqual([
      ["person", "ok"],
      ["provider", "ok"],
      ["programme", "ok"],
    ]);
    expect(await eventsOf(basis.plan.id)).toEqual(["plan.shared"]);
  });

  test("is refused while something is missing", async () => {
    const basis = await aPlan();
    const goal = basis.planVersion.goals[0];
    await changeGoal(basis.operator, { planId: basis.plan.id, goalId: goal?.id ?? "", step: "remove" });
    expect(await sharePlan(basis.operator, { planId: basis.plan.id })).toMatchObject({
      reason: { key: "plan.refusals.notReady", values: { count: 1 } },
    });
  });

  test("twice at once happens once", async () => {
    const basis = await aPlan();
    const outcomes = await Promise.all([1, 2].map(() => sharePlan(basis.operator, { planId: basis.plan.id })));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test("is the provider's deed", async () => {
    const basis = await aSharedPlan();
    await expect(sharePlan(basis.socialWorker, { planId: basis.plan.id })).rejects.toThrow(Forbidden);
    await expect(sharePlan(await aUser("EMPLOYMENT_OPERATOR"), { planId: basis.plan.id })).rejects.toThrow(NotVisible);
  });

  test("taken back leaves the plan in sight but not to be agreed to", async () => {
    const basis = await aSharedPlan();
    const planId = basis.plan.id;
    expect(await movePlan(basis.operator, { planId, move: "takeBack", reason: null })).toMatchObject({
      reason: { key: "plan.refusals.reasonOwed" },
    });
    expect(await movePlan(basis.operator, { planId, move: "takeBack", reason: "Cambio le ore" })).toMatchObject({
      ok: true,
    });
    const seen = await getPlan(basis.socialWorker, planId);
    expect(seen?.plan.status).toBe("DRAFT");
    const said = await getConversation(basis.socialWorker, planId);
    expect(said?.threads.at(-1)?.body).toBe("Cambio le ore");
    expect(await agreePlan(basis.socialWorker, await agreement(planId))).toMatchObject({
      reason: { key: "plan.refusals.cannotMove" },
    });
  });
});

describe("agreeing", () => {
  test("holds for exactly the text that was shown", async () => {
    const basis = await aSharedPlan();
    const shown = await agreement(basis.plan.id);
    expect(await agreePlan(basis.socialWorker, shown)).toMatchObject({ ok: true });
    expect(await planRow(basis.plan.id)).toMatchObject({
      status: "AGREED",
      agreedHash: shown.hash,
      agreedById: basis.socialWorker.id,
    });
    expect((await getPlan(basis.operator, basis.plan.id))?.missing).toEqual(["OPERATOR", "OFFICINA", "PERSON"]);
  });

  test("to a text that changed meanwhile is refused, telling what changed", async () => {
    const basis = await aSharedPlan();
    const shown = await agreement(basis.plan.id);
    await addGoal(basis.operator, { planId: basis.plan.id, text: "La patente" });
    expect(await agreePlan(basis.socialWorker, shown)).toMatchObject({
      ok: false,
      reason: { key: "plan.refusals.stale" },
      changes: [{ key: "plan.changes.goalAdded", values: { text: "La patente" } }],
    });
    expect((await planRow(basis.plan.id)).status).toBe("SHARED");
  });

  test.each(["", "{}", '{"format":"ponte.pip/1","lines":[1]}'])(
    "with a made-up text (%j) is refused without believing it",
    async (shown) => {
      const basis = await aSharedPlan();
      const outcome = await agreePlan(basis.socialWorker, {
        planId: basis.plan.id,
        hash: "0".repeat(64),
        shown,
        note: null,
      });
      expect(outcome).toMatchObject({ reason: { key: "plan.refusals.stale" }, changes: [] });
    },
  );

  test("is the Officina's own deed", async () => {
    const basis = await aSharedPlan();
    const shown = await agreement(basis.plan.id);
    await expect(agreePlan(basis.operator, shown)).rejects.toThrow(Forbidden);
    await expect(agreePlan(await aUser("SOCIAL_WORKER"), shown)).rejects.toThrow(NotVisible);
    await expect(agreePlan(await aUser("MUNICIPAL_OFFICER"), shown)).rejects.toThrow(Forbidden);
  });

  test("by two colleagues at once happens once", async () => {
    const basis = await aSharedPlan();
    const colleague = await aUser("SOCIAL_WORKER", basis.socialWorker.organisationId);
    const shown = await agreement(basis.plan.id);
    const outcomes = await Promise.all([basis.socialWorker, colleague].map((actor) => agreePlan(actor, shown)));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });

  test.each([
    ["reopen", "operator"],
    ["withdrawAgreement", "socialWorker"],
  ] as const)("is undone by %s, with a reason", async (move, who) => {
    const basis = await anAgreedPlan();
    const outcome = await movePlan(basis[who], { planId: basis.plan.id, move, reason: "Serve più coaching" });
    expect(outcome).toMatchObject({ ok: true });
    expect(await planRow(basis.plan.id)).toMatchObject({ status: "SHARED", agreedHash: null, agreedById: null });
  });

  test("cannot be undone by the other side", async () => {
    const basis = await anAgreedPlan();
    const input = { planId: basis.plan.id, reason: "x" };
    await expect(movePlan(basis.socialWorker, { ...input, move: "reopen" })).rejects.toThrow(Forbidden);
    await expect(movePlan(basis.operator, { ...input, move: "withdrawAgreement" })).rejects.toThrow(Forbidden);
  });
});

describe("reading the plan", () => {
  test("strangers to names get none", async () => {
    const basis = await aSharedPlan();
    const seen = await getPlan(await aUser("MUNICIPAL_OFFICER"), basis.plan.id);
    expect(seen).toMatchObject({ named: false, text: "", plan: { person: null } });
    expect(JSON.stringify(seen)).not.toContain(basis.household.person.lastName);
  });

  test("the Comune reads names once the case was opened to it, and every reading leaves its trace", async () => {
    const basis = await aSharedPlan();
    const comune = await aUser("MUNICIPAL_OFFICER");
    await asSystem("test", (tx) =>
      tx.caseAccess.create({
        data: {
          householdId: basis.household.id,
          holderId: comune.id,
          grantedById: basis.socialWorker.id,
          reason: "Deroga",
          expiresOn: new Date("2026-12-31"),
        },
      }),
    );
    const seen = await getPlan(comune, basis.plan.id);
    expect(seen?.plan.person?.lastName).toBe(basis.household.person.lastName);
    const reads = await asSystem("test", (tx) => tx.fileRead.findMany({ where: { actorId: comune.id } }));
    expect(reads).toMatchObject([{ page: "plan", householdId: basis.household.id }]);
  });
});

describe("a plan's moves on the database", () => {
  test.each([
    ["suspend", "DRAFT"],
    ["resume", "ACTIVE"],
    ["cancel", "SIGNED"],
    ["suspend", "COMPLETED"],
    ["reopen", "SHARED"],
  ] as const)("%s is refused from %s, saying where the plan stands", async (move, status) => {
    const basis = await aPlan({ status });
    const who = move === "reopen" ? basis.operator : basis.operator;
    expect(await movePlan(who, { planId: basis.plan.id, move, reason: "x" })).toMatchObject({
      reason: { key: "plan.refusals.cannotMove", values: { status } },
    });
  });

  test("suspending and resuming keep what is committed", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    await asSystem("test", (tx) => tx.plan.update({ where: { id: planId }, data: { status: "ACTIVE" } }));
    expect(await movePlan(basis.operator, { planId, move: "suspend", reason: "Ricovero" })).toMatchObject({ ok: true });
    expect(await movePlan(basis.operator, { planId, move: "resume", reason: null })).toMatchObject({ ok: true });
    expect(await planRow(planId)).toMatchObject({ status: "ACTIVE", committedCents: 54_400, suspendedAt: null });
  });
});
