import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { revokePlan } from "@/server/closure/revoke-plan";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { asSystem } from "@/server/db";
import { addLine } from "@/server/plans/add-line";
import { agreePlan } from "@/server/plans/agree-plan";
import { getComposer } from "@/server/plans/get-composer";
import { getPlan } from "@/server/plans/get-plan";
import { movePlan } from "@/server/plans/move-plan";
import { setLineStatus } from "@/server/plans/set-line-status";
import { sharePlan } from "@/server/plans/share-plan";
import { signPlan } from "@/server/plans/sign-plan";
import { openVariation } from "@/server/variations/open-variation";
import { aRevocation, aWithdrawal, noticed } from "../../support/closure-factories";
import { aUser } from "../../support/organisation-factories";
import {
  aSharedPlan,
  aSignedPlan,
  asOfficina,
  asOperator,
  asPerson,
  aVariation,
  aVariedPlan,
  committed,
  must,
  planLine,
  planRow,
  shownOf,
  signEverything,
} from "../../support/plan-factories";
import { versions } from "../../support/variation-factories";

describe("while a variation is open", () => {
  test("the signed version stays in force for everybody, and the Officina sees nothing until it is shared", async () => {
    const basis = await aVariedPlan("18");
    const planId = basis.plan.id;
    const page = await getPlan(basis.operator, planId);
    expect(page?.content.totalCents).toBe(54_400);
    expect(page?.variation).toMatchObject({ number: 2, stage: "DRAFT", deltaCents: 20_400, deltaMinutes: 360 });
    expect((await getPlan(basis.socialWorker, planId))?.variation).toBeNull();
    expect((await getPlan(basis.socialWorker, planId, null, "written"))?.content.totalCents).toBe(54_400);
    expect((await getPlan(basis.socialWorker, planId))?.versions).toHaveLength(1);
    must(await sharePlan(basis.operator, { planId }));
    expect((await getPlan(basis.socialWorker, planId, null, "written"))?.content.totalCents).toBe(74_800);
    expect((await getComposer(basis.operator, planId))?.draft?.number).toBe(2);
  });

  test("each signer is told what changed since the version they signed themselves", async () => {
    const basis = await aVariedPlan("10");
    const planId = basis.plan.id;
    must(await signEverything(basis));
    const line = await planLine(planId, "L09");
    must(
      await openVariation(basis.operator, aVariation(planId, { start: "increase", lineId: line.id, quantity: "14" })),
    );
    must(await sharePlan(basis.operator, { planId }));
    const since = async (actor: typeof basis.operator) => {
      const mine = (await getPlan(actor, planId))?.variation?.sinceMine;
      return [mine?.number, mine?.changes.map(({ message }) => message.values?.before)];
    };
    expect(await since(basis.operator)).toEqual([2, ["10 h"]]);
    expect(await since(basis.socialWorker)).toEqual([1, ["12 h"]]);
  });

  test("a second one is refused; two at once, one wins", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const outcomes = await Promise.all([1, 2, 3].map(() => openVariation(basis.operator, aVariation(planId))));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "variation.refusals.alreadyOpen" } });
  });

  test("it can be taken back, agreed to, reopened and given up with a reason, the signed version never touched", async () => {
    const basis = await aVariedPlan("18");
    const planId = basis.plan.id;
    const move = (
      actor: typeof basis.operator,
      name: "takeBack" | "reopen" | "withdrawAgreement" | "cancel",
      reason: string | null = "Ripensamento",
    ) => movePlan(actor, { planId, move: name, reason });
    expect(await move(basis.operator, "takeBack")).toMatchObject({ reason: { key: "plan.refusals.cannotMove" } });
    must(await sharePlan(basis.operator, { planId }));
    must(await move(basis.operator, "takeBack"));
    must(await sharePlan(basis.operator, { planId }));
    must(await agreePlan(basis.socialWorker, { ...(await shownOf(planId)), note: null }));
    must(await asOfficina(basis.socialWorker, planId));
    expect(await addLine(basis.operator, { planId, serviceId: planId })).toMatchObject({
      reason: { key: "plan.refusals.notEditable" },
    });
    must(await move(basis.socialWorker, "withdrawAgreement"));
    expect((await getPlan(basis.operator, planId, null, "written"))?.missing).toEqual([
      "OPERATOR",
      "OFFICINA",
      "PERSON",
    ]);
    expect(await move(basis.operator, "cancel", null)).toMatchObject({ reason: { key: "plan.refusals.reasonOwed" } });
    must(await move(basis.operator, "cancel"));
    expect(await versions(planId)).toEqual([
      { number: 1, status: "SIGNED" },
      { number: 2, status: "DISCARDED" },
    ]);
    expect(await planRow(planId)).toMatchObject({ status: "SIGNED", committedCents: 54_400 });
    must(await openVariation(basis.operator, aVariation(planId)));
    expect((await versions(planId)).at(-1)).toEqual({ number: 3, status: "DRAFT" });
  });

  test("ending the plan gives it up, and an ended plan is not varied", async () => {
    const basis = await aVariedPlan("18");
    const planId = basis.plan.id;
    must(await withdrawPlan(basis.operator, aWithdrawal(planId)));
    expect((await versions(planId)).at(-1)).toEqual({ number: 2, status: "DISCARDED" });
    expect(await openVariation(basis.operator, aVariation(planId))).toMatchObject({
      reason: { key: "variation.refusals.notSigned", values: { status: "WITHDRAWN" } },
    });
    expect(
      await signPlan(basis.operator, { ...(await shownOf(planId)), role: "OPERATOR", confirmed: true }),
    ).toMatchObject({ reason: { key: "plan.refusals.cannotSign" } });
  });
});

