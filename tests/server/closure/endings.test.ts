import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { recordNotice, revokePlan } from "@/server/closure/revoke-plan";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { asSystem } from "@/server/db";
import { aRevocation, aRunningPlan, aWithdrawal, noticed } from "../../support/closure-factories";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan, aSignedPlan, must, planRow } from "../../support/plan-factories";

const endingOf = (planId: string) => asSystem("test", (tx) => tx.planEnding.findUnique({ where: { planId } }));

/** An hour of coaching of a running plan, and of another person's when one is given. */
async function booked(
  basis: Awaited<ReturnType<typeof aRunningPlan>>,
  day: string,
  { also }: { also?: typeof basis } = {},
) {
  const times = { startsAt: new Date(`${day}T09:00:00Z`), endsAt: new Date(`${day}T10:00:00Z`) };
  const places = [basis, ...(also ? [also] : [])].map(({ plan, planVersion }) => {
    const line = planVersion.lines.find(({ serviceCode }) => serviceCode === "L09");
    const { id: planId, personId, householdId } = plan;
    return {
      ...times,
      planId,
      personId,
      householdId,
      planLineId: line?.id ?? "",
      lineKey: line?.key ?? "",
      minutes: 60,
    };
  });
  const session = {
    ...times,
    organisationId: basis.providerId,
    operatorId: basis.operator.id,
    serviceCode: "L09",
    serviceName: "Coaching",
    mode: "IN_PERSON" as const,
    attendances: { create: places },
  };
  return (await asSystem("test", (tx) => tx.session.create({ data: session, select: { id: true } }))).id;
}

