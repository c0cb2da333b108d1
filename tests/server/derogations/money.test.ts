import { fc } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import type { CeilingKind } from "@/generated/prisma/enums";
import { setClock } from "@/lib/clock";
import { addDays, toDay } from "@/lib/dates";
import { asActor, asSystem } from "@/server/db";
import { decideDerogation } from "@/server/derogations/decide-derogation";
import { grantedFor } from "@/server/derogations/granted-for";
import { agreePlan } from "@/server/plans/agree-plan";
import { commitAmount } from "@/server/plans/commit-amount";
import { editLine } from "@/server/plans/edit-line";
import { lockPlan } from "@/server/plans/lock-plan";
import { movePlan } from "@/server/plans/move-plan";
import { Refusal } from "@/server/plans/refusal";
import { sharePlan } from "@/server/plans/share-plan";
import { openVariation } from "@/server/variations/open-variation";
import { anAssessment } from "../../support/assessment-factories";
import { aRequest, asking, derogationRow, granting, limitTo } from "../../support/derogation-factories";
import { aUser } from "../../support/organisation-factories";
import {
  anAgreedPlan,
  asOfficina,
  asOperator,
  asPerson,
  aVariation,
  must,
  planLine,
  planRow,
  shownOf,
} from "../../support/plan-factories";
import { aReferral } from "../../support/referral-factories";

const part = (grantedCents: number) =>
  ({ ...granting, verdict: "partlyApprove", grantedCents, decision: "Basta così" }) as const;

const signAll = async ({ operator, socialWorker, plan }: Awaited<ReturnType<typeof aRequest>>) => {
  must(await asOperator(operator, plan.id));
  must(await asPerson(operator, plan.id));
  return asOfficina(socialWorker, plan.id);
};

const committed = (programmeId: string) =>
  asSystem("test", async (tx) => {
    const programme = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
    const agreement = await tx.agreement.findFirstOrThrow({ where: { programmeId } });
    return [Number(agreement.committedCents), Number(programme.committedCents)];
  });

const ceilings = ["PERSON", "PROVIDER", "PROGRAMME"] as const;

describe.each(ceilings)("signing over the %s's ceiling", (ceiling: CeilingKind) => {
  test("is refused while the request waits, and once it was refused", async () => {
    const { officer, operator, plan, derogationId } = await aRequest(ceiling, { agreed: true });
    const over = { reason: { key: "plan.refusals.overCeiling", values: { over: "44,00 €" } } };
    expect(await asOperator(operator, plan.id)).toMatchObject(over);
    must(await decideDerogation(officer, { derogationId, ...granting, verdict: "refuse", decision: "No" }));
    expect(await asOperator(operator, plan.id)).toMatchObject(over);
  });

  test("passes with the whole excess granted, and commits the right amounts", async () => {
    const basis = await aRequest(ceiling, { agreed: true });
    must(await decideDerogation(basis.officer, { derogationId: basis.derogationId, ...granting }));
    expect(await signAll(basis)).toEqual({ ok: true, data: { complete: true } });
    expect((await planRow(basis.plan.id)).committedCents).toBe(54_400);
    expect(await committed(basis.programme.id)).toEqual([54_400, 54_400]);
  });

  test("is still refused, with the figures, when a part too small was granted; a second derogation adds to it", async () => {
    const basis = await aRequest(ceiling, { agreed: true });
    const { officer, operator, plan, derogationId } = basis;
    must(await decideDerogation(officer, { derogationId, ...part(4399) }));
    expect(await asOperator(operator, plan.id)).toMatchObject({
      reason: { key: "plan.refusals.overCeiling", values: { amount: "544,00 €", over: "0,01 €" } },
    });
    const { derogationId: second } = must(await asking(operator, plan.id, ceiling, 1)).data;
    must(await decideDerogation(officer, { derogationId: second, ...granting }));
    expect(await signAll(basis)).toMatchObject({ ok: true });
  });

  test("counts a grant on its last day, and not from the day after", async () => {
    const { officer, operator, plan, derogationId } = await aRequest(ceiling, { agreed: true });
    must(await decideDerogation(officer, { derogationId, ...granting, expiresOn: "2026-11-24" }));
    // 23:59 in Rome of the last day, and one minute later.
    setClock(new Date("2026-11-24T22:59:00Z"));
    expect(await asSystem("test", (tx) => grantedFor(tx, plan.id))).toMatchObject({ [ceiling.toLowerCase()]: 4400 });
    setClock(new Date("2026-11-24T23:00:00Z"));
    expect(await asSystem("test", (tx) => grantedFor(tx, plan.id))).toEqual({ person: 0, provider: 0, programme: 0 });
    expect(await asOperator(operator, plan.id)).toMatchObject({ reason: { key: "plan.refusals.overCeiling" } });
    setClock(new Date("2026-11-24T22:59:00Z"));
    expect(await asOperator(operator, plan.id)).toMatchObject({ ok: true });
  });
});

