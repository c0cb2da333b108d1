import type { ReferralStory } from "./journeys";
import type { PlanStage } from "./plans";

/** The town's districts. */
export const districts = [
  "Lunetta",
  "Te Brunetti",
  "Centro",
  "Valletta Valsecchi",
  "Borgochiesanuova",
  "Virgiliana",
] as const;
/** Its streets. */
export const streets = [
  "Via Benaco",
  "Via Calvi",
  "Via Pisano",
  "Via Indipendenza",
  "Viale Veneto",
  "Strada Cipata",
  "Via Volta",
] as const;
/** Why households fell behind. */
export const causes = [
  "DISMISSAL",
  "REDUCED_HOURS",
  "CONTRACT_NOT_RENEWED",
  "WAGE_SUPPORT",
  "ILLNESS_INJURY_DEATH",
  "OTHER",
] as const;
/** Why people are referred. */
export const reasons = [
  "Cerca lavoro da mesi senza risultati e vuole un aiuto.",
  "Ha perso il lavoro: vuole rientrare in fretta per pagare l'affitto.",
  "Vuole formarsi per un lavoro più stabile.",
  "Fa lavori saltuari: cerca un contratto regolare.",
] as const;
/** What they need. */
export const needs: ReferralStory["needs"][] = [
  ["JOB_SEARCH"],
  ["JOB_SEARCH", "TRAINING"],
  ["SKILLS_ASSESSMENT"],
  ["LANGUAGE", "JOB_SEARCH"],
  ["DIGITAL_SKILLS", "JOB_SEARCH"],
  ["INTERNSHIP"],
];
/** The services their PIPs are made of. */
export const packages = [
  [{ code: "L04" }, { code: "L07" }],
  [{ code: "L07" }, { code: "L09" }, { code: "L13" }],
  [{ code: "F02" }, { code: "L08" }],
  [{ code: "L06" }, { code: "L09" }],
  [{ code: "F04" }, { code: "L14" }, { code: "L10" }],
  [{ code: "L08" }, { code: "L11" }],
];
/** What the Officina says of a shared PIP. */
export const remarks = [
  "Va bene il percorso proposto; attenzione agli orari della scuola.",
  "Chiediamo di cominciare dal corso, poi la ricerca.",
  "La famiglia è d'accordo: ne abbiamo parlato a casa.",
] as const;

/** Why a PIP stopped, or how it ended. */
export const endings: Partial<Record<PlanStage, string>> = {
  suspended: "Sospeso per un intervento in ospedale; riprende tra due mesi.",
  completed: "Obiettivi raggiunti.",
  withdrawn: "Rinuncia scritta: motivi familiari.",
  revoked: "Impegni non mantenuti, dopo due lettere senza risposta.",
  cancelled: "La persona ha cambiato idea prima della firma.",
};
