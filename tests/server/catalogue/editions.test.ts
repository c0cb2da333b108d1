import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { discardEdition } from "@/server/catalogue/discard-edition";
import { importEdition } from "@/server/catalogue/import-edition";
import { publishEdition } from "@/server/catalogue/publish-edition";
import { editionInForce, listEditions, serviceOn } from "@/server/catalogue/read-editions";
import { asSystem } from "@/server/db";
import { anEdition, aPriceList, aProgramme, asFile } from "../../support/catalogue-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { aPlan } from "../../support/plan-factories";

async function aMeasure() {
  const admin = await aUser("ADMIN");
  const programme = await aProgramme((await anOrganisation("PROVIDER")).id);
  return { admin, programmeId: programme.id };
}

async function aDraft(
  { admin, programmeId }: Awaited<ReturnType<typeof aMeasure>>,
  text = aPriceList({}),
  name = "Bozza",
) {
  const made = await importEdition(admin, { programmeId, name }, asFile(text));
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.data.editionId;
}

const inForce = (programmeId: string, day: string) =>
  asSystem("test", (tx) => editionInForce(tx, programmeId, day)).then((edition) => edition?.name ?? null);
const services = (editionId: string) => asSystem("test", (tx) => tx.service.findMany({ where: { editionId } }));

test("a price list becomes a draft that nobody but the administrator sees", async () => {
  const measure = await aMeasure();
  const editionId = await aDraft(measure, aPriceList({}, { codice: "L10", costo_unitario: "" }));
  expect(await services(editionId)).toHaveLength(2);
  expect(await listEditions(measure.admin)).toMatchObject([{ status: "DRAFT", validFrom: "2027-01-01" }]);
  expect(await listEditions(await aUser("PROVIDER_COORDINATOR"))).toEqual([]);
  expect(await inForce(measure.programmeId, "2027-02-01")).toBeNull();
});

test("a price list in Windows-1252 keeps its accents", async () => {
  const measure = await aMeasure();
  const text = aPriceList({ denominazione: "Propensione all'imprenditorialità" });
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const made = await importEdition(measure.admin, { ...measure, name: "Bozza" }, { fileName: "paniere.csv", bytes });
  if (!made.ok) throw new Error(JSON.stringify(made));
  expect((await services(made.data.editionId))[0]?.name).toBe("Propensione all'imprenditorialità");
});

test("a file with a problem in it leaves nothing behind and tells every problem", async () => {
  const measure = await aMeasure();
  const text = aPriceList({ costo_unitario: "1,600.00" }, { codice: "L10", sezione: "CASA" });
  expect(await importEdition(measure.admin, { ...measure, name: "Bozza" }, asFile(text))).toMatchObject({
    ok: false,
    problems: [
      { key: "catalogue.file.notAmount", values: { line: 2, column: "costo_unitario" } },
      { key: "catalogue.file.unknownWord", values: { line: 3, column: "sezione" } },
    ],
  });
  expect(await asSystem("test", (tx) => tx.catalogueEdition.count())).toBe(0);
});

test.each([
  ["null bytes", "a\0b;c"],
  ["an unclosed quote", 'sezione;"area\n1;2'],
  ["nothing", ""],
  ["a picture", "\u00ff\u00d8\u00ff\u00e0 JFIF"],
])("a file of %s is refused", async (_what, text) => {
  const measure = await aMeasure();
  expect((await importEdition(measure.admin, { ...measure, name: "Bozza" }, asFile(text))).ok).toBe(false);
});

test("the same file is imported once per measure, however many try at once", async () => {
  const measure = await aMeasure();
  const attempt = () => importEdition(measure.admin, { ...measure, name: "Bozza" }, asFile(aPriceList({})));
  const both = await Promise.all([attempt(), attempt()]);
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ reason: { key: "catalogue.refusals.sameFile" } });
});

test("only an administrator imports, publishes and discards", async () => {
  const measure = await aMeasure();
  const editionId = await aDraft(measure);
  const other = await aUser("MUNICIPAL_OFFICER");
  await expect(importEdition(other, { ...measure, name: "x" }, asFile(aPriceList({})))).rejects.toThrow(Forbidden);
  const days = { validFrom: "2027-01-01", validTo: null };
  await expect(publishEdition(other, { editionId, version: 1, ...days })).rejects.toThrow(Forbidden);
  await expect(discardEdition(other, { editionId, version: 1 })).rejects.toThrow(Forbidden);
  await expect(publishEdition(measure.admin, { editionId: other.id, version: 1, ...days })).rejects.toThrow(NotVisible);
  await expect(discardEdition(measure.admin, { editionId: other.id, version: 1 })).rejects.toThrow(NotVisible);
});

test("publishing ends the edition in force the day before", async () => {
  const measure = await aMeasure();
  await anEdition(measure.programmeId, { validTo: null });
  const editionId = await aDraft(measure);
  const publish = { editionId, version: 1, validFrom: "2027-01-01", validTo: null };
  expect(await publishEdition(measure.admin, publish)).toMatchObject({ ok: true });
  expect(await inForce(measure.programmeId, "2026-12-31")).toBe("Edizione di prova");
  expect(await inForce(measure.programmeId, "2027-01-01")).toBe("Bozza");
  expect(await asSystem("test", (tx) => serviceOn(tx, measure.programmeId, "L01", "2027-01-01"))).toBeNull();
  expect(await asSystem("test", (tx) => serviceOn(tx, measure.programmeId, "L01", "2026-12-31"))).not.toBeNull();
  expect(await publishEdition(measure.admin, publish)).toMatchObject({
    reason: { key: "catalogue.refusals.notDraft" },
  });
});

