import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { revokePlan } from "@/server/closure/revoke-plan";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { asSystem } from "@/server/db";
import { addLine } from "@/server/plans/add-line";
import { agreePlan } from "@/server/plans/agree-plan";
import { editGoal } from "@/server/plans/edit-goals";
import { getComposer } from "@/server/plans/get-composer";
import { getPlan } from "@/server/plans/get-plan";
import { movePlan } from "@/server/plans/move-plan";
import { removeLine } from "@/server/plans/remove-line";
import { setLineStatus } from "@/server/plans/set-line-status";
import { sharePlan } from "@/server/plans/share-plan";
import { signPlan } from "@/server/plans/sign-plan";
import { planSession } from "@/server/sessions/plan-session";
import { recordAttendance } from "@/server/sessions/record-attendance";
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
  eventsOf,
  must,
  planLine,
  planRow,
  shownOf,
  signEverything,
} from "../../support/plan-factories";
import { anAppointment } from "../../support/session-factories";

type Basis = Awaited<ReturnType<typeof aSignedPlan>>;

const committed = ({ programme }: Basis) =>
  asSystem("test", async (tx) => {
    const fund = await tx.programme.findUniqueOrThrow({ where: { id: programme.id } });
    const agreement = await tx.agreement.findFirstOrThrow({ where: { programmeId: programme.id } });
    return [Number(fund.committedCents), Number(agreement.committedCents)];
  });

const versions = (planId: string) =>
  asSystem("test", (tx) =>
    tx.planVersion.findMany({ where: { planId }, orderBy: { number: "asc" }, select: { number: true, status: true } }),
  );

/** Two hours of coaching booked for tomorrow; held too, once the clock says so. */
async function coached(basis: Basis, held: boolean) {
  const line = await planLine(basis.plan.id, "L09");
  const { data } = must(
    await planSession(basis.operator, anAppointment([line.id], basis.operator.id, { endTime: "11:00" })),
  );
  if (!held) return;
  setClock(new Date("2026-11-24T12:00:00Z"));
  const row = await asSystem("test", (tx) => tx.attendance.findFirstOrThrow({ where: { sessionId: data.sessionId } }));
  must(
    await recordAttendance(basis.operator, {
      attendanceId: row.id,
      version: row.version,
      status: "PRESENT",
      minutes: 120,
      absenceReason: null,
      note: null,
      content: "Colloquio",
      correctionReason: null,
    } as never),
  );
}

describe("a variation up", () => {
  test("takes everybody, commits only the difference and only at the last signature", async () => {
    const basis = await aVariedPlan("18");
    const planId = basis.plan.id;
    expect(await versions(planId)).toEqual([
      { number: 1, status: "SIGNED" },
      { number: 2, status: "DRAFT" },
    ]);
    must(await sharePlan(basis.operator, { planId }));
    expect(await asOperator(basis.operator, planId)).toMatchObject({ reason: { key: "plan.refusals.cannotSign" } });
    must(await agreePlan(basis.socialWorker, { ...(await shownOf(planId)), note: null }));
    must(await asOperator(basis.operator, planId));
    must(await asPerson(basis.operator, planId));
    expect(await committed(basis)).toEqual([54_400, 54_400]);
    expect(await planRow(planId)).toMatchObject({ status: "SIGNED", committedCents: 54_400 });

    expect(await asOfficina(basis.socialWorker, planId)).toEqual({ ok: true, data: { complete: true } });
    expect(await committed(basis)).toEqual([74_800, 74_800]);
    expect(await planRow(planId)).toMatchObject({ status: "SIGNED", committedCents: 74_800 });
    expect(await versions(planId)).toEqual([
      { number: 1, status: "SUPERSEDED" },
      { number: 2, status: "SIGNED" },
    ]);
    expect((await eventsOf(planId)).slice(-2)).toEqual(["plan.signatureAdded", "variation.signed"]);
  });

  test("over a ceiling is refused at the last signature, and the signed version stays in force", async () => {
    const basis = await aVariedPlan("18");
    await asSystem("test", (tx) => tx.agreement.updateMany({ data: { allocationCents: 60_000 } }));
    const planId = basis.plan.id;
    must(await sharePlan(basis.operator, { planId }));
    must(await agreePlan(basis.socialWorker, { ...(await shownOf(planId)), note: null }));
    expect(await asOperator(basis.operator, planId)).toMatchObject({
      reason: { key: "plan.refusals.overCeiling", values: { kind: "provider", over: "148,00 €" } },
    });
    expect(await versions(planId)).toEqual([
      { number: 1, status: "SIGNED" },
      { number: 2, status: "DRAFT" },
    ]);
  });
});

