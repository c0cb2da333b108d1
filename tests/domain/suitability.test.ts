import { describe, expect, test } from "vitest";
import type { ThemedService } from "@/domain/service-themes";
import { themeOf } from "@/domain/service-themes";
import { type ProfileForSuitability, suitability } from "@/domain/suitability";
import type { ReferralNeed } from "@/generated/prisma/enums";
import italian from "@/messages/it/plan.json";

const service = (name: string, over: Partial<ThemedService> = {}): ThemedService => ({
  section: "LAVORO",
  area: "Accoglienza e orientamento",
  name,
  mandatory: false,
  mode: "INDIVIDUAL",
  standardQuantity: 600,
  ...over,
});
const course = (name: string, area = "Professionalizzante", over: Partial<ThemedService> = {}) =>
  service(name, { section: "FORMAZIONE", area, mode: "GROUP", ...over });
const profile = (over: Partial<ProfileForSuitability> = {}): ProfileForSuitability => ({
  scores: {},
  workStatus: "UNEMPLOYED_12_36",
  studyTitle: "UPPER_SECONDARY",
  drivingLicence: false,
  ownTransport: false,
  ...over,
});

describe("what a service is about", () => {
  test.each([
    [service("Accoglienza e accesso ai servizi", { mandatory: true }), "base"],
    [service("Bilancio di competenze"), "skillsReview"],
    [service("Analisi della propensione e delle attitudini all'imprenditorialità"), "enterprise"],
    [service("Creazione rete di sostegno"), "supportNetwork"],
    [service("Orientamento e formazione alla ricerca attiva del lavoro"), "jobSearch"],
    [service("Accompagnamento continuo"), "accompaniment"],
    [service("Coaching"), "coaching"],
    [service("Tutoring e accompagnamento al tirocinio"), "internship"],
    [service("Certificazione delle competenze acquisite in ambito non formale e informale"), "certification"],
    [service("Promozione di conoscenze specifiche nell'ambito della gestione di impresa"), "enterprise"],
    [service("Inserimento e avvio al lavoro"), "placement"],
    [service("Attivazione del tirocinio"), "internship"],
    [service("Incontro domanda/offerta con la rete delle cooperative"), "jobSearch"],
    [course("Italiano L2 livello A2", "Competenze di base"), "language"],
    [course("Competenze digitali di base", "Competenze di base"), "digital"],
    [course("Addetto alle pulizie e sanificazione"), "trade"],
    [course("Sicurezza sul lavoro, formazione generale e rischio basso", "Sicurezza"), "safety"],
    [course("Carrello elevatore (patentino)"), "trade"],
    [service("Qualcosa di mai visto"), null],
  ])("%o", (one, theme) => {
    expect(themeOf(one)).toBe(theme);
  });
});

const rows: [string, ThemedService, ReferralNeed[], ProfileForSuitability, string, string[]][] = [
  ["a base service", service("Colloquio specialistico", { mandatory: true }), [], profile(), "suggested", ["base"]],
  ["a need met", course("Italiano L2", "Competenze di base"), ["LANGUAGE"], profile(), "suggested", ["needLanguage"]],
  [
    "a need and a low score",
    course("Italiano L2", "Competenze di base"),
    ["LANGUAGE"],
    profile({ scores: { LANGUAGE: 1 } }),
    "suggested",
    ["needLanguage", "lowLanguage"],
  ],
  [
    "a good speaker",
    course("Italiano L2", "Competenze di base"),
    [],
    profile({ scores: { LANGUAGE: 5 } }),
    "lessSuitable",
    ["goodLanguage"],
  ],
  [
    "a need against a score: a person must decide",
    course("Italiano L2", "Competenze di base"),
    ["LANGUAGE"],
    profile({ scores: { LANGUAGE: 5 } }),
    "neutral",
    ["needLanguage", "goodLanguage"],
  ],
  [
    "enterprise nobody asked for",
    service("Servizio di autoimprenditorialità"),
    [],
    profile(),
    "lessSuitable",
    ["noWishForEnterprise"],
  ],
  [
    "enterprise asked for",
    service("Servizio di autoimprenditorialità"),
    ["SELF_EMPLOYMENT"],
    profile(),
    "suggested",
    ["needSelfEmployment"],
  ],
  [
    "a trade on one's feet",
    course("Manutenzione del verde"),
    ["HEALTH_LIMITATIONS"],
    profile(),
    "lessSuitable",
    ["physicalWork"],
  ],
  [
    "a long course with children to look after",
    course("Ausiliario socio-assistenziale", "Professionalizzante", { standardQuantity: 9600 }),
    ["CARE_RECONCILIATION"],
    profile(),
    "lessSuitable",
    ["longHoursWithCare"],
  ],
  [
    "a course nobody can get to",
    course("Competenze digitali di base", "Competenze di base"),
    [],
    profile({ scores: { MOBILITY: 1 } }),
    "lessSuitable",
    ["hardToReach"],
  ],
  [
    "the same with a car",
    course("Competenze digitali di base", "Competenze di base"),
    [],
    profile({ scores: { MOBILITY: 1 }, ownTransport: true }),
    "neutral",
    [],
  ],
  [
    "somebody who works",
    service("Attivazione del tirocinio"),
    [],
    profile({ workStatus: "EMPLOYED" }),
    "lessSuitable",
    ["employed"],
  ],
  [
    "years without work",
    service("Accompagnamento continuo"),
    [],
    profile({ workStatus: "NEVER_WORKED" }),
    "suggested",
    ["longOutOfWork"],
  ],
  [
    "experience without titles",
    service("Certificazione delle competenze"),
    [],
    profile({ scores: { EXPERIENCE: 4 }, studyTitle: "PRIMARY" }),
    "suggested",
    ["experienceWithoutTitles"],
  ],
  ["a service nobody knows", service("Qualcosa di mai visto"), ["JOB_SEARCH"], profile(), "neutral", []],
];

describe("how suitable a service is", () => {
  test.each(rows)("%s", (_, one, needs, person, fit, reasons) => {
    const found = suitability(one, needs, person);
    expect(found.fit).toBe(fit);
    expect(found.reasons.map(({ key }) => key)).toEqual(reasons.map((reason) => `plan.suitability.${reason}`));
  });

  test("every reason has its sentence", () => {
    for (const [, one, needs, person] of rows)
      for (const { key } of suitability(one, needs, person).reasons)
        expect(italian.suitability).toHaveProperty(key.replace("plan.suitability.", ""));
  });
});
