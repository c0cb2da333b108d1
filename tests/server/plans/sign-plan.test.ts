import { describe, expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { hashOf } from "@/server/plans/content-of";
import { addGoal } from "@/server/plans/edit-goals";
import { getPlan } from "@/server/plans/get-plan";
import { movePlan } from "@/server/plans/move-plan";
import { recordPersonSignature, signPlan } from "@/server/plans/sign-plan";
import { aUser } from "../../support/organisation-factories";
import {
  anAgreedPlan,
  aSharedPlan,
  aSignedPlan,
  asOfficina,
  asOperator,
  asPerson,
  committed,
  eventsOf,
  must,
  planRow,
  shownOf,
} from "../../support/plan-factories";

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
