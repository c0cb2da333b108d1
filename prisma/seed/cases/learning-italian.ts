import { memberAnswers } from "../people";
import type { Case, Staff } from "../tell-case";
import { inBandThreePlus, moroccan, scores, someone } from "./common";

/** A couple learning Italian, with a repayment plan one instalment behind. Invented. */
export async function caseLearningItalian({ anna, luca }: Staff): Promise<Case> {
  return {
    household: {
      owner: anna,
      openedDaysAgo: 260,
      kind: "SAP_COMUNE",
      address: "Via Valsesia",
      streetNumber: "9",
      district: "Lunetta",
      rentCents: 19_500,
      cause: "CONTRACT_NOT_RENEWED",
      incomeCents: 94_000,
      members: [
        await memberAnswers(someone("El Amrani", "Fatima", "F", "1988-08-09", moroccan), "HOLDER", {
          workStatus: "NEVER_WORKED",
          phone: "+393471234502",
        }),
        await memberAnswers(someone("El Amrani", "Youssef", "M", "1984-01-25", moroccan), "SPOUSE", {
          workStatus: "EMPLOYED",
        }),
      ],
      debt: { rentCents: 214_500, chargesCents: 36_000, months: 11 },
      drift: -15_000,
      iseeCents: 742_000,
      repayment: { instalments: 24, signedDaysAgo: 215, missed: true },
    },
    referral: {
      member: 0,
      operator: luca,
      sentDaysAgo: 240,
      needs: ["LANGUAGE", "JOB_SEARCH"],
      reason: "Vuole imparare l'italiano e trovare un primo lavoro.",
      end: { kind: "accepted" },
    },
    profile: {
      ...inBandThreePlus,
      study: "PRIMARY",
      work: "NEVER_WORKED",
      scores: scores(1, 2, 5, 2, 2, 4),
      wishes: "Lavorare in una cucina o in una lavanderia.",
    },
    plan: {
      months: 6,
      stage: "active",
      goals: ["Arrivare al livello A2 di italiano", "Conoscere i lavori possibili in zona"],
      services: [{ code: "F01" }, { code: "L07" }, { code: "L09", quantity: 360 }],
      comment: { body: "Il corso deve finire prima delle 12.30." },
    },
  };
}
