import { expect, test, vi } from "vitest";
import type { Actor } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { monthReportData } from "@/server/documents/month-report-data";
import { typeset } from "@/server/documents/typst";
import { getSnapshot } from "@/server/snapshots/read-snapshots";
import { takeDueSnapshots } from "@/server/snapshots/take-due-snapshots";
import { accessible, headings } from "../../support/papers";
import { flat, readPdf, wordsOf } from "../../support/read-pdf";
import { sayIn } from "../../support/say";
import { aTownInUse } from "../../support/snapshot-factories";
import { aRandomTown } from "../../support/town-factories";

vi.setConfig({ testTimeout: 60_000 });

async function reportOf(
  reader: Actor,
  month: string,
  language: "it" | "en" = "it",
  organisation: string | null = null,
) {
  const found = await getSnapshot(reader, month);
  if (!found) throw new Error("there is a picture");
  const data = monthReportData(found, { say: sayIn(language), language, demonstration: true, organisation });
  return { ...(await readPdf(await typeset("month-report", data))), data, figures: found.picture.figures };
}

/** A town with cases of every kind, used for some months. */
async function aTownWithCases() {
  const town = await aRandomTown(3);
  await asSystem("test", (tx) => tx.household.updateMany({ data: { createdAt: new Date("2026-07-10T08:00:00Z") } }));
  await takeDueSnapshots();
  return town;
}

test("the report of a month is an accessible paper: titled, in its language, tagged, with every chart in words", async () => {
  const { comune } = await aTownWithCases();
  const report = await reportOf(comune, "2026-10");
  accessible(report);
  expect(report.title).toBe("Rapporto del mese di ottobre 2026");
  const names = headings(report).map(({ role, text }) => `${role} ${text}`);
  expect(names.slice(0, 3)).toEqual(["H1 Rapporto del mese di ottobre 2026", "H2 In breve", "H2 Il percorso"]);
  for (const chapter of ["H2 I tempi", "H2 Ore e importi", "H2 Morosità", "H2 Lavoro comune", "H2 Nota sul metodo"])
    expect(names).toContain(chapter);
  const charts = report.tags.filter(({ role }) => role === "Figure");
  expect(charts.length).toBeGreaterThan(3);
  for (const { alt } of charts) expect(alt).toMatch(/^Grafico a (barre|linee)\. /);
  for (const page of report.pages) {
    expect(page.artifacts).toContain("VALORI DIMOSTRATIVI");
    expect(page.artifacts).toContain(`pagina`);
  }
  expect(report.text).toContain("persone inventate");
});

test("what a chart draws stands in a table too, with the month before and the difference", async () => {
  const { officer } = await aTownInUse();
  await takeDueSnapshots();
  const report = await reportOf(officer, "2026-09");
  const rows = flat(report.tags)
    .filter(({ role }) => role === "TR")
    .map(({ tags }) => tags.map(wordsOf));
  expect(rows).toContainEqual(["Voce", "Valore", "agosto 2026", "Differenza"]);
  expect(rows).toContainEqual(["Nuclei in carico", "13", "13", "uguale"]);
  expect(rows).toContainEqual(["Persone segnalate", "6", "0", "+6"]);
  expect(report.text).toContain("Persone segnalate: 6, 6 in più del mese prima.");
  expect(report.text).toContain("Nuclei in carico: 13, come il mese prima.");
});

test("a figure that is hidden is marked and told in no sentence, table or chart", async () => {
  const { comune } = await aTownWithCases();
  const report = await reportOf(comune, "2026-10");
  const hidden = report.figures.filter(({ protection }) => protection !== "shown");
  expect(hidden.length).toBeGreaterThan(0);
  expect(report.text).toContain("< 5");
  expect(report.text).toMatch(/cifr[ae] non (è mostrata|sono mostrate)/);
  const drawn = report.data.chapters.flatMap(({ charts }) => charts);
  for (const chart of drawn)
    if (chart.kind === "bars")
      for (const { share, text } of chart.bars) expect(share === null).toBe(["< 5", "riservato", "–"].includes(text));
});

test("the first month has no month before, an organisation's report is about its own cases, English is English", async () => {
  const { socialWorker, officer } = await aTownInUse();
  await takeDueSnapshots();
  const first = await reportOf(officer, "2026-08");
  expect(first.text).toContain("Del mese prima non c’è una fotografia");
  expect(first.text).not.toContain("Differenza");
  const own = await reportOf(socialWorker, "2026-10", "en", "Officina delle idee");
  accessible(own, "en");
  expect(own.title).toBe("Report of October 2026");
  expect(own.text).toContain("Only the cases of Officina delle idee");
  expect(own.text).toContain("No figure is hidden.");
});
