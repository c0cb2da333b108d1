import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { getPlan } from "@/server/plans/get-plan";
import { withdrawSignature } from "@/server/plans/withdraw-signature";
import { aUser } from "../support/organisation-factories";
import { anAgreedPlan, aSignedPlan, asOfficina, asOperator, asPerson, eventsOf, must } from "../support/plan-factories";

const signatureOf = (planId: string, role: "OPERATOR" | "OFFICINA" | "PERSON") =>
  asSystem("test", (tx) => tx.signature.findFirstOrThrow({ where: { planId, role, withdrawnAt: null } }));

const why = "Ci ripenso: vorrei parlarne prima con la persona.";

test("one's own signature may be taken back before the last one, and given again", async () => {
  const { operator, socialWorker, plan } = await anAgreedPlan();
  must(await asOperator(operator, plan.id));
  must(await asOfficina(socialWorker, plan.id));
  const mine = await signatureOf(plan.id, "OFFICINA");
  must(await withdrawSignature(socialWorker, { planId: plan.id, signatureId: mine.id, reason: why }));
  expect((await getPlan(operator, plan.id))?.missing).toEqual(["OFFICINA", "PERSON"]);
  expect(await withdrawSignature(socialWorker, { planId: plan.id, signatureId: mine.id, reason: why })).toMatchObject({
    reason: { key: "plan.refusals.signatureWithdrawn" },
  });
  must(await asPerson(operator, plan.id));
  expect(await asOfficina(socialWorker, plan.id)).toEqual({ ok: true, data: { complete: true } });
  expect(await eventsOf(plan.id)).toContain("plan.signatureWithdrawn");
});

test("a person's signature is taken back at their word by who follows them", async () => {
  const { operator, socialWorker, plan } = await anAgreedPlan();
  must(await asPerson(operator, plan.id));
  const { id } = await signatureOf(plan.id, "PERSON");
  await expect(withdrawSignature(socialWorker, { planId: plan.id, signatureId: id, reason: why })).rejects.toThrow(
    Forbidden,
  );
  must(await withdrawSignature(operator, { planId: plan.id, signatureId: id, reason: why }));
  expect((await getPlan(operator, plan.id))?.missing).toContain("PERSON");
});

test("nobody takes back a colleague's signature, nor one under a text in force", async () => {
  const { operator, socialWorker, plan } = await aSignedPlan();
  const officina = await signatureOf(plan.id, "OFFICINA");
  const colleague = await aUser("SOCIAL_WORKER", socialWorker.organisationId);
  expect(await withdrawSignature(colleague, { planId: plan.id, signatureId: officina.id, reason: why })).toMatchObject({
    reason: { key: "plan.refusals.notYourSignature" },
  });
  expect(
    await withdrawSignature(socialWorker, { planId: plan.id, signatureId: officina.id, reason: why }),
  ).toMatchObject({ reason: { key: "plan.refusals.signedInForce" } });
  const own = await signatureOf(plan.id, "OPERATOR");
  const stranger = await aUser("SOCIAL_WORKER");
  await expect(withdrawSignature(stranger, { planId: plan.id, signatureId: own.id, reason: why })).rejects.toThrow(
    NotVisible,
  );
  await expect(withdrawSignature(operator, { planId: plan.id, signatureId: plan.id, reason: why })).rejects.toThrow(
    NotVisible,
  );
});

test("a signature taken back stays on record, with who, when and why, and nothing else of it changes", async () => {
  const { operator, plan } = await anAgreedPlan();
  must(await asOperator(operator, plan.id));
  const { id } = await signatureOf(plan.id, "OPERATOR");
  must(await withdrawSignature(operator, { planId: plan.id, signatureId: id, reason: why }));
  const kept = await asSystem("test", (tx) => tx.signature.findUniqueOrThrow({ where: { id } }));
  expect(kept).toMatchObject({ withdrawnById: operator.id, withdrawnWhy: why, withdrawnAt: expect.any(Date) });
  await expect(
    asSystem("test", (tx) => tx.signature.update({ where: { id }, data: { withdrawnAt: null } })),
  ).rejects.toThrow(/a signature never changes/);
  await expect(asSystem("test", (tx) => tx.signature.delete({ where: { id } }))).rejects.toThrow(
    /a signature never changes/,
  );
});
