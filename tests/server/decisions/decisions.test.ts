import { describe, expect, test } from "vitest";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import type { PlanListQuery } from "@/domain/plan-list";
import { planListQuery } from "@/domain/plan-list";
import type { Rule } from "@/domain/today";
import { setClock } from "@/lib/clock";
import { getPlanClocks } from "@/server/clocks/get-case-clocks";
import { answerComment } from "@/server/comments/answer-comment";
import { asSystem } from "@/server/db";
import { remindAwaited } from "@/server/decisions/remind";
import { sendMails } from "@/server/notices/send-mails";
import { getPlan } from "@/server/plans/get-plan";
import { listPlans } from "@/server/plans/list-plans";
import { movePlan } from "@/server/plans/move-plan";
import { listToday } from "@/server/today/list-today";
import { says } from "../../support/comment-factories";
import { aMailServer } from "../../support/mail-server";
import { aUser } from "../../support/organisation-factories";
import { anAgreedPlan, aSharedPlan, aSignedPlan, asOperator, eventsOf, must } from "../../support/plan-factories";
import { sayIn } from "../../support/say";
import { aVariationText } from "../../support/variation-text";

// Everything begins on Monday 23 November 2026: five working days later it is due.
const due = "2026-11-30";
const on = (day: string) => setClock(new Date(`${day}T09:00:00Z`));

const awaitedOn = async (actor: Actor, planId: string) =>
  (await getPlanClocks(actor, planId))?.clocks.flatMap(({ awaited, clock }) =>
    awaited.flatMap(({ kind, side }) => (kind ? `${kind} ${side} ${clock.dueOn} ${clock.state}` : [])),
  );

const dayOf = async (actor: Actor, rule: Rule) => (await listToday(actor)).waiting.filter((one) => one.rule === rule);

const everybody = async (basis: Awaited<ReturnType<typeof aSharedPlan>>) => ({
  ...basis,
  planId: basis.plan.id,
  coordinator: await aUser("PROVIDER_COORDINATOR", basis.providerId),
  comune: await aUser("MUNICIPAL_OFFICER"),
});

const aDerogation = (planId: string, planVersionId: string, requestedById: string) =>
  asSystem("test", (tx) =>
    tx.derogation.create({
      data: {
        planId,
        planVersionId,
        requestedById,
        ceiling: "PERSON",
        requestedCents: 10_000,
        reason: "Serve un tutor",
        requestedAt: new Date("2026-11-23T09:00:00Z"),
      },
    }),
  );