test("what was committed while the derogation held stays when it expires", async () => {
  const basis = await aRequest("PROVIDER", { agreed: true });
  const { derogationId, officer } = basis;
  must(await decideDerogation(officer, { derogationId, ...granting, expiresOn: "2026-11-24" }));
  must(await signAll(basis));
  setClock(new Date("2026-12-01T09:00:00Z"));
  expect(await committed(basis.programme.id)).toEqual([54_400, 54_400]);
  const lowered = await asActor(basis.operator, async (tx) => {
    const plan = await lockPlan(tx, basis.operator, basis.plan.id);
    await commitAmount(tx, plan, 53_000);
    return tx.agreement.findFirstOrThrow({ where: { programmeId: basis.programme.id } });
  });
  expect(Number(lowered.committedCents)).toBe(53_000);
});

/** Another person's plan of the same provider and programme, as far as committing goes. */
async function anotherPlan({ plan, operator, socialWorker, providerId }: Awaited<ReturnType<typeof anAgreedPlan>>) {
  const referral = await aReferral(socialWorker, providerId, { status: "ACCEPTED" });
  const assessment = await anAssessment(referral, operator);
  const { versions, id: _id, code: _code, ...row } = plan;
  const [version] = versions;
  return asSystem("test", (tx) =>
    tx.plan.create({
      data: {
        ...row,
        personId: referral.personId,
        householdId: referral.householdId,
        referralId: referral.id,
        assessmentId: assessment.id,
        status: "SHARED",
        sharedAt: new Date(),
        versions: {
          create: {
            number: 1,
            startsOn: version?.startsOn ?? plan.startsOn,
            endsOn: version?.endsOn ?? plan.endsOn,
            createdById: operator.id,
          },
        },
      },
      include: { versions: true },
    }),
  );
}

describe("what is granted to one plan", () => {
  test("is of no use to another", async () => {
    const basis = await aRequest("PROVIDER", { agreed: true, cents: 100_000 });
    must(await decideDerogation(basis.officer, { derogationId: basis.derogationId, ...granting }));
    const other = await anotherPlan(basis);
    const commit = (planId: string, cents: number) =>
      asActor(basis.operator, async (tx) => commitAmount(tx, await lockPlan(tx, basis.operator, planId), cents));
    await commit(other.id, 50_000);
    await expect(commit(other.id, 50_001)).rejects.toThrow(Refusal);
    await commit(basis.plan.id, 54_400);
    await expect(commit(other.id, 50_001)).rejects.toThrow(Refusal);
    expect(await committed(basis.programme.id)).toEqual([104_400, 104_400]);
  });
});

const step = fc.oneof(
  fc.record({ do: fc.constant("commit" as const), plan: fc.nat(2), cents: fc.nat(90_000) }),
  fc.record({
    do: fc.constant("grant" as const),
    plan: fc.nat(2),
    ceiling: fc.constantFrom("PROVIDER" as const, "PROGRAMME" as const),
    cents: fc.integer({ min: 1, max: 40_000 }),
    granted: fc.integer({ min: 1, max: 40_000 }),
  }),
  fc.record({ do: fc.constant("days" as const), days: fc.nat(4) }),
);

type Grant = { plan: number; ceiling: CeilingKind; cents: number; until: string };

