import { describe, expect, test, vi } from "vitest";
import { documentsOf } from "@/domain/document";
import { agreePlan } from "@/server/plans/agree-plan";
import { movePlan } from "@/server/plans/move-plan";
import { accessible, headings, seen } from "../../support/papers";
import {
  anAgreedPlan,
  aPlan,
  aSharedPlan,
  aSignedPlan,
  asOfficina,
  asOperator,
  asPerson,
  must,
  planRow,
  shownOf,
} from "../../support/plan-factories";
import type { ReadPdf } from "../../support/read-pdf";
import { aVariationText } from "../../support/variation-text";

const watermark = (page: ReadPdf["pages"][number]) => page.artifacts.replace(/ /g, "").startsWith("BOZZA");

const states = {
  "in bozza": async () => ({ ...(await aPlan()), version: 1, draft: true }),
  "in condivisione": async () => ({ ...(await aSharedPlan()), version: 1, draft: true }),
  "da firmare": async () => ({ ...(await anAgreedPlan()), version: 1, draft: true }),
  firmato: async () => ({ ...(await aSignedPlan()), version: 1, draft: false }),
  "con una variazione aperta": async () => {
    const basis = await aSignedPlan();
    await aVariationText(basis);
    return { ...basis, version: 2, draft: true };
  },
  annullato: async () => {
    const basis = await aSharedPlan();
    must(await movePlan(basis.operator, { planId: basis.plan.id, move: "cancel", reason: "Trasferita" }));
    return { ...basis, version: 1, draft: true };
  },
};

// Reading papers back takes its time where several test files share a processor.
vi.setConfig({ testTimeout: 60_000 });

describe.each(Object.entries(states))("a plan %s", (_, make) => {
  test("has every paper that makes sense, each one accessible, with version, hash and page on every sheet", async () => {
    const { plan, operator, version, draft } = await make();
    const { status } = await planRow(plan.id);
    const kinds = documentsOf(status, version);
    expect(kinds).toContain("pip");
    for (const kind of kinds) {
      const read = await seen(operator, plan.id, kind);
      accessible(read);
      const marksDrafts = kind !== "application" && kind !== "privacy-notice";
      for (const [index, page] of read.pages.entries()) {
        expect(page.artifacts).toContain(`pagina ${index + 1} di ${read.pages.length}`);
        expect(page.artifacts).toContain(`versione ${version}`);
        expect(page.artifacts).toContain(read.hash);
        expect(page.artifacts).toContain("VALORI DIMOSTRATIVI");
        expect(watermark(page), kind).toBe(draft && marksDrafts);
      }
    }
  });
});

test("the PIP says everything in the order of the regional form", async () => {
  const { plan, operator } = await aSignedPlan();
  const read = await seen(operator, plan.id, "pip");
  expect(headings(read).map(({ role, text }) => `${role} ${text}`)).toEqual([
    "H1 Piano di Intervento Personalizzato",
    "H2 Destinatario",
    "H2 Operatore accreditato",
    "H2 Tutor",
    "H2 Profilo del destinatario",
    "H3 Ambiti di sviluppo risultanti dal colloquio",
    "H3 Obiettivi",
    "H2 Attività previste",
    "H3 A) Servizi al lavoro",
    "H3 B) Servizi alla formazione",
    "H2 Operatori coinvolti in partenariato",
    "H2 Budget di previsione",
    "H2 Strumenti di monitoraggio",
    "H2 Luogo, data e firme",
  ]);
  const inOrder = [
    "Cognome e nome: Rossi",
    "15/03/1985",
    "Trovare un lavoro stabile entro l'estate",
    "L01 Accoglienza e accesso ai servizi",
    "L09 Coaching 23/11/2026 – 22/05/2027",
    "12 h 408,00 €",
    "17 h 544,00 €",
    "34,00 € l’ora",
    "Totale del piano 17 h 544,00 €",
    "Maria Rossi firmato a schermo il 23/11/2026",
  ];
  let from = 0;
  for (const words of inOrder) {
    const at = read.text.indexOf(words, from);
    expect(at, words).toBeGreaterThanOrEqual(from);
    from = at;
  }
});

test("the variation tells the differences in words, with hours and euro, and whom they need", async () => {
  const basis = await aSignedPlan();
  await aVariationText(basis);
  const { text, title } = await seen(basis.socialWorker, basis.plan.id, "variation");
  expect(title).toBe("Variazione del PIP");
  expect(text).toContain("dalla versione 1 alla versione 2");
  expect(text).toContain("I bisogni della persona sono cambiati");
  expect(text).toContain("Tipo: Aumento");
  expect(text).toContain("servono più ore per preparare le candidature");
  expect(text).toContain("Coaching: da 12 h a 18 h, + 204,00 € + 6 h + 204,00 €");
  expect(text).toContain("In tutto + 6 h + 204,00 €");
  expect(text).toContain("544,00 € 748,00 €");
  expect(text).toContain("resta in vigore la versione 1");
  expect(text.match(/Firma leggibile/g)).toHaveLength(3);
});

test("a variation that was signed says so, and the text before it that it was replaced", async () => {
  const basis = await aSignedPlan();
  const { plan, operator, socialWorker } = basis;
  await aVariationText(basis);
  must(await agreePlan(socialWorker, { ...(await shownOf(plan.id)), note: null }));
  const waiting = await seen(operator, plan.id, "variation");
  expect(waiting.text).toContain("Testo concordato, da firmare");
  must(await asOperator(operator, plan.id));
  must(await asOfficina(socialWorker, plan.id));
  must(await asPerson(operator, plan.id));
  const variation = await seen(operator, plan.id, "variation");
  expect(variation.text).toContain("Questa versione è in vigore dal 23/11/2026 e sostituisce la versione 1.");
  expect(variation.text.match(/firmato a schermo/g)).toHaveLength(3);
  expect(variation.pages.some(watermark)).toBe(false);
  const before = await seen(operator, plan.id, "pip", { version: 1 });
  expect(before.text).toContain("Versione 1, sostituita da una più recente");
  expect(before.pages.some(watermark)).toBe(false);
  expect((await seen(operator, plan.id, "pip")).text).toContain("748,00 €");
});

test("while a variation is open the signed text can still be taken, as it was signed", async () => {
  const basis = await aSignedPlan();
  await aVariationText(basis);
  const { text, pages, hash } = await seen(basis.operator, basis.plan.id, "pip", { version: 1 });
  expect(text).toContain("544,00 €");
  expect(text).toContain("firmato a schermo");
  expect(pages.some(watermark)).toBe(false);
  expect(hash).not.toBe((await seen(basis.operator, basis.plan.id, "pip")).hash);
});

test("the application carries the declarations, and a line for the pen instead of a signature", async () => {
  const { plan, operator } = await aSignedPlan();
  const { text } = await seen(operator, plan.id, "application");
  for (const words of ["articoli 46 e 47 del DPR 445/2000", "articolo 75", "articolo 76", "30 giorni consecutivi"])
    expect(text).toContain(words);
  expect(text).toContain("Firma leggibile");
  expect(text).not.toContain("firmato a schermo");
});

test("the privacy notice says that it is a model until it is approved", async () => {
  const { plan, operator } = await aSharedPlan();
  const { text } = await seen(operator, plan.id, "privacy-notice");
  expect(text).toContain("Modello: prima dell’uso deve essere approvato");
  expect(text).toContain("Garante per la protezione dei dati personali");
});