describe("what is awaited on a plan", () => {
  test("the agreement, then each missing signature, everybody sees it", async () => {
    const shared = await everybody(await aSharedPlan());
    for (const actor of [shared.socialWorker, shared.operator, shared.coordinator, shared.comune])
      expect(await awaitedOn(actor, shared.planId)).toEqual([`AGREEMENT OFFICINA ${due} onTime`]);

    const agreed = await anAgreedPlan();
    must(await asOperator(agreed.operator, agreed.plan.id));
    expect(await awaitedOn(agreed.socialWorker, agreed.plan.id)).toEqual([
      `OFFICINA_SIGNATURE OFFICINA ${due} onTime`,
      `PERSON_SIGNATURE PROVIDER ${due} onTime`,
    ]);
    expect(await getPlanClocks(await aUser("SOCIAL_WORKER"), agreed.plan.id)).toBeNull();
  });

  test("a text laid open again begins anew", async () => {
    const { operator, socialWorker, plan } = await anAgreedPlan();
    on("2026-12-09");
    must(await movePlan(operator, { planId: plan.id, move: "reopen", reason: "Altre ore" }));
    expect(await awaitedOn(socialWorker, plan.id)).toEqual(["AGREEMENT OFFICINA 2026-12-16 onTime"]);
  });

  test("a request is answered by the other side, and then it is the first one's turn", async () => {
    const { socialWorker, operator, planId } = await everybody(await aSharedPlan());
    const threadId = await says(socialWorker, { planId, kind: "CHANGE_REQUEST", body: "Più ore" });
    expect(await awaitedOn(operator, planId)).toContain(`CHANGE_REQUEST PROVIDER ${due} onTime`);
    on("2026-11-25");
    const word = { planId, threadId, body: "Quante?", mentions: [] };
    must(await answerComment(operator, { ...word, audience: "PROVIDER" }));
    expect(await awaitedOn(operator, planId)).toContain(`CHANGE_REQUEST PROVIDER ${due} onTime`);
    must(await answerComment(operator, { ...word, audience: "SHARED" }));
    expect(await awaitedOn(operator, planId)).toContain("CHANGE_REQUEST OFFICINA 2026-12-02 onTime");
  });

  test("an open variation waits like a first text, and only for those it needs", async () => {
    const signed = await aSignedPlan();
    const { socialWorker, plan } = signed;
    const text = await aVariationText(signed);
    const stamps = { status: "SHARED" as const, sharedAt: new Date("2026-11-23T09:00:00Z") };
    const variation = await asSystem("test", (tx) =>
      tx.variation.update({ where: { planVersionId: text.id }, data: stamps }),
    );
    expect(await awaitedOn(socialWorker, plan.id)).toEqual([`AGREEMENT OFFICINA ${due} onTime`]);
    // Twelve hours become six, the rest stays: the Officina is only told.
    await asSystem("test", async (tx) => {
      await tx.planGoal.deleteMany({ where: { planVersionId: text.id, text: "Prendere la patente" } });
      await tx.planLine.updateMany({
        where: { planVersionId: text.id, serviceCode: "L09" },
        data: { quantity: 360, amountCents: 20_400 },
      });
    });
    const signatures = [`OPERATOR_SIGNATURE PROVIDER ${due} onTime`, `PERSON_SIGNATURE PROVIDER ${due} onTime`];
    expect(await awaitedOn(socialWorker, plan.id)).toEqual(signatures);
    await asSystem("test", (tx) =>
      tx.variation.update({ where: { id: variation.id }, data: { status: "DISCARDED", discardedAt: new Date() } }),
    );
    expect(await awaitedOn(socialWorker, plan.id)).toEqual([]);
  });

  test("what one side says for itself waits for nobody", async () => {
    const { socialWorker, planId } = await everybody(await aSharedPlan());
    await says(socialWorker, { planId, audience: "OFFICINA" });
    expect(await awaitedOn(socialWorker, planId)).toHaveLength(1);
  });
});

describe("a decision nobody takes", () => {
  test("goes up to the coordinator after three working days, and to the Comune after eight, without names", async () => {
    const { socialWorker, operator, coordinator, comune, planId, plan } = await everybody(await aSharedPlan());
    const late = (actor: Actor) => dayOf(actor, "decisionLate");
    const seenBy = async () => [(await late(coordinator)).length, (await late(comune)).length];

    expect(await dayOf(socialWorker, "decisionAwaited")).toMatchObject([{ rule: "decisionAwaited", level: "waiting" }]);
    on("2026-12-01");
    expect(await dayOf(socialWorker, "decisionAwaited")).toMatchObject([
      { rule: "decisionAwaited", level: "late", when: { kind: "dueOn", day: due } },
    ]);
    expect(await seenBy()).toEqual([0, 0]);
    on("2026-12-02");
    expect(await seenBy()).toEqual([0, 0]);
    on("2026-12-03");
    expect(await seenBy()).toEqual([1, 0]);
    on("2026-12-10");
    expect(await seenBy()).toEqual([1, 0]);
    on("2026-12-11");
    expect(await seenBy()).toEqual([1, 1]);
    const [row] = await late(comune);
    expect(row).toMatchObject({ subject: plan.code, level: "late", href: `/plans/${planId}#clocks` });
    expect(JSON.stringify(await late(comune))).not.toContain((await late(coordinator))[0]?.subject);
    expect(await late(await aUser("PROVIDER_COORDINATOR"))).toEqual([]);
    expect(await late(operator)).toEqual([]);
    expect(await awaitedOn(comune, planId)).toEqual([`AGREEMENT OFFICINA ${due} withComune`]);
  });

  test("is never taken by the clock: years later nothing has changed", async () => {
    const { socialWorker, operator, coordinator, comune, planId, planVersion } = await everybody(await aSharedPlan());
    await says(socialWorker, { planId, kind: "CHANGE_REQUEST", body: "Più ore" });
    await aDerogation(planId, planVersion.id, operator.id);
    const state = () =>
      asSystem("test", async (tx) => ({
        plan: await tx.plan.findUnique({ where: { id: planId }, include: { versions: true } }),
        comments: await tx.planComment.findMany({ where: { planId } }),
        signatures: await tx.signature.findMany({ where: { planId } }),
        derogations: await tx.derogation.findMany({ where: { planId } }),
        events: await tx.auditEvent.findMany({ where: { planId } }),
      }));
    const before = await state();
    on("2029-06-01");
    for (const actor of [socialWorker, operator, coordinator, comune]) {
      await listToday(actor);
      await getPlanClocks(actor, planId);
      await getPlan(actor, planId);
      await listPlans(actor, anyPlan);
    }
    expect(await state()).toEqual(before);
    expect(await awaitedOn(comune, planId)).toEqual([
      `AGREEMENT OFFICINA ${due} withComune`,
      `CHANGE_REQUEST PROVIDER ${due} withComune`,
      `DEROGATION COMUNE ${due} withComune`,
    ]);
  });

  test("shows in the list of plans with the day it was due", async () => {
    const { socialWorker } = await aSharedPlan();
    on("2026-12-01");
    expect((await listPlans(socialWorker, anyPlan)).rows).toMatchObject([
      { clock: { stage: "PLAN_AGREED", clock: { dueOn: due, state: "late" } } },
    ]);
  });
});