test("never is more committed than the limit and what was granted to those very plans", {
  timeout: 120_000,
}, async () => {
  const limit = 100_000;
  const basis = await anAgreedPlan();
  const officer = await aUser("MUNICIPAL_OFFICER");
  const plans = [basis.plan, await anotherPlan(basis), await anotherPlan(basis)];
  await limitTo("PROVIDER", limit);
  await limitTo("PROGRAMME", limit + 5000);

  const grant = (actor: Actor, at: number, ceiling: CeilingKind, cents: number, granted: number, until: string) =>
    asSystem("test", (tx) =>
      tx.derogation.create({
        data: {
          planId: plans[at]?.id ?? "",
          planVersionId: plans[at]?.versions[0]?.id ?? "",
          ceiling,
          requestedCents: cents,
          reason: "x",
          requestedById: basis.operator.id,
        },
      }),
    ).then(({ id }) =>
      decideDerogation(actor, {
        derogationId: id,
        version: 1,
        verdict: granted < cents ? "partlyApprove" : "approve",
        grantedCents: granted < cents ? granted : null,
        expiresOn: until,
        decision: "x",
      }),
    );

  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await asSystem("test", async (tx) => {
        await tx.derogation.deleteMany();
        await tx.plan.updateMany({ data: { committedCents: 0 } });
        await tx.agreement.updateMany({ data: { committedCents: 0, derogatedCents: 0 } });
        await tx.programme.updateMany({ data: { committedCents: 0, derogatedCents: 0 } });
      });
      let day = "2026-11-23";
      setClock(new Date(`${day}T09:00:00Z`));
      const grants: Grant[] = [];
      const held = [0, 0, 0];
      const sum = () => held.reduce((total, cents) => total + cents, 0);
      const room = (ceiling: CeilingKind, plan: number | null, living: boolean) =>
        (ceiling === "PROVIDER" ? limit : limit + 5000) +
        grants
          .filter(
            (one) => one.ceiling === ceiling && (plan === null || one.plan === plan) && (!living || one.until >= day),
          )
          .reduce((total, { cents }) => total + cents, 0);

      for (const one of steps) {
        if (one.do === "days") {
          day = addDays(day, one.days);
          setClock(new Date(`${day}T09:00:00Z`));
        } else if (one.do === "grant") {
          const until = addDays(day, 2);
          const outcome = await grant(officer, one.plan, one.ceiling, one.cents, one.granted, until);
          expect(outcome.ok).toBe(true);
          grants.push({ plan: one.plan, ceiling: one.ceiling, cents: Math.min(one.cents, one.granted), until });
        } else {
          const wanted = sum() - (held[one.plan] ?? 0) + one.cents;
          const more = one.cents > (held[one.plan] ?? 0);
          const allowed =
            !more || (wanted <= room("PROVIDER", one.plan, true) && wanted <= room("PROGRAMME", one.plan, true));
          const committing = asActor(basis.operator, async (tx) =>
            commitAmount(tx, await lockPlan(tx, basis.operator, plans[one.plan]?.id ?? ""), one.cents),
          );
          if (allowed) {
            await committing;
            held[one.plan] = one.cents;
          } else await expect(committing).rejects.toThrow(Refusal);
        }
        expect(await committed(basis.programme.id)).toEqual([sum(), sum()]);
        expect(sum()).toBeLessThanOrEqual(room("PROVIDER", null, false));
        expect(sum()).toBeLessThanOrEqual(room("PROGRAMME", null, false));
      }
    }),
    { numRuns: 30 },
  );
});

describe("a variation of a plan that was signed with a derogation", () => {
  const signed = async () => {
    const basis = await aRequest("PERSON", { agreed: true });
    must(
      await decideDerogation(basis.officer, { derogationId: basis.derogationId, ...granting, expiresOn: "2026-11-24" }),
    );
    must(await signAll(basis));
    setClock(new Date("2026-12-01T09:00:00Z"));
    must(await openVariation(basis.operator, aVariation(basis.plan.id)));
    return basis;
  };
  const setCoaching = async ({ operator, plan }: Awaited<ReturnType<typeof signed>>, quantity: number) => {
    const line = await planLine(plan.id, "L09", "DRAFT");
    const { id, version, delivererId, startsOn, endsOn } = line;
    const days = { startsOn: toDay(startsOn), endsOn: toDay(endsOn) };
    const reason = { thirdParties: null, deviationReason: "Ha trovato qualche ora di lavoro" };
    must(await editLine(operator, { planId: plan.id, lineId: id, version, quantity, delivererId, ...days, ...reason }));
    must(await sharePlan(operator, { planId: plan.id }));
  };

  test("may come down after the derogation expired, though it is still over the ceiling", async () => {
    const basis = await signed();
    await setCoaching(basis, 690);
    must(await asOperator(basis.operator, basis.plan.id));
    must(await asPerson(basis.operator, basis.plan.id));
    expect((await planRow(basis.plan.id)).committedCents).toBe(52_700);
  });

  test("goes up only with another one, for what it then needs", async () => {
    const basis = await signed();
    await setCoaching(basis, 750);
    must(await agreePlan(basis.socialWorker, { ...(await shownOf(basis.plan.id)), note: null }));
    expect(await asOperator(basis.operator, basis.plan.id)).toMatchObject({
      reason: { key: "plan.refusals.overCeiling", values: { amount: "561,00 €", over: "61,00 €" } },
    });
    const { derogationId } = must(await asking(basis.operator, basis.plan.id, "PERSON", 6100)).data;
    must(await decideDerogation(basis.officer, { derogationId, ...granting }));
    expect(await signAll(basis)).toMatchObject({ ok: true });
    expect((await planRow(basis.plan.id)).committedCents).toBe(56_100);
  });

  test("is not asked for before the variation was shared", async () => {
    const basis = await signed();
    expect(await asking(basis.operator, basis.plan.id)).toMatchObject({
      reason: { key: "derogation.refusals.notShared" },
    });
  });

  test("given up takes its open request with it", async () => {
    const basis = await signed();
    await setCoaching(basis, 750);
    const { derogationId } = must(await asking(basis.operator, basis.plan.id, "PERSON", 6100)).data;
    must(await movePlan(basis.operator, { planId: basis.plan.id, move: "cancel", reason: "Non serve più" }));
    expect((await derogationRow(derogationId)).status).toBe("WITHDRAWN");
  });
});