test("a plan never signed is not varied, nor are its services suspended", async () => {
  const basis = await aSharedPlan();
  const planId = basis.plan.id;
  expect(await openVariation(basis.operator, aVariation(planId))).toMatchObject({
    reason: { key: "variation.refusals.notSigned" },
  });
  const line = await planLine(planId, "L09", "DRAFT");
  expect(await setLineStatus(basis.operator, { planId, lineId: line.id, status: "SUSPENDED" })).toMatchObject({
    reason: { key: "variation.refusals.onlySigned" },
  });
});

test("only its provider varies a plan; for strangers it does not exist", async () => {
  const basis = await aSignedPlan();
  const planId = basis.plan.id;
  await expect(openVariation(basis.socialWorker, aVariation(planId))).rejects.toThrow(Forbidden);
  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  await expect(openVariation(stranger, aVariation(planId))).rejects.toThrow(NotVisible);
});

test("a signature under a version that another one replaced is refused, and so is one under a plan that is over", async () => {
  const basis = await aSignedPlan();
  const planId = basis.plan.id;
  const old = await asSystem("test", (tx) => tx.planVersion.findFirstOrThrow({ where: { planId } }));
  const page = {
    planId,
    hash: old.contentHash ?? "",
    shown: old.content ?? "",
    role: "OPERATOR",
    confirmed: true,
  } as const;
  expect(await signPlan(basis.operator, page)).toMatchObject({
    reason: { key: "plan.refusals.cannotSign", values: { status: "SIGNED" } },
  });
  const line = await planLine(planId, "L09");
  must(await openVariation(basis.operator, aVariation(planId, { start: "decrease", lineId: line.id, quantity: "6" })));
  must(await sharePlan(basis.operator, { planId }));
  expect(await signPlan(basis.operator, page)).toMatchObject({
    reason: { key: "plan.refusals.stale" },
    changes: [{ key: "plan.changes.volume", values: { before: "12 h", after: "6 h" } }],
  });
  await noticed(basis);
  must(await revokePlan(basis.operator, aRevocation(planId)));
  expect(await signPlan(basis.operator, page)).toMatchObject({
    reason: { key: "plan.refusals.cannotSign", values: { status: "REVOKED" } },
  });
});

test("a ceiling lowered while the page was open is seen by the signature", async () => {
  const basis = await aVariedPlan("18");
  const planId = basis.plan.id;
  must(await sharePlan(basis.operator, { planId }));
  must(await agreePlan(basis.socialWorker, { ...(await shownOf(planId)), note: null }));
  must(await asOperator(basis.operator, planId));
  must(await asPerson(basis.operator, planId));
  await asSystem("test", (tx) => tx.programmeBand.updateMany({ data: { ceilingCents: 60_000 } }));
  expect(await asOfficina(basis.socialWorker, planId)).toMatchObject({
    reason: { key: "plan.refusals.overCeiling", values: { kind: "person" } },
  });
  expect(await committed(basis)).toEqual([54_400, 54_400]);
});
