import { expect, test } from "vitest";
import { catalogueQuery } from "@/domain/catalogue-filter";
import { Forbidden } from "@/domain/permissions";
import { parseQuery } from "@/lib/query";
import { browseServices, getService } from "@/server/catalogue/browse-services";
import { importEdition } from "@/server/catalogue/import-edition";
import { previewEdition } from "@/server/catalogue/preview-edition";
import { anEdition, aPriceList, aProgramme, asFile } from "../../support/catalogue-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";

const asked = (params: Record<string, string> = {}) => parseQuery(catalogueQuery, params);

async function aCatalogue() {
  const programme = await aProgramme((await anOrganisation("PROVIDER")).id);
  const edition = await anEdition(programme.id);
  return { programme, edition, reader: await aUser("SOCIAL_WORKER") };
}

test("the catalogue opens on the edition in force, one section at a time", async () => {
  const { edition, reader, programme } = await aCatalogue();
  await anEdition(programme.id, { name: "Futura", validFrom: new Date("2027-01-01"), validTo: null });
  const work = await browseServices(reader, asked());
  expect(work.edition).toMatchObject({ id: edition.id, standing: "inForce" });
  expect(work.editions.map(({ standing }) => standing)).toEqual(["future", "inForce"]);
  expect(work.counts).toEqual({ LAVORO: 6, FORMAZIONE: 1 });
  expect(work.services.map(({ code }) => code)).toEqual(["L01", "L02", "L03", "L09", "L11", "L13"]);
  const training = await browseServices(reader, asked({ section: "FORMAZIONE" }));
  expect(training.services.map(({ code }) => code)).toEqual(["F01"]);
});

test("a search ignores accents and case, and filters narrow it", async () => {
  const { reader } = await aCatalogue();
  const codes = async (params: Record<string, string>) =>
    (await browseServices(reader, asked(params))).services.map(({ code }) => code);
  expect(await codes({ q: "COACHÌNG" })).toEqual(["L09"]);
  expect(await codes({ q: "colloquio servizi" })).toEqual(["L02"]);
  expect(await codes({ mode: "GROUP" })).toEqual(["L09"]);
  expect(await codes({ payBasis: "RESULT" })).toEqual(["L13"]);
  expect(await codes({ verification: "TO_VERIFY" })).toEqual(["L11"]);
  expect(await codes({ register: "FORMAZIONE_B" })).toEqual([]);
  expect(await codes({ mode: "SOTTACQUA", edition: "1", section: "CASA" })).toHaveLength(6);
});

test("with nothing published there is nothing to browse", async () => {
  expect(await browseServices(await aUser("MUNICIPAL_OFFICER"), asked())).toMatchObject({
    edition: null,
    services: [],
  });
});

test("a service is told with its cost in every edition of its measure", async () => {
  const { edition, reader, programme } = await aCatalogue();
  await anEdition(programme.id, { name: "Futura", validFrom: new Date("2027-01-01"), validTo: null });
  const coaching = edition.services.find(({ code }) => code === "L09");
  const service = await getService(reader, coaching?.id ?? "");
  expect(service?.editions.map((one) => one.edition.name)).toEqual(["Futura", "Edizione di prova"]);
  expect(await getService(reader, edition.id)).toBeNull();
});

test("a draft is invisible to whoever does not administer, by its own address too", async () => {
  const { programme, reader } = await aCatalogue();
  const admin = await aUser("ADMIN");
  const made = await importEdition(admin, { programmeId: programme.id, name: "Bozza" }, asFile(aPriceList({})));
  if (!made.ok) throw new Error("refused");
  const query = asked({ edition: made.data.editionId });
  expect((await browseServices(reader, query)).edition?.name).toBe("Edizione di prova");
  const drafted = await browseServices(admin, query);
  expect(drafted.edition).toMatchObject({ name: "Bozza", standing: "draft" });
  expect(await getService(reader, drafted.services[0]?.id ?? "")).toBeNull();
  await expect(previewEdition(reader, made.data.editionId)).rejects.toThrow(Forbidden);
  expect(await previewEdition(admin, made.data.editionId)).toMatchObject({
    before: { name: "Edizione di prova" },
    differences: expect.arrayContaining([expect.objectContaining({ kind: "gone" })]),
  });
});

test("who answers for privacy has no business in the catalogue", async () => {
  await expect(browseServices(await aUser("PRIVACY_OFFICER"), asked())).rejects.toThrow(Forbidden);
});