describe("a variation down", () => {
  test("takes operator and person, tells the Officina, and the budget returns at once", async () => {
    const basis = await aVariedPlan("6");
    const planId = basis.plan.id;
    must(await sharePlan(basis.operator, { planId }));
    expect(await asOfficina(basis.socialWorker, planId)).toMatchObject({
      reason: { key: "plan.refusals.signatureNotNeeded" },
    });
    must(await asPerson(basis.operator, planId));
    expect(await asOperator(basis.operator, planId)).toEqual({ ok: true, data: { complete: true } });
    expect(await committed(basis)).toEqual([34_000, 34_000]);
    expect(await eventsOf(planId)).toContain("variation.shared");
  });

  test("never goes below what was delivered, nor takes away what is booked", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    await coached(basis, true);
    const line = await planLine(planId, "L09");
    const down = (quantity: string) =>
      openVariation(basis.operator, aVariation(planId, { start: "decrease", lineId: line.id, quantity }));
    expect(await down("1,75")).toMatchObject({
      reason: { key: "variation.problems.belowDelivered", values: { delivered: "2 h" } },
    });
    expect(await versions(planId)).toEqual([{ number: 1, status: "SIGNED" }]);
    must(await down("2"));
    expect(
      await removeLine(basis.operator, { planId, lineId: (await planLine(planId, "L09", "DRAFT")).id }),
    ).toMatchObject({
      reason: { key: "variation.problems.usedRemoved" },
    });
    expect(await signEverything(basis)).toMatchObject({ ok: true });
    expect(await committed(basis)).toEqual([20_400, 20_400]);
  });

  test("hours held while it was being signed stop the last signature", async () => {
    const basis = await aVariedPlan("6");
    const planId = basis.plan.id;
    must(await sharePlan(basis.operator, { planId }));
    must(await asPerson(basis.operator, planId));
    const line = await planLine(planId, "L09");
    for (const [day, end] of [
      ["2026-11-24", "13:00"],
      ["2026-11-25", "13:00"],
    ] as const)
      must(await planSession(basis.operator, anAppointment([line.id], basis.operator.id, { day, endTime: end })));
    expect(await asOperator(basis.operator, planId)).toMatchObject({
      reason: { key: "variation.problems.belowBooked", values: { booked: "8 h" } },
    });
  });
});

describe("the other starts of a variation", () => {
  test("a suspension stops bookings once in force, a resumption brings them back", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const line = await planLine(planId, "L09");
    must(await openVariation(basis.operator, aVariation(planId, { start: "suspend", lineId: line.id })));
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    const paused = await planLine(planId, "L09");
    expect(await planSession(basis.operator, anAppointment([paused.id], basis.operator.id))).toMatchObject({
      reason: { key: "session.refusals.lineNotOpen" },
    });
    must(await openVariation(basis.operator, aVariation(planId, { start: "resume", lineId: paused.id })));
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    must(await planSession(basis.operator, anAppointment([(await planLine(planId, "L09")).id], basis.operator.id)));
    expect(await committed(basis)).toEqual([54_400, 54_400]);
  });

  test("a closure brings the volume down to what was delivered; with nothing delivered the service is taken out", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const line = await planLine(planId, "L09");
    const close = () => openVariation(basis.operator, aVariation(planId, { start: "close", lineId: line.id }));
    expect(await close()).toMatchObject({ reason: { key: "variation.refusals.nothingToClose" } });
    await coached(basis, true);
    must(await close());
    expect(await planLine(planId, "L09", "DRAFT")).toMatchObject({
      status: "CLOSED",
      quantity: 120,
      amountCents: 6800,
    });
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    expect(await committed(basis)).toEqual([20_400, 20_400]);
  });

  test("a closure with appointments still booked is not ready to be shared", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    await coached(basis, true);
    const line = await planLine(planId, "L09");
    must(await planSession(basis.operator, anAppointment([line.id], basis.operator.id, { day: "2026-11-26" })));
    must(await openVariation(basis.operator, aVariation(planId, { start: "close", lineId: line.id })));
    expect(await sharePlan(basis.operator, { planId })).toMatchObject({ reason: { key: "plan.refusals.notReady" } });
    const page = await getPlan(basis.operator, planId, null, "written");
    expect(page?.problems.map(({ key }) => key)).toContain("variation.problems.stillBooked");
  });

  test("a replacement takes one service out and puts another in, at the prices of today's edition", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const course = basis.edition.services.find(({ code }) => code === "F01");
    const line = await planLine(planId, "L09");
    must(
      await openVariation(
        basis.operator,
        aVariation(planId, { start: "replace", lineId: line.id, serviceId: course?.id ?? null }),
      ),
    );
    const page = await getPlan(basis.operator, planId);
    expect(page?.variation).toMatchObject({ kinds: ["replacement"], required: ["OPERATOR", "OFFICINA", "PERSON"] });
    expect(page?.variation?.changes.map(({ kind }) => kind)).toEqual(["serviceAdded", "serviceRemoved"]);
    expect(page?.variation?.deltaCents).toBe(6720 - 40_800);
  });

  test("an extension goes as far as the band lets it, and the plan keeps its end until it is signed", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    const extend = (endsOn: string) => openVariation(basis.operator, aVariation(planId, { start: "extend", endsOn }));
    expect(await extend("2027-05-01")).toMatchObject({ reason: { key: "variation.refusals.notLonger" } });
    must(await extend("2027-07-22"));
    expect(await sharePlan(basis.operator, { planId })).toMatchObject({ reason: { key: "plan.refusals.notReady" } });
    await asSystem("test", (tx) => tx.programmeBand.updateMany({ data: { extraMonths: 2 } }));
    expect((await planRow(planId)).endsOn).toEqual(new Date("2027-05-22"));
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    expect((await planRow(planId)).endsOn).toEqual(new Date("2027-07-22"));
    expect((await planLine(planId, "L09")).endsOn).toEqual(new Date("2027-07-22"));
  });

  test("words alone take the operator alone, and never the same text", async () => {
    const basis = await aSignedPlan();
    const planId = basis.plan.id;
    must(await openVariation(basis.operator, aVariation(planId)));
    expect(await sharePlan(basis.operator, { planId })).toMatchObject({ reason: { key: "plan.refusals.notReady" } });
    const goal = await asSystem("test", (tx) =>
      tx.planGoal.findFirstOrThrow({ where: { planVersion: { planId, status: "DRAFT" } } }),
    );
    must(
      await editGoal(basis.operator, { planId, goalId: goal.id, version: goal.version, text: "Lavorare in cucina" }),
    );
    expect(await signEverything(basis)).toEqual({ ok: true, data: { complete: true } });
    const page = await getPlan(basis.socialWorker, planId);
    expect(page?.content.goals).toMatchObject([{ text: "Lavorare in cucina" }]);
    expect(page?.version.number).toBe(2);
  });
});

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
