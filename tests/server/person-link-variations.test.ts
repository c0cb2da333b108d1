import { expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { getOwnPlan } from "@/server/person-links/get-own-plan";
import { issuePersonLink } from "@/server/person-links/issue-link";
import { mailPersonLink } from "@/server/person-links/mail-link";
import { getPersonPart } from "@/server/person-links/person-part";
import { addGoal } from "@/server/plans/edit-goals";
import { sharePlan } from "@/server/plans/share-plan";
import { openVariation } from "@/server/variations/open-variation";
import { aMailServer } from "../support/mail-server";
import { aVisit, confirm, signaturesOf } from "../support/person-link-factories";
import { aSignedPlan, asOperator, aVariation, aVariedPlan, must, planRow, shownOf } from "../support/plan-factories";

const identified = { identifier: "RSSMRA85C55E897K", identifierType: "CODICE_FISCALE" } as const;

test("a variation downwards is confirmed by link without the Officina: only what changes since what they signed is told first", async () => {
  const basis = await aVariedPlan("8");
  const planId = basis.plan.id;
  await asSystem("test", (tx) => tx.person.update({ where: { id: basis.plan.personId }, data: identified }));
  const notYet = await issuePersonLink(basis.operator, { ...(await shownOf(planId)), days: "7" });
  expect(notYet).toMatchObject({ reason: { key: "personLink.refusals.notToSign" } });
  must(await sharePlan(basis.operator, { planId }));
  const { data } = must(await issuePersonLink(basis.operator, { ...(await shownOf(planId)), days: "7" }));
  const visit = await aVisit(data.path.replace("/p/", ""));
  const own = await getOwnPlan(visit);
  expect(own?.text?.changes?.map(({ message }) => message.key)).toContain("plan.changes.volume");
  expect(own?.text?.before?.version).toBe(1);

  must(await asOperator(basis.operator, planId));
  expect(await confirm(visit)).toEqual({ ok: true, data: { complete: true } });
  const inForce = await asSystem("test", (tx) =>
    tx.planVersion.findFirstOrThrow({ where: { planId, status: "SIGNED" }, select: { number: true } }),
  );
  expect(inForce.number).toBe(2);
  expect((await signaturesOf(planId)).at(-1)).toMatchObject({ method: "LINK", linkId: data.linkId });
  expect((await planRow(planId)).committedCents).toBeLessThan(54_400);
});

test("a variation of words alone asks nothing of the person, and gets no link", async () => {
  const basis = await aSignedPlan();
  const planId = basis.plan.id;
  await asSystem("test", (tx) => tx.person.update({ where: { id: basis.plan.personId }, data: identified }));
  must(await openVariation(basis.operator, aVariation(planId)));
  must(await addGoal(basis.operator, { planId, text: "La patente" }));
  const outcome = await issuePersonLink(basis.operator, { ...(await shownOf(planId)), days: "7" });
  expect(outcome).toMatchObject({ reason: { key: "personLink.refusals.notToSign" } });
  expect((await getPersonPart(basis.operator, planId))?.toSign).toBeNull();
});

test("the mail holds the link and nothing of the person; without an address or a server none is sent", async () => {
  const basis = await aVariedPlan("8");
  const planId = basis.plan.id;
  const letter = { subject: "Il tuo link personale", text: (link: string) => `Aprilo: ${link}` };
  expect(await mailPersonLink(basis.operator, planId, "/p/segreto", letter)).toBe(false);
  const { mails, close } = await aMailServer();
  expect(await mailPersonLink(basis.operator, planId, "/p/segreto", letter)).toBe(false);
  await asSystem("test", (tx) =>
    tx.person.update({ where: { id: basis.plan.personId }, data: { ...identified, email: "maria@example.org" } }),
  );
  expect((await getPersonPart(basis.operator, planId))?.mails).toBe(true);
  expect(await mailPersonLink(basis.operator, planId, "/p/segreto", letter)).toBe(true);
  await close();
  expect(mails).toMatchObject([{ to: "maria@example.org", subject: "Il tuo link personale" }]);
  expect(mails[0]?.text.trim()).toBe("Aprilo: https://ponte.example.org/p/segreto");
});
