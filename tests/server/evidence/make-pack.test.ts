import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { setClock } from "@/lib/clock";
import { attachFile } from "@/server/attachments/attach-file";
import { asSystem } from "@/server/db";
import { wholeOf } from "@/server/hours/read-hours";
import { readFigures } from "@/server/indicators/read-figures";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { attachSheet } from "@/server/register/attach-sheet";
import { confirmAttendance } from "@/server/register/confirm-attendance";
import { planProgress } from "@/server/sessions/line-use";
import { anHour, aPack, paperOfPack, rowsNamed, sheetsOfPack } from "../../support/evidence-factories";
import { aUser } from "../../support/organisation-factories";
import { aContract, aPlanByResult } from "../../support/outcome-factories";
import { aSignedPlan, aVariedPlan, must, signEverything } from "../../support/plan-factories";
import { flat, type ReadPdf, wordsOf } from "../../support/read-pdf";

// Setting papers and reading them back takes its time where several test files share a processor.
vi.setConfig({ testTimeout: 60_000 });
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "packs-"));
  vi.stubEnv("DATA_DIR", folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** A plan with an hour, half an hour of it confirmed by the person, an absence, and an hour to come. */
async function aDeliveredPlan() {
  const made = await aSignedPlan();
  await anHour(made, "2026-11-24");
  const half = await anHour(made, "2026-11-25", { minutes: 30 });
  const confirming = { attendanceId: half.id, version: 2, signerName: "Maria Rossi" };
  must(await confirmAttendance(made.operator, confirming));
  await anHour(made, "2026-11-26", { status: "ABSENT" });
  await anHour(made, "2026-12-01", { status: "BOOKED" });
  const coordinator = await aUser("PROVIDER_COORDINATOR", made.providerId);
  return { ...made, coordinator };
}

const sum = (cells: (string | number | Date | null)[]) =>
  cells.reduce<number>((total, cell) => total + Number(cell ?? 0), 0);
const cents = (euro: number) => Math.round(euro * 100);

/** The rows of one of the paper's tables, by the heading it stands under, each cell in words. */
function tableUnder(read: ReadPdf, heading: string) {
  const all = flat(read.pages.flatMap(({ tags }) => tags));
  const at = all.findIndex(({ role, text }) => /^H\d$/.test(role) && text === heading);
  const table = all.slice(at).find(({ role }) => role === "Table");
  return flat(table?.tags ?? [])
    .filter(({ role }) => role === "TR")
    .map(({ tags }) => tags.map(wordsOf));
}

describe("the pack of a plan", () => {
  test("has the hours and euro that the plan's page shows, and each figure is the sum of the rows it names", async () => {
    const { plan, operator } = await aDeliveredPlan();
    const pack = await aPack(operator, { planId: plan.id });
    expect(pack).toMatchObject({ status: "DONE", plans: 1, stepsDone: 3, stepsTotal: 3, failure: null });
    const shown = await asSystem("test", (tx) => planProgress(tx, plan.id));
    const book = await sheetsOfPack(operator, pack.id);
    const columns = [
      ["Ore previste", "plannedMinutes", 60],
      ["Ore prenotate", "bookedMinutes", 60],
      ["Ore svolte", "deliveredMinutes", 60],
      ["Ore riconosciute", "recognisedMinutes", 60],
      ["Euro previsti", "plannedCents", 100],
      ["Euro prenotati", "bookedCents", 100],
      ["Euro svolti", "deliveredCents", 100],
      ["Euro riconosciuti", "recognisedCents", 100],
    ] as const;
    const codes = await book.column("Righe", "Servizio");
    for (const [heading, key, unit] of columns) {
      const inLines = await book.column("Righe", heading);
      expect(
        inLines.map((cell) => Math.round(Number(cell) * unit)),
        heading,
      ).toEqual(codes.map((code) => shown.find(({ serviceCode }) => serviceCode === code)?.[key]));
      // Totals: of the plan, of each service, of everything, each over the rows it names.
      const totals = await book.column("Totali", heading);
      const sheets = await book.column("Totali", "Somma del foglio");
      const rows = await book.column("Totali", "Righe");
      for (const [index, total] of totals.entries()) {
        const parts = await book.column(String(sheets[index]), heading);
        const named = rowsNamed(String(rows[index])).map((row) => parts[row - 2] ?? null);
        expect(cents(sum(named)), `${heading}, row ${index + 2}`).toBe(cents(Number(total)));
      }
      if (key.startsWith("planned")) continue;
      const registered = await book.column("Registro", heading);
      const rowsOf = await book.column("Righe", "Righe del foglio Registro");
      for (const [index, line] of inLines.entries()) {
        const named = rowsOf[index] ? rowsNamed(String(rowsOf[index])).map((row) => registered[row - 2] ?? null) : [];
        expect(cents(sum(named)), `${heading} of ${codes[index]}`).toBe(cents(Number(line)));
      }
    }
    expect(await book.column("Righe", "Ore svolte")).toEqual([0, 0, 0, 1.5]);
    expect(await book.column("Righe", "Euro riconosciuti")).toEqual([0, 0, 0, 17]);
  });

  test("tells on paper what the workbook holds, with the rows of every total, and is accessible", async () => {
    const { plan, operator } = await aDeliveredPlan();
    const pack = await aPack(operator, { planId: plan.id });
    const paper = await paperOfPack(operator, pack.id);
    expect(paper).toMatchObject({ title: "Rendicontazione", language: "it", marked: true, titleShown: true });
    expect(paper.pages.every(({ stray }) => stray === "")).toBe(true);
    expect(tableUnder(paper, "Totali per servizio").at(-1)).toEqual([
      "Totale",
      "17 h",
      "1 h",
      "1 h 30 min",
      "30 min",
      "544,00 €",
      "51,00 €",
      "17,00 €",
      "foglio Totali, riga 2",
    ]);
    expect(
      tableUnder(paper, "Righe")
        .find(([service]) => service?.startsWith("L09"))
        ?.at(-1),
    ).toBe("foglio Registro, righe 2–5");
    const register = tableUnder(paper, "Registro");
    const book = await sheetsOfPack(operator, pack.id);
    expect(register.length).toBe((await book.rows("Registro")).length);
    expect(register[2]).toMatchObject([
      "25/11/2026 09:00–10:00",
      "L09 Coaching",
      expect.any(String),
      "In presenza, Sede centrale",
      "Curriculum aggiornato",
      "Presente",
      "30 min",
      expect.stringMatching(/^Firma a schermo, 25\/11\/2026/),
    ]);
    expect(paper.text).toContain(String((await book.column("Versioni", "Impronta (SHA-256)"))[0]));
  });

  test("holds every signed version with who signed it, and what the variation changed", async () => {
    const basis = await aVariedPlan("14");
    must(await signEverything(basis));
    const pack = await aPack(basis.operator, { planId: basis.plan.id });
    const book = await sheetsOfPack(basis.operator, pack.id);
    expect(await book.column("Versioni", "Stato")).toEqual(["Sostituita", "In vigore"]);
    expect(await book.column("Firme", "Versione")).toEqual([1, 1, 1, 2, 2, 2]);
    const hashes = await book.column("Versioni", "Impronta (SHA-256)");
    expect(new Set(await book.column("Firme", "Impronta (SHA-256)"))).toEqual(new Set(hashes));
    expect(await book.column("Variazioni", "Differenza ore")).toContain(2);
    expect(sum(await book.column("Variazioni", "Differenza euro"))).toBe(68);
    const paper = await paperOfPack(basis.operator, pack.id);
    expect(tableUnder(paper, "Variazioni")[1]?.[0]).toBe("da 1 a 2");
  });

  test("counts a service paid by result when its outcome is proved, and names the outcome's row", async () => {
    const basis = await aPlanByResult("L13");
    must(await recordOutcome(basis.operator, aContract(basis.planId, { lineKey: basis.line.key })));
    const pack = await aPack(basis.operator, { planId: basis.planId });
    const book = await sheetsOfPack(basis.operator, pack.id);
    const codes = await book.column("Righe", "Servizio");
    const at = codes.indexOf("L13");
    expect((await book.column("Righe", "Euro riconosciuti"))[at]).toBe(1600);
    expect((await book.column("Righe", "Righe del foglio Esiti"))[at]).toBe("2");
    expect(await book.column("Esiti", "Euro riconosciuti")).toEqual([1600]);
    const shown = await asSystem("test", (tx) => planProgress(tx, basis.planId));
    expect(shown.find(({ serviceCode }) => serviceCode === "L13")?.recognisedCents).toBe(160_000);
  });

  test("lists the plan's files by their hash, and holds no note, debt or household", async () => {
    const made = await aDeliveredPlan();
    const bytes = Buffer.from("%PDF-1.7\nscan\n%%EOF");
    const file = { name: "foglio.pdf", bytes };
    must(await attachFile(made.operator, made.plan.id, { kind: "DOCUMENT", title: "Attestato", file }));
    const pack = await aPack(made.operator, { planId: made.plan.id });
    const book = await sheetsOfPack(made.operator, pack.id);
    const kept = await asSystem("test", (tx) => tx.attachment.findFirstOrThrow());
    expect((await book.rows("Allegati"))[1]).toMatchObject([
      kept.id,
      made.plan.code,
      "Documento",
      "Attestato",
      "application/pdf",
      bytes.length,
      kept.sha256,
      expect.any(String),
      expect.any(Date),
    ]);
    const household = await asSystem("test", (tx) => tx.household.findFirstOrThrow());
    const paper = await paperOfPack(made.operator, pack.id);
    const everything = [paper.text];
    for (const sheet of ["Piani", "Versioni", "Registro", "Correzioni", "Totali"])
      everything.push(JSON.stringify(await book.rows(sheet)));
    expect(everything.join()).not.toContain("appunto che resta dell'operatore");
    expect(everything.join()).not.toContain(household.code);
  });
});

test("the sheet signed at an appointment is in the pack of who signed it, and makes the hour recognised", async () => {
  const made = await aSignedPlan();
  const { id, sessionId } = await anHour(made, "2026-11-24");
  const file = { name: "foglio firme.pdf", bytes: Buffer.from("%PDF-1.7\nsheet\n%%EOF") };
  must(await attachSheet(made.operator, sessionId, { file, rows: [{ id, version: 2 }] }));
  const pack = await aPack(made.operator, { planId: made.plan.id });
  const book = await sheetsOfPack(made.operator, pack.id);
  expect(await book.column("Allegati", "Tipo")).toEqual(["Foglio del registro"]);
  expect(await book.column("Registro", "Confermata: come")).toEqual(["Foglio firmato"]);
  expect(await book.column("Registro", "Conferma ancora valida")).toEqual(["Sì"]);
  expect((await book.column("Totali", "Ore riconosciute")).at(-1)).toBe(1);
  expect((await book.column("Totali", "Euro riconosciuti")).at(-1)).toBe(34);
});

describe("the pack of a month", () => {
  test("has the hours and euro that the hours page shows for that month", async () => {
    const { coordinator } = await aDeliveredPlan();
    setClock(new Date("2026-12-02T09:00:00Z"));
    const filter = { by: "month", programmeId: null, operatorId: null, serviceCode: null } as const;
    for (const [month, rows] of [
      ["2026-11-01", 3],
      ["2026-12-01", 1],
    ] as const) {
      const whole = await asSystem("test", (tx) => wholeOf(tx, coordinator, { ...filter, from: month, to: month }));
      const pack = await aPack(coordinator, { scope: "MONTH", month });
      const book = await sheetsOfPack(coordinator, pack.id);
      expect((await book.rows("Registro")).length - 1).toBe(rows);
      for (const [heading, { minutes, cents: value }] of [
        ["prenotat", whole.booked],
        ["svolt", whole.delivered],
        ["riconosciut", whole.recognised],
      ] as const) {
        expect((await book.column("Totali", `Ore ${heading}e`)).at(-1), month).toBe(minutes / 60);
        expect((await book.column("Totali", `Euro ${heading}i`)).at(-1), month).toBe(value / 100);
      }
    }
  });
});

describe("the pack of a programme", () => {
  test("of many plans is read in bites, and every service names the rows of all of them", async () => {
    const plans = [await aDeliveredPlan(), await aDeliveredPlan(), await aDeliveredPlan()];
    const [first] = plans;
    if (!first) throw new Error("there are three plans");
    const programmeId = first.programme.id;
    await asSystem("test", (tx) => tx.plan.updateMany({ data: { programmeId } }));
    const officer = await aUser("MUNICIPAL_OFFICER");
    const pack = await aPack(officer, { scope: "PROGRAMME", programmeId }, 2);
    expect(pack).toMatchObject({ plans: 3, stepsDone: 4, stepsTotal: 4 });
    const book = await sheetsOfPack(officer, pack.id);
    const codes = plans.map(({ plan }) => plan.code).toSorted();
    expect(await book.column("Piani", "PIP")).toEqual(codes);
    const [, ...totals] = await book.rows("Totali");
    expect(totals.map(([level]) => level)).toEqual([
      "PIP",
      "PIP",
      "PIP",
      "Servizio",
      "Servizio",
      "Servizio",
      "Servizio",
      "Tutto",
    ]);
    const rows = await book.column("Totali", "Righe");
    expect(rows).toEqual(["2–5", "6–9", "10–13", "2, 6, 10", "3, 7, 11", "4, 8, 12", "5, 9, 13", "2–4"]);
    expect((await book.column("Totali", "Ore svolte")).at(-1)).toBe(4.5);
    const paper = await paperOfPack(officer, pack.id);
    for (const code of codes) expect(paper.text).toContain(code);
    const last = tableUnder(paper, "Totali per servizio").find(([service]) => service?.startsWith("L09"));
    expect(last?.at(-1)).toBe("foglio Righe, righe 5, 9, 13");
  });

  test("has the dashboard's delivered hours and euro, codes in place of names, and all rows in the workbook alone", async () => {
    const { plan, programme } = await aDeliveredPlan();
    const officer = await aUser("MUNICIPAL_OFFICER");
    const pack = await aPack(officer, { scope: "PROGRAMME", programmeId: programme.id });
    expect(pack).toMatchObject({ status: "DONE", plans: 1 });
    const filter = { from: null, to: "2026-12-31", district: null, band: null, programmeId: programme.id };
    // Before what is about too few is hidden from who reads no case.
    const { volume } = await asSystem("test", (tx) => readFigures(tx, { actor: officer, filter }));
    const book = await sheetsOfPack(officer, pack.id);
    expect(volume.total.delivered).toMatchObject({ minutes: 90, cents: 5100 });
    expect((await book.column("Totali", "Ore svolte")).at(-1)).toBe(1.5);
    expect((await book.column("Totali", "Euro svolti")).at(-1)).toBe(51);

    const paper = await paperOfPack(officer, pack.id);
    expect(paper.text).toContain(plan.code);
    expect(paper.text).toContain("la cartella Excel ha tutte le righe");
    expect(paper.text).not.toContain("Curriculum aggiornato");
    expect((await book.rows("Registro")).length).toBe(5);
    const people = await asSystem("test", (tx) => tx.person.findMany());
    const users = await asSystem("test", (tx) => tx.user.findMany({ where: { id: { not: officer.id } } }));
    for (const sheet of ["Piani", "Versioni", "Firme", "Righe", "Registro", "Esiti", "Allegati", "Totali"]) {
      const words = JSON.stringify(await book.rows(sheet));
      for (const { lastName, identifier } of people) {
        expect(words).not.toContain(lastName);
        if (identifier) expect(words).not.toContain(identifier);
      }
      for (const { name } of users) expect(words).not.toContain(`"${name}"`);
      expect(words).not.toContain("Maria Rossi");
      expect(words).not.toContain("Curriculum aggiornato");
    }
  });
});
