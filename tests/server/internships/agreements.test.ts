import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { attachAgreement, downloadAgreement } from "@/server/internships/attach-agreement";
import { getAgreement, listAgreements, listHosts } from "@/server/internships/read-agreements";
import { registerAgreement } from "@/server/internships/register-agreement";
import { anInternshipCase } from "../../support/internship-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";

const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const terms = (hostId: string, over = {}) => ({
  hostId,
  number: "12/2026",
  signedOn: "2026-03-01",
  validTo: "2027-02-28",
  hostRepresentative: "Piera Bianchi",
  ...over,
});
const pdf = new TextEncoder().encode("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

test("a convention is registered once under its number, with a host of the network that is not oneself", async () => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const host = await anOrganisation("COMPANY");
  const both = await Promise.all([1, 2].map(() => registerAgreement(operator, terms(host.id))));
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "internship.refusals.numberTaken"]);
  const officina = await anOrganisation("SOCIAL_SERVICE");
  for (const hostId of [operator.organisationId, officina.id])
    expect(reasonOf(await registerAgreement(operator, terms(hostId, { number: "13" })))).toBe(
      "internship.refusals.noHost",
    );
  expect((await listHosts(operator))?.map(({ id }) => id)).toContain(host.id);
});

test("only the promoter's own people see it, attach its scan and take it away", async () => {
  const { operator, agreement, socialWorker } = await anInternshipCase();
  const { data } = must(await attachAgreement(operator, agreement.id, { name: "convenzione.pdf", bytes: pdf }));
  expect((await downloadAgreement(operator, agreement.id, data.id))?.bytes).toEqual(Buffer.from(pdf));
  expect((await getAgreement(operator, agreement.id))?.attachments).toHaveLength(1);
  const colleague = await aUser("PROVIDER_COORDINATOR", operator.organisationId);
  expect((await listAgreements(colleague, null))?.rows).toHaveLength(1);

  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  expect(await getAgreement(stranger, agreement.id)).toBeNull();
  expect((await listAgreements(stranger, null))?.rows).toEqual([]);
  expect(await downloadAgreement(stranger, agreement.id, data.id)).toBeNull();
  await expect(attachAgreement(stranger, agreement.id, { name: "a.pdf", bytes: pdf })).rejects.toThrow(NotVisible);
  await expect(attachAgreement(socialWorker, agreement.id, { name: "a.pdf", bytes: pdf })).rejects.toThrow(Forbidden);
  await expect(registerAgreement(socialWorker, terms(operator.organisationId))).rejects.toThrow(Forbidden);
  expect(await getAgreement(socialWorker, agreement.id)).toBeNull();
});

test("what is no scan is refused in words", async () => {
  const { operator, agreement } = await anInternshipCase();
  const sent = { name: "convenzione.pdf", bytes: new TextEncoder().encode("non sono un PDF") };
  expect(reasonOf(await attachAgreement(operator, agreement.id, sent))).toMatch(/^attachment\.errors\./);
});
