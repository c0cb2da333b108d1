import { describe, expect, test, vi } from "vitest";
import { type DocumentKind, documentsOf } from "@/domain/document";
import type { Actor } from "@/domain/permissions";
import type { PersonLanguage } from "@/lib/languages";
import { asSystem } from "@/server/db";
import { getDocument } from "@/server/documents/get-document";
import { documentData, renderDocument } from "@/server/documents/render-document";
import { typeset } from "@/server/documents/typst";
import { agreePlan } from "@/server/plans/agree-plan";
import { movePlan } from "@/server/plans/move-plan";
import { aUser } from "../support/organisation-factories";
import {
  anAgreedPlan,
  aPlan,
  aSharedPlan,
  aSignedPlan,
  asOfficina,
  asOperator,
  asPerson,
  eventsOf,
  must,
  planRow,
  shownOf,
} from "../support/plan-factories";
import { flat, type ReadPdf, readPdf, wordsOf } from "../support/read-pdf";
import { sayIn } from "../support/say";
import { aVariationText } from "../support/variation-text";

// Reading papers back takes its time where several test files share a processor.
vi.setConfig({ testTimeout: 60_000 });

type How = { version?: number; language?: PersonLanguage; large?: boolean; demonstration?: boolean };

/** Makes a paper as its address does, and reads it back; null when it is out of sight. */
async function paper(actor: Actor, planId: string, kind: DocumentKind, how: How = {}) {
  const document = await getDocument(actor, planId, kind, how.version ?? null);
  if (!document) return null;
  const { language = "it", large = false, demonstration = false } = how;
  const wanted = { say: sayIn(language), language, large, demonstration };
  return { hash: document.hash, ...(await readPdf(await renderDocument(kind, documentData(kind, document, wanted)))) };
}
const seen = async (...asked: Parameters<typeof paper>) => {
  const read = await paper(...asked);
  if (!read) throw new Error("the paper is out of sight");
  return read;
};

const headings = (read: ReadPdf) => read.tags.filter(({ role }) => /^H\d$/.test(role));
const watermark = (page: ReadPdf["pages"][number]) => page.artifacts.replace(/ /g, "").startsWith("BOZZA");

/** The points of PDF/UA-1 that can be told from outside: title, language, everything tagged or decoration, headings in order, tables with headers. */
function accessible(read: ReadPdf, language = "it") {
  expect(read.marked).toBe(true);
  expect(read.language).toBe(language);
  expect(read.titleShown).toBe(true);
  const [first, ...others] = headings(read);
  expect(first?.role).toBe("H1");
  // pdf.js knows nothing of the text behind Arabic letters that are drawn in pieces.
  if (language !== "ar") expect(first?.text).toBe(read.title);
  expect(others.every(({ role }) => role !== "H1")).toBe(true);
  let level = 1;
  for (const { role, text } of headings(read)) {
    expect(Number(role.slice(1)), text).toBeLessThanOrEqual(level + 1);
    expect(text).not.toBe("");
    level = Number(role.slice(1));
  }
  for (const { stray, tags } of read.pages) {
    expect(stray).toBe("");
    expect(tags.map(({ role }) => role)).toEqual(["Document"]);
  }
  // A table that goes on on the next page keeps its head on the first.
  let goesOn = false;
  for (const { tags } of read.pages) {
    const tables = flat(tags).filter(({ role }) => role === "Table");
    for (const [index, table] of tables.entries()) {
      const rows = flat(table.tags).filter(({ role }) => role === "TR");
      const [head, ...others] = rows;
      expect(head?.tags.every(({ role }) => role === "TH")).toBe(true);
      if (index > 0 || !goesOn) for (const cell of head?.tags ?? []) expect(wordsOf(cell)).not.toBe("");
      for (const row of others) expect(row.tags.length).toBe(head?.tags.length);
    }
    goesOn = tables.length > 0;
  }
}

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

describe("the person's copy", () => {
  const inWords = {
    it: ["Il mio piano", "Che cosa farò", "12 ore", "Coaching"],
    en: ["My plan", "What I will do", "12 hours", "Courtesy translation"],
    fr: ["Mon plan", "Ce que je vais faire", "12 heures", "Traduction de courtoisie"],
    ar: ["خطتي", "ماذا سأفعل", "12 ساعة"],
  } as const;
  test.each(["it", "en", "fr", "ar"] as const)(
    "is plain, without costs, in %s and in large letters",
    async (language) => {
      const { plan, operator } = await aSignedPlan();
      for (const large of [false, true]) {
        const read = await seen(operator, plan.id, "person-copy", { language, large });
        accessible(read, language);
        expect(read.direction).toBe(language === "ar" ? "R2L" : "L2R");
        expect(read.text).not.toContain("€");
        if (language !== "ar") for (const words of inWords[language]) expect(read.text).toContain(words);
      }
      const { title } = await seen(operator, plan.id, "person-copy", { language });
      expect(title).toBe(inWords[language][0]);
    },
  );
});