describe("giving up a plan", () => {
  test("keeps why, when and how the person said so, and frees the budget at once", async () => {
    const { operator, plan } = await aSignedPlan();
    const form = aWithdrawal(plan.id, { cause: "FAMILY", proof: "WITNESSED", witnessName: "Ada Neri" });
    expect(await withdrawPlan(operator, form)).toMatchObject({ ok: true });
    expect(await planRow(plan.id)).toMatchObject({ status: "WITHDRAWN", committedCents: 0 });
    expect(await endingOf(plan.id)).toMatchObject({
      withdrawalCause: "FAMILY",
      witnessName: "Ada Neri",
      proof: "WITNESSED",
    });
  });

  test("is the provider's deed, on a plan in force, with a scan of this plan", async () => {
    const { operator, socialWorker, plan } = await aSignedPlan();
    await expect(withdrawPlan(socialWorker, aWithdrawal(plan.id))).rejects.toThrow(Forbidden);
    await expect(withdrawPlan(await aUser("EMPLOYMENT_OPERATOR"), aWithdrawal(plan.id))).rejects.toThrow(NotVisible);
    expect(await withdrawPlan(operator, aWithdrawal(plan.id, { attachmentId: plan.id }))).toMatchObject({
      reason: { key: "closure.refusals.otherAttachment" },
    });
    const shared = await aSharedPlan();
    expect(await withdrawPlan(shared.operator, aWithdrawal(shared.plan.id))).toMatchObject({
      reason: { key: "plan.refusals.cannotMove", values: { status: "SHARED" } },
    });
  });

  test("gives back the places to come: an appointment with nobody left is called off, a group goes on", async () => {
    const basis = await aRunningPlan();
    const other = await aRunningPlan();
    const [alone, group] = [await booked(basis, "2026-11-25"), await booked(basis, "2026-11-26", { also: other })];
    const past = await booked(basis, "2026-11-20");
    must(await withdrawPlan(basis.operator, aWithdrawal(basis.plan.id)));
    const sessions = await asSystem("test", (tx) =>
      tx.session.findMany({ include: { attendances: true }, orderBy: { startsAt: "asc" } }),
    );
    expect(sessions.map(({ id, status }) => [id, status])).toEqual([
      [past, "PLANNED"],
      [alone, "CANCELLED"],
      [group, "PLANNED"],
    ]);
    expect(sessions[1]).toMatchObject({ cancelReason: "Ha trovato lavoro da sola" });
    expect(sessions[2]?.attendances.map(({ status, minutes }) => `${status} ${minutes}`).toSorted()).toEqual([
      "BOOKED 60",
      "CANCELLED 0",
    ]);
  });

  test("happens once, also against a revocation at the same moment", async () => {
    const basis = await aRunningPlan();
    await noticed(basis);
    const outcomes = await Promise.all([
      withdrawPlan(basis.operator, aWithdrawal(basis.plan.id)),
      revokePlan(basis.operator, aRevocation(basis.plan.id)),
      withdrawPlan(basis.operator, aWithdrawal(basis.plan.id)),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await asSystem("test", (tx) => tx.planEnding.count())).toBe(1);
  });
});

describe("revoking a plan", () => {
  test("needs a notice to the person at least ten days old", async () => {
    const basis = await aRunningPlan();
    const form = aRevocation(basis.plan.id, { noNoticeWhy: "Non serve" });
    expect(await revokePlan(basis.operator, form)).toMatchObject({
      reason: { key: "closure.refusals.noNotice", values: { excusable: "no" } },
    });
    await noticed(basis, 0);
    setClock(new Date("2026-12-02T22:00:00Z"));
    expect(await revokePlan(basis.operator, form)).toMatchObject({
      reason: { key: "closure.refusals.noticeTooFresh", values: { day: "03/12/2026" } },
    });
    setClock(new Date("2026-12-03T09:00:00Z"));
    expect(await revokePlan(basis.operator, form)).toMatchObject({ ok: true });
    expect(await endingOf(basis.plan.id)).toMatchObject({ revocationCause: "SILENT_ABSENCE", noNoticeWhy: null });
    expect(await planRow(basis.plan.id)).toMatchObject({ status: "REVOKED", committedCents: 0 });
  });

  test("may do without one when it is said why, for a false statement", async () => {
    const { operator, plan } = await aRunningPlan();
    const form = aRevocation(plan.id, { cause: "FALSE_STATEMENT" });
    expect(await revokePlan(operator, form)).toMatchObject({ reason: { values: { excusable: "yes" } } });
    expect(await revokePlan(operator, { ...form, noNoticeWhy: "Atto della Guardia di Finanza" })).toMatchObject({
      ok: true,
    });
  });

  test("calls no absence silent of somebody who said why not", async () => {
    const basis = await aRunningPlan();
    await noticed(basis);
    const times = { startsAt: new Date("2026-11-16T09:00:00Z"), endsAt: new Date("2026-11-16T10:00:00Z") };
    const line = basis.planVersion.lines.find(({ serviceCode }) => serviceCode === "L09");
    await asSystem("test", (tx) =>
      tx.session.create({
        data: {
          ...times,
          organisationId: basis.providerId,
          operatorId: basis.operator.id,
          serviceCode: "L09",
          serviceName: "Coaching",
          mode: "IN_PERSON",
          status: "HELD",
          attendances: {
            create: {
              ...times,
              planId: basis.plan.id,
              planLineId: line?.id ?? "",
              lineKey: line?.key ?? "",
              personId: basis.plan.personId,
              householdId: basis.plan.householdId,
              status: "ABSENT_JUSTIFIED",
            },
          },
        },
      }),
    );
    expect(await revokePlan(basis.operator, aRevocation(basis.plan.id))).toMatchObject({
      reason: { key: "closure.refusals.notSilent" },
    });
  });

  test("stands on notices that nobody can change, and that only the provider records", async () => {
    const basis = await aRunningPlan();
    await noticed(basis);
    const change = asSystem("test", (tx) => tx.planNotice.updateMany({ data: { body: "Altro" } }));
    await expect(change).rejects.toThrow(/only ever added to/);
    const form = {
      planId: basis.plan.id,
      kind: "HEARING",
      means: "EMAIL",
      sentOn: "2026-11-20",
      attachmentId: null,
      body: "x",
    } as const;
    await expect(recordNotice(basis.socialWorker, form)).rejects.toThrow(Forbidden);
    const shared = await aSharedPlan();
    expect(await recordNotice(shared.operator, { ...form, planId: shared.plan.id })).toMatchObject({
      reason: { key: "closure.refusals.notInForce" },
    });
  });
});
