import { expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { draftOf } from "@/server/plans/content-of";
import { anAssessment } from "../support/assessment-factories";
import { anAgreedPlan, asOfficina } from "../support/plan-factories";
import { aReferral } from "../support/referral-factories";

const many = 50;
const affordable = 20;

/** Copies a plan of € 544,00 for other people of the same Officina, each lacking only the Officina's signature. */
async function alikeReadyToSign(basis: Awaited<ReturnType<typeof anAgreedPlan>>) {
  const { plan, operator, socialWorker, providerId, planVersion } = basis;
  const ids: string[] = [];
  for (let index = 0; index < many; index++) {
    const referral = await aReferral(socialWorker, providerId, { status: "ACCEPTED" });
    const assessment = await anAssessment(referral, operator);
    const { versions: _versions, id: _id, code: _code, ...row } = plan;
    const copy = await asSystem("test", (tx) =>
      tx.plan.create({
        data: {
          ...row,
          personId: referral.personId,
          householdId: referral.householdId,
          referralId: referral.id,
          assessmentId: assessment.id,
          status: "AGREED",
          sharedAt: new Date(),
          versions: {
            create: {
              number: 1,
              startsOn: plan.startsOn,
              endsOn: plan.endsOn,
              createdById: operator.id,
              goals: { create: { position: 1, text: "Lavoro" } },
              lines: { create: planVersion.lines.map(({ id: _line, planVersionId: _version, ...line }) => line) },
            },
          },
        },
        include: { versions: true },
      }),
    );
    ids.push(copy.id);
    await asSystem("test", async (tx) => {
      const draft = await draftOf(tx, copy.id);
      await tx.plan.update({ where: { id: copy.id }, data: { agreedHash: draft?.hash } });
      await tx.signature.createMany({
        data: (["OPERATOR", "PERSON"] as const).map((role) => ({
          planId: copy.id,
          planVersionId: draft?.id ?? "",
          contentHash: draft?.hash ?? "",
          role,
          method: "ON_SCREEN",
          signerName: "x",
          recordedById: operator.id,
          userId: role === "OPERATOR" ? operator.id : null,
        })),
      });
    });
  }
  return ids;
}

test("fifty last signatures at once never spend more than there is", { timeout: 120_000 }, async () => {
  const basis = await anAgreedPlan();
  const ids = await alikeReadyToSign(basis);
  const limit = BigInt(54_400 * affordable + 100);
  await asSystem("test", (tx) => tx.agreement.updateMany({ data: { allocationCents: limit } }));

  const outcomes = await Promise.all(ids.map((id) => asOfficina(basis.socialWorker, id)));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(affordable);
  for (const outcome of outcomes)
    if (!outcome.ok)
      expect(outcome.reason).toMatchObject({ key: "plan.refusals.overCeiling", values: { kind: "provider" } });
  const [agreement, programme, signed, signatures] = await asSystem("test", async (tx) => [
    await tx.agreement.findFirstOrThrow({ where: { programmeId: basis.programme.id } }),
    await tx.programme.findUniqueOrThrow({ where: { id: basis.programme.id } }),
    await tx.plan.aggregate({ where: { status: "SIGNED" }, _sum: { committedCents: true }, _count: true }),
    await tx.signature.count({ where: { role: "OFFICINA" } }),
  ]);
  expect(signed._count).toBe(affordable);
  expect(signed._sum.committedCents).toBe(54_400 * affordable);
  expect(Number(agreement.committedCents)).toBe(54_400 * affordable);
  expect(Number(programme.committedCents)).toBe(54_400 * affordable);
  expect(signatures).toBe(affordable);
});