describe("what somebody wrote", () => {
  const hostile =
    '#import "/etc/passwd": * #read("/etc/passwd") *grassetto* _x_ $y^2$ \\u{1f600} = Titolo @ref <label> // fine `codice`';

  const withTexts = async (text: string, reason = text) => {
    const basis = await aSharedPlan();
    await asSystem("test", async (tx) => {
      await tx.planGoal.updateMany({ where: { planVersionId: basis.planVersion.id }, data: { text } });
      await tx.planLine.updateMany({
        where: { planVersionId: basis.planVersion.id },
        data: { thirdParties: text, deviationReason: reason, quantity: 15 },
      });
      await tx.person.update({ where: { id: basis.plan.personId }, data: { lastName: text.slice(0, 80) } });
    });
    return basis;
  };

  test("is never markup: it stands on the paper as it was typed", async () => {
    const { plan, operator } = await withTexts(hostile);
    for (const kind of documentsOf("SHARED", 1)) {
      const { text, tags } = await seen(operator, plan.id, kind);
      expect(text).not.toContain("root:");
      expect(tags.some(({ role, text: own }) => /^H\d$/.test(role) && own === "Titolo")).toBe(false);
      if (kind === "pip") expect(text).toContain(hostile);
    }
  });

  test.each([
    ["a word without end", "a".repeat(4000)],
    ["two hundred lines", "riga\n".repeat(200)],
    ["other writings", "العربية 漢字 Ελληνικά 👩‍👩‍👧‍👦🏠 \u202eissoR"],
    ["a null and a half character", "a\ud800b"],
  ])("does not break the paper: %s", async (_, text) => {
    const { plan, operator } = await withTexts(text);
    for (const kind of ["pip", "person-copy", "application"] as const) accessible(await seen(operator, plan.id, kind));
  });
});

describe("who may take a paper away", () => {
  test("the two services; the Comune only once the case was opened to it; nobody else", async () => {
    const { plan, operator, socialWorker, household } = await aSignedPlan();
    const officer = await aUser("MUNICIPAL_OFFICER");
    for (const kind of documentsOf("SIGNED", 1)) {
      for (const actor of [operator, socialWorker]) expect(await getDocument(actor, plan.id, kind)).not.toBeNull();
      const others = [officer, await aUser("EMPLOYMENT_OPERATOR"), await aUser("SOCIAL_WORKER"), await aUser("ADMIN")];
      for (const actor of [...others, await aUser("PRIVACY_OFFICER")])
        expect(await getDocument(actor, plan.id, kind)).toBeNull();
    }
    await asSystem("test", (tx) =>
      tx.caseAccess.create({
        data: {
          householdId: household.id,
          holderId: officer.id,
          grantedById: socialWorker.id,
          reason: "Incontro congiunto",
          expiresOn: new Date("2026-12-31"),
        },
      }),
    );
    const read = await seen(officer, plan.id, "pip");
    expect(headings(read).map(({ text }) => text)).not.toContain("Ambiti di sviluppo risultanti dal colloquio");
  });

  test("a text not yet shared is its writers' alone, the first one and a variation", async () => {
    const first = await aPlan();
    expect(await getDocument(first.socialWorker, first.plan.id, "pip")).toBeNull();
    const basis = await aSignedPlan();
    const { id } = await aVariationText(basis);
    await asSystem("test", (tx) =>
      tx.variation.update({ where: { planVersionId: id }, data: { status: "DRAFT", sharedAt: null } }),
    );
    expect(await getDocument(basis.socialWorker, basis.plan.id, "variation")).toBeNull();
    expect(await getDocument(basis.socialWorker, basis.plan.id, "pip", 2)).toBeNull();
    expect((await getDocument(basis.socialWorker, basis.plan.id, "pip"))?.version.number).toBe(1);
    expect((await getDocument(basis.operator, basis.plan.id, "variation"))?.version.number).toBe(2);
  });

  test("a version that is not there, and a variation of a first text, are not found", async () => {
    const { plan, operator } = await aSignedPlan();
    expect(await getDocument(operator, plan.id, "pip", 7)).toBeNull();
    expect(await getDocument(operator, plan.id, "variation")).toBeNull();
  });

  test("each paper leaves its trace, without names", async () => {
    const { plan, operator } = await aSignedPlan();
    await getDocument(operator, plan.id, "pip");
    await getDocument(operator, plan.id, "person-copy");
    expect((await eventsOf(plan.id)).filter((type) => type === "document.produced")).toHaveLength(2);
    const [event, read] = await asSystem("test", async (tx) => [
      await tx.auditEvent.findFirstOrThrow({ where: { type: "document.produced" }, orderBy: { id: "desc" } }),
      await tx.fileRead.findFirst({ where: { page: "document", personId: plan.personId } }),
    ]);
    expect(event.facts).toEqual({ kind: "person_copy", version: 1 });
    expect(read).not.toBeNull();
  });
});

test("many papers at once are set one after another, each with its own data", async () => {
  const { plan, operator } = await aSignedPlan();
  const document = await getDocument(operator, plan.id, "person-copy");
  if (!document) throw new Error("the paper is out of sight");
  const titles = await Promise.all(
    (["it", "en", "fr", "it", "en", "fr"] as const).map(async (language) => {
      const wanted = { say: sayIn(language), language, large: false, demonstration: false };
      return (await readPdf(await renderDocument("person-copy", documentData("person-copy", document, wanted)))).title;
    }),
  );
  expect(titles).toEqual(["Il mio piano", "My plan", "Mon plan", "Il mio piano", "My plan", "Mon plan"]);
});

test("a template that cannot be set says where, never with what, and the next paper is set all the same", async () => {
  const { plan, operator } = await aSignedPlan();
  await expect(typeset("no-such-template", { name: "Maria" })).rejects.toThrow(
    /no-such-template could not be set: (?!.*Maria)/,
  );
  await expect(typeset("pip", { name: "Maria" })).rejects.toThrow(/sheet\.typ.*(?<!Maria)$/);
  expect((await seen(operator, plan.id, "pip")).title).toBe("Piano di Intervento Personalizzato");
});
