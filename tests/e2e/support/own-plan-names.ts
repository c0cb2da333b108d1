import type { PlanStage } from "../../../prisma/seed/plans";

/** The plans that journeys have to themselves, by the last name of their person, and how far each has come. */
export const ownPlans = {
  Accordi: "agreed",
  Legame: "agreed",
  Lingue: "agreed",
  Scansione: "agreed",
  Pacchetti: "shared",
  Modifica: "shared",
  Riserva: "shared",
  Sollecito: "shared",
  Semplice: "shared",
  Diretta: "shared",
  Scrittura: "shared",
  Novella: "shared",
  Conflitto: "draft",
  Cede: "draft",
  Rimette: "draft",
  Ferma: "draft",
  Spenta: "draft",
  Offerta: "draft",
  Mezza: "draft",
  Esce: "draft",
  Tirocinante: "signed",
  Rete: "signed",
  Corsista: "draft",
  Sarta: "signed",
  Avvisata: "shared",
  Attesa: "shared",
  Obiettivi: "draft",
  Dono: "draft",
} as const satisfies Record<string, PlanStage>;
export type OwnPlan = keyof typeof ownPlans;