test("days that an edition starting later already holds are refused", async () => {
  const measure = await aMeasure();
  await anEdition(measure.programmeId, { validFrom: new Date("2027-03-01"), validTo: null });
  const editionId = await aDraft(measure);
  const publish = (validTo: string | null) =>
    publishEdition(measure.admin, { editionId, version: 1, validFrom: "2027-01-01", validTo });
  expect(await publish(null)).toMatchObject({ reason: { key: "catalogue.refusals.overlap" } });
  expect(await publish("2027-03-01")).toMatchObject({ reason: { key: "catalogue.refusals.overlap" } });
  expect(await publish("2027-02-28")).toMatchObject({ ok: true });
});

test("an edition holds only within its measure's dates", async () => {
  const measure = await aMeasure();
  const editionId = await aDraft(measure);
  const publish = (validFrom: string) =>
    publishEdition(measure.admin, { editionId, version: 1, validFrom, validTo: null });
  expect(await publish("2025-12-31")).toMatchObject({ reason: { key: "catalogue.refusals.outsideProgramme" } });
  expect(await publish("2028-01-01")).toMatchObject({ reason: { key: "catalogue.refusals.outsideProgramme" } });
});

test("of two drafts published at once for the same day one wins, and the one before is ended once", async () => {
  const measure = await aMeasure();
  const before = await anEdition(measure.programmeId, { validTo: null });
  const drafts = [await aDraft(measure), await aDraft(measure, aPriceList({ costo_unitario: "36,00" }), "Altra bozza")];
  const both = await Promise.all(
    drafts.map((editionId) =>
      publishEdition(measure.admin, { editionId, version: 1, validFrom: "2027-01-01", validTo: null }),
    ),
  );
  expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  expect(both.find((outcome) => !outcome.ok)).toMatchObject({ reason: { key: "catalogue.refusals.overlap" } });
  const ended = await asSystem("test", (tx) => tx.catalogueEdition.findUniqueOrThrow({ where: { id: before.id } }));
  expect(ended).toMatchObject({ validTo: new Date("2026-12-31"), version: 2 });
});

test("a draft is discarded or published, never both", async () => {
  const measure = await aMeasure();
  const editionId = await aDraft(measure);
  const [published, discarded] = await Promise.all([
    publishEdition(measure.admin, { editionId, version: 1, validFrom: "2027-01-01", validTo: null }),
    discardEdition(measure.admin, { editionId, version: 1 }),
  ]);
  expect([published.ok, discarded.ok].filter(Boolean)).toHaveLength(1);
  expect(await discardEdition(measure.admin, { editionId, version: 1 })).toMatchObject({
    reason: { key: "catalogue.refusals.notDraft" },
  });
});

test("a draft given up on the wrong version leaves the edition in force as it was", async () => {
  const measure = await aMeasure();
  await anEdition(measure.programmeId, { validTo: null });
  const editionId = await aDraft(measure);
  const stale = { editionId, version: 7, validFrom: "2027-01-01", validTo: null };
  expect(await publishEdition(measure.admin, stale)).toMatchObject({ reason: { key: "catalogue.refusals.notDraft" } });
  expect(await inForce(measure.programmeId, "2027-06-01")).toBe("Edizione di prova");
});

test("a published edition never changes, whoever writes", async () => {
  const measure = await aMeasure();
  const edition = await anEdition(measure.programmeId);
  const where = { id: edition.id };
  const never = /a published edition never changes/;
  await expect(
    asSystem("test", (tx) => tx.catalogueEdition.update({ where, data: { name: "Altro" } })),
  ).rejects.toThrow(never);
  await expect(asSystem("test", (tx) => tx.catalogueEdition.delete({ where }))).rejects.toThrow(never);
  await expect(
    asSystem("test", (tx) => tx.service.updateMany({ where: { editionId: edition.id }, data: { unitCostCents: 1 } })),
  ).rejects.toThrow(never);
  await expect(
    asSystem("test", (tx) =>
      tx.catalogueEdition.create({
        data: {
          programmeId: measure.programmeId,
          name: "Doppia",
          status: "PUBLISHED",
          validFrom: new Date("2026-06-01"),
        },
      }),
    ),
  ).rejects.toThrow(/one_edition_in_force/);
});

test("a new price list leaves a signed total as it was, to the cent", async () => {
  const { plan, planVersion, programme } = await aPlan();
  await asSystem("test", (tx) => tx.planVersion.update({ where: { id: planVersion.id }, data: { status: "SIGNED" } }));
  const read = () =>
    asSystem("test", (tx) =>
      tx.planVersion.findUniqueOrThrow({
        where: { id: planVersion.id },
        select: {
          totalCents: true,
          lines: {
            select: { id: true, unitCostCents: true, amountCents: true, serviceName: true },
            orderBy: { id: "asc" },
          },
        },
      }),
    );
  const before = await read();
  const admin = await aUser("ADMIN");
  const measure = { admin, programmeId: programme.id };
  const editionId = await aDraft(measure, aPriceList({ costo_unitario: "99,99", denominazione: "Coaching intensivo" }));
  await publishEdition(admin, { editionId, version: 1, validFrom: "2026-12-01", validTo: null });
  expect(await read()).toEqual(before);
  expect(before.lines.reduce((sum, line) => sum + (line.amountCents ?? 0), 0)).toBe(before.totalCents);
  expect(plan.committedCents).toBe(0);
});