const anyPlan: PlanListQuery = planListQuery.parse({ tab: "all" });

describe("a reminder", () => {
  test("is for the other side, once per working day, and stands in their day and in the history", async () => {
    const { socialWorker, operator, planId } = await everybody(await aSharedPlan());
    const remind = (actor: Actor, side: "OFFICINA" | "PROVIDER" | "COMUNE") => remindAwaited(actor, { planId, side });
    expect(await remind(socialWorker, "OFFICINA")).toMatchObject({ reason: { key: "decision.refusals.ownSide" } });
    expect(await remind(socialWorker, "PROVIDER")).toMatchObject({
      reason: { key: "decision.refusals.nothingAwaited" },
    });
    must(await remind(operator, "OFFICINA"));
    expect((await getPlanClocks(operator, planId))?.clocks[0]?.awaited[0]).toMatchObject({ mayRemind: false });
    expect(await dayOf(socialWorker, "decisionAwaited")).toMatchObject([{ values: { reminded: "23/11/2026" } }]);
    expect(await remind(operator, "OFFICINA")).toMatchObject({ reason: { key: "decision.refusals.remindedToday" } });
    on("2026-11-24");
    expect((await getPlanClocks(operator, planId))?.clocks[0]?.awaited[0]).toMatchObject({ mayRemind: true });
    must(await remind(operator, "OFFICINA"));
    expect((await eventsOf(planId)).filter((type) => type === "plan.reminded")).toHaveLength(2);
  });

  test("twice at the same moment is one, and a weekend is no new day", async () => {
    const { operator, coordinator, planId } = await everybody(await aSharedPlan());
    on("2026-11-27");
    const outcomes = await Promise.all(
      [operator, coordinator, operator].map((actor) => remindAwaited(actor, { planId, side: "OFFICINA" })),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    on("2026-11-29");
    expect(await remindAwaited(operator, { planId, side: "OFFICINA" })).toMatchObject({ ok: false });
    on("2026-11-30");
    must(await remindAwaited(operator, { planId, side: "OFFICINA" }));
  });

  test("is told at once to those it is awaited from, by mail too where mail is set up; nothing leaves inside the command", async () => {
    const { operator, socialWorker, planId } = await everybody(await aSharedPlan());
    const { mails, close } = await aMailServer();
    must(await remindAwaited(operator, { planId, side: "OFFICINA" }));
    expect(mails).toEqual([]);
    await sendMails({ worker: "test", say: sayIn("it") });
    await close();
    expect(mails).toMatchObject([{ to: socialWorker.email }]);
    expect(await remindersTold(planId)).toEqual([socialWorker.id]);
  });

  test("to the Comune reaches its officers; the Comune and strangers remind nobody", async () => {
    const { operator, comune, planId, planVersion } = await everybody(await aSharedPlan());
    await aDerogation(planId, planVersion.id, operator.id);
    must(await remindAwaited(operator, { planId, side: "COMUNE" }));
    expect(await remindersTold(planId)).toContain(comune.id);
    const side = "OFFICINA" as const;
    await expect(remindAwaited(comune, { planId, side })).rejects.toThrow(Forbidden);
    await expect(remindAwaited(await aUser("SOCIAL_WORKER"), { planId, side })).rejects.toThrow(NotVisible);
  });
});

const remindersTold = (planId: string) =>
  asSystem("test", async (tx) => {
    const rows = await tx.notice.findMany({ where: { planId, kind: "plan.reminded" }, select: { recipientId: true } });
    return rows.map(({ recipientId }) => recipientId);
  });
