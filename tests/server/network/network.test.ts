import { describe, expect, test } from "vitest";
import type { CreateCompany, NetworkQuery } from "@/domain/network";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { createCompany } from "@/server/network/create-company";
import { addNetworkSite, editNetwork } from "@/server/network/edit-network";
import { getNetworkOrganisation } from "@/server/network/get-network-organisation";
import { addRelation, finishStep } from "@/server/network/keep-relation";
import { listNetwork } from "@/server/network/list-network";
import { addContact, editContact } from "@/server/network/save-contact";
import { aCompany, anOpportunity, toldOf } from "../../support/network-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";

const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const typed = (over: Partial<CreateCompany> = {}): CreateCompany => ({
  name: "Impresa Lustra S.r.l.",
  taxCode: null,
  address: null,
  city: "Mantova",
  email: null,
  phone: null,
  sectors: ["CLEANING"],
  employmentCapacity: 4,
  about: null,
  known: "",
  ...over,
});
const everything: NetworkQuery = { q: "", kind: "", sector: "", open: "", after: "" };

describe("adding a company", () => {
  test("gives it its first place and tells the history", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const { organisationId } = must(await createCompany(operator, typed())).data;
    expect(await getNetworkOrganisation(operator, organisationId)).toMatchObject({
      name: "Impresa Lustra S.r.l.",
      kind: "COMPANY",
      sectors: ["CLEANING"],
      employmentCapacity: 4,
      sites: [{ city: "Mantova" }],
    });
    expect(await toldOf(organisationId)).toEqual(["organisation.created"]);
  });

  test.each(["LUSTRA srl", "Lustra", "Lusttra"])("%s is offered as maybe the same before it is saved", async (name) => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    must(await createCompany(operator, typed({ known: "new" })));
    expect(reasonOf(await createCompany(operator, typed({ name })))).toBe("network.refusals.alike");
    expect(reasonOf(await createCompany(operator, typed({ name, known: "new" })))).toBe("done");
  });

  test("the same tax code is refused, whatever is answered", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const taxCode = "00743110157";
    must(await createCompany(operator, typed({ name: "Zeta Logistica", taxCode, known: "new" })));
    expect(reasonOf(await createCompany(operator, typed({ name: "Altra", taxCode, known: "new" })))).toBe(
      "network.refusals.sameTaxCode",
    );
  });

  test("by two operators at once adds one", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const both = await Promise.all([1, 2].map(() => createCompany(operator, typed({ name: "Contemporanea" }))));
    expect(both.map(reasonOf).toSorted()).toEqual(["done", "network.refusals.alike"]);
  });

  test.each(["SOCIAL_WORKER", "MUNICIPAL_OFFICER", "ADMIN", "PRIVACY_OFFICER"] as const)(
    "is forbidden to a %s",
    async (role) => {
      const actor = await aUser(role);
      await expect(createCompany(actor, typed())).rejects.toThrow(Forbidden);
      await expect(listNetwork(actor, everything)).rejects.toThrow(Forbidden);
    },
  );
});

