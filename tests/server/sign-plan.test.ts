import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { revokePlan } from "@/server/closure/revoke-plan";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { asSystem } from "@/server/db";
import { hashOf } from "@/server/plans/content-of";
import { addGoal } from "@/server/plans/edit-goals";
import { getPlan } from "@/server/plans/get-plan";
import { movePlan } from "@/server/plans/move-plan";
import { reassignPlan } from "@/server/plans/reassign-plan";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { aRevocation, aWithdrawal } from "../support/closure-factories";
import { aUser } from "../support/organisation-factories";
import {
  anAgreedPlan,
  aSharedPlan,
  aSignedPlan,
  asOfficina,
  asOperator,
  asPerson,
  eventsOf,
  must,
  planRow,
  shownOf,
} from "../support/plan-factories";

const committed = ({ programme, providerId }: { programme: { id: string }; providerId: string }) =>
  asSystem("test", async (tx) => {
    const fund = await tx.programme.findUniqueOrThrow({ where: { id: programme.id } });
    const agreement = await tx.agreement.findFirstOrThrow({
      where: { programmeId: programme.id, organisationId: providerId },
    });
    return [Number(fund.committedCents), Number(agreement.committedCents)];
  });

describe("signing", () => {
  test("the last of the three signatures freezes the text and commits its amount", async () => {
    const basis = await anAgreedPlan();
    const planId = basis.plan.id;
    const { hash, shown } = await shownOf(planId);
    expect(await asOperator(basis.operator, planId)).toEqual({ ok: true, data: { complete: false } });
    expect(await asPerson(basis.operator, planId)).toEqual({ ok: true, data: { complete: false } });
    expect(await committed(basis)).toEqual([0, 0]);
    expect(await asOfficina(basis.socialWorker, planId)).toEqual({ ok: true, data: { complete: true } });

    expect(await planRow(planId)).toMatchObject({
      status: "SIGNED",
      committedCents: 54_400,
      signedAt: expect.any(Date),
    });
    expect(await committed(basis)).toEqual([54_400, 54_400]);
    const version = await asSystem("test", (tx) => tx.planVersion.findFirstOrThrow({ where: { planId } }));
    expect(version).toMatchObject({
      number: 1,
      status: "SIGNED",
      contentHash: hash,
      content: shown,
      totalCents: 54_400,
    });
    expect(hashOf(version.content ?? "")).toBe(hash);
    expect((await eventsOf(planId)).slice(-2)).toEqual(["plan.signatureAdded", "plan.signed"]);
    expect((await getPlan(basis.socialWorker, planId))?.signatures.map(({ role, method }) => [role, method])).toEqual([
      ["OPERATOR", "ON_SCREEN"],
      ["PERSON", "ON_SCREEN"],
      ["OFFICINA", "ON_SCREEN"],
    ]);
  });

  test("a signed text never changes again, whoever writes", async () => {
    const basis = await aSignedPlan();
    const change = (sql: TemplateStringsArray) => asSystem("test", (tx) => tx.$executeRaw(sql));
    await expect(change`update "PlanLine" set quantity = quantity + 15`).rejects.toThrow("never changes");
    await expect(change`update "PlanGoal" set text = 'altro'`).rejects.toThrow("never changes");
    await expect(change`update "PlanVersion" set "contentHash" = 'altro'`).rejects.toThrow("never changes");
    await expect(change`update "Signature" set "signerName" = 'altro'`).rejects.toThrow("a signature never changes");
    expect((await planRow(basis.plan.id)).status).toBe("SIGNED");
  });

  test("a stale page is refused and shown what changed; signatures under the old text count for nothing", async () => {
    const basis = await anAgreedPlan();
    const planId = basis.plan.id;
    const stale = await shownOf(planId);
    must(await asOperator(basis.operator, planId));
    must(await movePlan(basis.operator, { planId, move: "reopen", reason: "Aggiungo un obiettivo" }));
    must(await addGoal(basis.operator, { planId, text: "La patente" }));
    await asSystem("test", (tx) => tx.plan.update({ where: { id: planId }, data: { status: "AGREED" } }));
    expect(await signPlan(basis.socialWorker, { ...stale, role: "OFFICINA", confirmed: true })).toMatchObject({
      reason: { key: "plan.refusals.stale" },
      changes: [{ key: "plan.changes.goalAdded" }],
    });
    expect((await getPlan(basis.operator, planId))?.missing).toEqual(["OPERATOR", "OFFICINA", "PERSON"]);
  });

  test("a text nobody agreed to is refused, also when only the person's data changed", async () => {
    const basis = await anAgreedPlan();
    await asSystem("test", (tx) =>
      tx.person.update({ where: { id: basis.plan.personId }, data: { lastName: "Bianchi" } }),
    );
    expect(await asOperator(basis.operator, basis.plan.id)).toMatchObject({
      reason: { key: "plan.refusals.agreedToAnother" },
    });
    const shared = await aSharedPlan();
    expect(await asOperator(shared.operator, shared.plan.id)).toMatchObject({
      reason: { key: "plan.refusals.cannotSign", values: { status: "SHARED" } },
    });
  });

  test("nobody signs for somebody else", async () => {
    const basis = await anAgreedPlan();
    const planId = basis.plan.id;
    const colleague = await aUser("EMPLOYMENT_OPERATOR", basis.providerId);
    await expect(asOperator(colleague, planId)).rejects.toThrow(Forbidden);
    await expect(asOperator(basis.socialWorker, planId)).rejects.toThrow(Forbidden);
    await expect(asOfficina(basis.operator, planId)).rejects.toThrow(Forbidden);
    await expect(asPerson(basis.socialWorker, planId)).rejects.toThrow(Forbidden);
    await expect(asOfficina(await aUser("SOCIAL_WORKER"), planId)).rejects.toThrow(NotVisible);
    await expect(asOfficina(await aUser("MUNICIPAL_OFFICER"), planId)).rejects.toThrow(Forbidden);
  });

  test("one person is never both sides, even after changing jobs", async () => {
    const basis = await anAgreedPlan();
    must(await asOperator(basis.operator, basis.plan.id));
    const moved = await asSystem("test", (tx) =>
      tx.user.update({
        where: { id: basis.operator.id },
        data: { role: "SOCIAL_WORKER", organisationId: basis.socialWorker.organisationId },
      }),
    );
    expect(await asOfficina(moved, basis.plan.id)).toMatchObject({ reason: { key: "plan.refusals.bothSides" } });
  });

  test("twice, or twice at once, leaves one signature", async () => {
    const basis = await anAgreedPlan();
    const outcomes = await Promise.all([1, 2].map(() => asOperator(basis.operator, basis.plan.id)));
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await asOperator(basis.operator, basis.plan.id)).toMatchObject({
      reason: { key: "plan.refusals.alreadySigned" },
    });
  });

  test("all three at once make exactly one signed version", async () => {
    const basis = await anAgreedPlan();
    const planId = basis.plan.id;
    const outcomes = await Promise.all([
      asOperator(basis.operator, planId),
      asOfficina(basis.socialWorker, planId),
      asPerson(basis.operator, planId),
    ]);
    expect(outcomes.filter((one) => one.ok && one.data.complete)).toHaveLength(1);
    expect(await committed(basis)).toEqual([54_400, 54_400]);
  });

  test("with an accreditation that lapsed meanwhile is refused", async () => {
    const basis = await anAgreedPlan();
    await asSystem("test", (tx) => tx.accreditation.updateMany({ data: { status: "SUSPENDED" } }));
    expect(await asOperator(basis.operator, basis.plan.id)).toMatchObject({
      reason: { key: "plan.problems.delivererNotAccredited" },
    });
  });

  test("on paper needs a scan of this very plan", async () => {
    const basis = await anAgreedPlan();
    const other = await anAgreedPlan();
    const scan = await asSystem("test", (tx) =>
      tx.attachment.create({
        data: {
          organisationId: basis.providerId,
          householdId: basis.household.id,
          planId: basis.plan.id,
          fileName: "pip.pdf",
          mimeType: "application/pdf",
          sizeBytes: 1,
          sha256: "0".repeat(64),
          uploadedById: basis.operator.id,
        },
      }),
    );
    const paper = {
      method: "PAPER",
      signerName: "Maria Rossi",
      attachmentId: scan.id,
      witnessName: null,
      confirmed: true,
    } as const;
    expect(await recordPersonSignature(other.operator, { ...(await shownOf(other.plan.id)), ...paper })).toMatchObject({
      reason: { key: "plan.refusals.noScan" },
    });
    expect(await recordPersonSignature(basis.operator, { ...(await shownOf(basis.plan.id)), ...paper })).toMatchObject({
      ok: true,
    });
  });
});

