import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { agreePlan } from "@/server/plans/agree-plan";
import { editLine } from "@/server/plans/edit-line";
import { sharePlan } from "@/server/plans/share-plan";
import { signPlan } from "@/server/plans/sign-plan";
import { openVariation } from "@/server/variations/open-variation";
import { anAssessment } from "../../support/assessment-factories";
import {
  aSignedPlan,
  asOfficina,
  asOperator,
  asPerson,
  aVariation,
  aVariedPlan,
  must,
  planLine,
  shownOf,
} from "../../support/plan-factories";
import { aReferral } from "../../support/referral-factories";

const many = 50;

/** Copies a signed plan of € 544,00 for other people, each with a variation of its coaching lacking only the operator's signature. */
async function variedAlike(basis: Awaited<ReturnType<typeof aSignedPlan>>, hoursOf: (index: number) => string) {
  const { plan, operator, socialWorker, providerId } = basis;
  const signed = await asSystem("test", (tx) =>
    tx.planVersion.findFirstOrThrow({ where: { planId: plan.id }, include: { lines: true, goals: true } }),
  );
  const ids: string[] = [];
  for (let index = 0; index < many; index++) {
    const referral = await aReferral(socialWorker, providerId, { status: "ACCEPTED" });
    const assessment = await anAssessment(referral, operator);
    const { versions: _versions, id: _id, code: _code, ...row } = plan;
    const { id: _version, planId: _plan, lines, goals, ...version } = signed;
    const copy = await asSystem("test", async (tx) => {
      await tx.programme.updateMany({ data: { committedCents: { increment: 54_400 } } });
      await tx.agreement.updateMany({ data: { committedCents: { increment: 54_400 } } });
      const made = await tx.plan.create({
        data: {
          ...row,
          personId: referral.personId,
          householdId: referral.householdId,
          referralId: referral.id,
          assessmentId: assessment.id,
          status: "SIGNED",
          sharedAt: new Date(),
          signedAt: new Date(),
          committedCents: 54_400,
          versions: {
            create: {
              ...version,
              status: "DRAFT",
              goals: { create: goals.map(({ id: _goal, planVersionId: _of, ...goal }) => goal) },
              lines: { create: lines.map(({ id: _line, planVersionId: _of, ...line }) => line) },
            },
          },
        },
      });
      await tx.planVersion.updateMany({ where: { planId: made.id }, data: { status: "SIGNED" } });
      return made;
    });
    const hours = hoursOf(index);
    const { id: lineId } = await planLine(copy.id, "L09");
    const start = Number(hours) > 12 ? "increase" : "decrease";
    must(await openVariation(operator, aVariation(copy.id, { start, lineId, quantity: hours })));
    must(await sharePlan(operator, { planId: copy.id }));
    if (start === "increase") {
      must(await agreePlan(socialWorker, { ...(await shownOf(copy.id)), note: null }));
      must(await asOfficina(socialWorker, copy.id));
    }
    must(await asPerson(operator, copy.id));
    ids.push(copy.id);
  }
  return ids;
}

test("fifty variations at once, up and down, never overspend nor lose a cent", { timeout: 240_000 }, async () => {
  const basis = await aSignedPlan();
  // Every second plan asks for six hours more (€ 204,00), the others give six hours back.
  const ids = await variedAlike(basis, (index) => (index % 2 ? "18" : "6"));
  const before = 54_400 * (many + 1);
  const room = 20_400 * 7 + 100;
  await asSystem("test", (tx) => tx.agreement.updateMany({ data: { allocationCents: before + room } }));

  const outcomes = await Promise.all(ids.map((id) => asOperator(basis.operator, id)));

  const done = outcomes.map(({ ok }) => ok);
  const down = done.filter((ok, index) => ok && index % 2 === 0).length;
  const up = done.filter((ok, index) => ok && index % 2 === 1).length;
  expect(down).toBe(many / 2);
  // What was freed in time could be taken: at least what fitted before, at most everything.
  expect(up).toBeGreaterThanOrEqual(7);
  for (const outcome of outcomes)
    if (!outcome.ok) expect(outcome.reason).toMatchObject({ key: "plan.refusals.overCeiling" });
  const [agreement, programme, sum] = await asSystem("test", async (tx) => [
    await tx.agreement.findFirstOrThrow({ where: { programmeId: basis.programme.id } }),
    await tx.programme.findUniqueOrThrow({ where: { id: basis.programme.id } }),
    await tx.plan.aggregate({ _sum: { committedCents: true } }),
  ]);
  const expected = before - 20_400 * down + 20_400 * up;
  expect(sum._sum.committedCents).toBe(expected);
  expect(Number(agreement.committedCents)).toBe(expected);
  expect(Number(programme.committedCents)).toBe(expected);
  expect(expected).toBeLessThanOrEqual(before + room);
});

test("signature and edit at once: whoever comes second is told, and no signature holds for another text", async () => {
  const basis = await aVariedPlan("6");
  const planId = basis.plan.id;
  must(await sharePlan(basis.operator, { planId }));
  must(await asPerson(basis.operator, planId));
  const page = await shownOf(planId);
  const line = await planLine(planId, "L09", "DRAFT");
  const edit = {
    planId,
    lineId: line.id,
    version: line.version,
    quantity: 300,
    startsOn: "2026-11-23",
    endsOn: "2027-05-22",
    delivererId: line.delivererId,
    thirdParties: null,
    deviationReason: null,
  };
  const [signed, edited] = await Promise.all([
    signPlan(basis.operator, { ...page, role: "OPERATOR", confirmed: true }),
    editLine(basis.operator, edit),
  ]);
  expect([signed.ok, edited.ok].filter(Boolean)).toHaveLength(1);
  if (!signed.ok) expect(signed.reason.key).toBe("plan.refusals.stale");
  if (!edited.ok) expect(edited.reason.key).toBe("plan.refusals.notEditable");
});

test("no signature ever validates another text, whatever is edited in between", { timeout: 120_000 }, async () => {
  const step = fc.record({ hours: fc.integer({ min: 16, max: 40 }), days: fc.integer({ min: 0, max: 60 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (edits) => {
      const basis = await aVariedPlan("6");
      const planId = basis.plan.id;
      must(await sharePlan(basis.operator, { planId }));
      const seen = [await shownOf(planId)];
      must(await asPerson(basis.operator, planId));
      for (const { hours, days } of edits) {
        const line = await planLine(planId, "L09", "DRAFT");
        must(
          await editLine(basis.operator, {
            planId,
            lineId: line.id,
            version: line.version,
            quantity: hours * 15,
            startsOn: addDays("2026-11-23", days),
            endsOn: "2027-05-22",
            delivererId: line.delivererId,
            thirdParties: null,
            deviationReason: null,
          } as never),
        );
        seen.push(await shownOf(planId));
      }
      const last = seen.at(-1);
      for (const page of seen) {
        const outcome = await signPlan(basis.operator, { ...page, role: "OPERATOR", confirmed: true });
        if (page.hash !== last?.hash)
          expect(outcome).toMatchObject({ ok: false, reason: { key: "plan.refusals.stale" } });
        // The person signed the first text: their signature completes this one only if it is the very same.
        else expect(outcome).toEqual({ ok: true, data: { complete: page.hash === seen[0]?.hash } });
        if (outcome.ok) break;
      }
    }),
    { numRuns: 12 },
  );
});