describe("what operators know of a body", () => {
  const facts = { email: null, phone: null, sectors: ["GREEN" as const], employmentCapacity: 7, about: "Orti" };

  test("is put right once by each version", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const { id: organisationId } = await aCompany();
    const both = await Promise.all([1, 2].map(() => editNetwork(operator, { organisationId, version: 1, ...facts })));
    expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
    expect(await getNetworkOrganisation(operator, organisationId)).toMatchObject({ sectors: ["GREEN"], about: "Orti" });
  });

  test("a co-operative of another consortium, a provider and a body that closed are not there", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const elsewhere = await aUser("EMPLOYMENT_OPERATOR");
    const cooperative = await anOrganisation("COOPERATIVE", { consortiumId: elsewhere.organisationId });
    const closed = await aCompany({ active: false });
    for (const organisationId of [cooperative.id, operator.organisationId, closed.id])
      await expect(editNetwork(operator, { organisationId, version: 1, ...facts })).rejects.toThrow(NotVisible);
    expect(await getNetworkOrganisation(operator, cooperative.id)).toBeNull();
    expect(reasonOf(await editNetwork(elsewhere, { organisationId: cooperative.id, version: 1, ...facts }))).toBe(
      "done",
    );
  });

  test("its places and the people to talk to are added and put right; a place of another body is refused", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const company = await aCompany();
    const other = await aCompany();
    const organisationId = company.id;
    must(await addNetworkSite(operator, { organisationId, name: "Serra", address: "Via Po 3", city: "Curtatone" }));
    const contact = { name: "Ada Neri", position: "Titolare", email: null, phone: null, siteId: company.site.id };
    must(await addContact(operator, { organisationId, ...contact }));
    expect(reasonOf(await addContact(operator, { organisationId, ...contact, siteId: other.site.id }))).toBe(
      "admin.refusals.noSuchSite",
    );
    const edit = { organisationId, contactId: company.contact.id, version: 1, ...contact, active: false };
    const both = await Promise.all([1, 2].map(() => editContact(operator, edit)));
    expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
    await expect(editContact(operator, { ...edit, contactId: other.contact.id })).rejects.toThrow(NotVisible);
    const page = await getNetworkOrganisation(operator, organisationId);
    expect(page?.sites.map(({ city }) => city).toSorted()).toEqual(["Curtatone", "Mantova"]);
    expect(page?.contacts.map(({ active }) => active)).toEqual([true, false]);
  });
});

describe("what passed with a body", () => {
  const call = { kind: "CALL" as const, happenedOn: "2026-11-20", contactId: null, summary: "Cercano una persona" };

  test("is the provider's alone: another provider reads and finishes nothing of it", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const stranger = await aUser("EMPLOYMENT_OPERATOR");
    const { id: organisationId } = await aCompany();
    must(await addRelation(operator, { organisationId, ...call, nextStep: "Richiamare", nextOn: "2026-11-24" }));
    const [relation] = (await getNetworkOrganisation(operator, organisationId))?.relations ?? [];
    expect(relation).toMatchObject({ summary: "Cercano una persona", nextStep: "Richiamare", nextDoneAt: null });
    expect((await getNetworkOrganisation(stranger, organisationId))?.relations).toEqual([]);
    const step = { organisationId, relationId: relation?.id ?? "", version: 1 };
    await expect(finishStep(stranger, step)).rejects.toThrow(NotVisible);
    const both = await Promise.all([1, 2].map(() => finishStep(operator, step)));
    expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
    expect(await toldOf(organisationId)).toEqual(["relation.added", "relation.stepDone"]);
  });

  test("with somebody who does not work there is refused", async () => {
    const operator = await aUser("EMPLOYMENT_OPERATOR");
    const { id: organisationId } = await aCompany();
    const { contact } = await aCompany();
    const relation = { organisationId, ...call, contactId: contact.id, nextStep: null, nextOn: null };
    expect(reasonOf(await addRelation(operator, relation))).toBe("network.refusals.noSuchContact");
  });
});

test("the list is searched and narrowed by sector, kind and open opportunities, and paged by name", async () => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const mark = `Zorro${Date.now() % 1000}`;
  for (let index = 0; index < 27; index++)
    await aCompany({ name: `${mark} ${String(index).padStart(2, "0")}`, sectors: index % 2 ? ["GREEN"] : ["RETAIL"] });
  const { company } = await anOpportunity(operator);
  await asSystem("test", (tx) =>
    tx.organisation.update({ where: { id: company.id }, data: { name: `${mark} con offerta` } }),
  );
  const first = await listNetwork(operator, { ...everything, q: mark });
  expect(first).toMatchObject({ total: 28, rows: { length: 25 } });
  const second = await listNetwork(operator, { ...everything, q: mark, after: first.next ?? "" });
  expect(second.rows).toHaveLength(3);
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(28);
  expect((await listNetwork(operator, { ...everything, q: mark, sector: "GREEN" })).total).toBe(13);
  expect((await listNetwork(operator, { ...everything, q: mark, kind: "COOPERATIVE" })).total).toBe(0);
  const offering = await listNetwork(operator, { ...everything, q: mark, open: "1" });
  expect(offering.rows.map(({ id, _count }) => [id, _count.opportunities])).toEqual([[company.id, 1]]);
});