describe("the three ceilings", () => {
  test.each([
    ["person", { ceilingCents: 54_399 }],
    ["provider", { allocationCents: 54_399n }],
    ["programme", { fundCents: 54_399n }],
  ] as const)("over the %s's the very first signature is refused, with the figures", async (kind, limit) => {
    const basis = await anAgreedPlan();
    await asSystem("test", async (tx) => {
      if ("ceilingCents" in limit) await tx.programmeBand.updateMany({ data: limit });
      else if ("allocationCents" in limit) await tx.agreement.updateMany({ data: limit });
      else await tx.programme.updateMany({ data: limit });
    });
    expect(await asOperator(basis.operator, basis.plan.id)).toMatchObject({
      reason: {
        key: "plan.refusals.overCeiling",
        values: { kind, limit: "543,99 €", amount: "544,00 €", over: "0,01 €" },
      },
    });
  });

  test("exactly at the ceiling is within it", async () => {
    const basis = await anAgreedPlan();
    await asSystem("test", (tx) => tx.programmeBand.updateMany({ data: { ceilingCents: 54_400 } }));
    expect(await asOperator(basis.operator, basis.plan.id)).toMatchObject({ ok: true });
  });

  test("what an earlier plan of the same person delivered counts against their own", async () => {
    const basis = await anAgreedPlan();
    const { plan } = basis;
    await asSystem("test", (tx) =>
      tx.plan.create({
        data: {
          personId: plan.personId,
          householdId: plan.householdId,
          referralId: plan.referralId,
          assessmentId: plan.assessmentId,
          providerOrganisationId: plan.providerOrganisationId,
          referrerOrganisationId: plan.referrerOrganisationId,
          operatorId: plan.operatorId,
          programmeId: plan.programmeId,
          aidBand: plan.aidBand,
          startsOn: new Date("2026-02-01"),
          endsOn: new Date("2026-06-30"),
          status: "COMPLETED",
          committedCents: 250_000,
        },
      }),
    );
    expect(await asOperator(basis.operator, plan.id)).toMatchObject({
      reason: { values: { kind: "person", committed: "2.500,00 €" } },
    });
  });
});

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
