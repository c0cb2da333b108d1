import { memberAnswers } from "../people";
import type { Case, Staff } from "../tell-case";
import { inBandThreePlus, scores, someone } from "./common";

/** A dismissed breadwinner: a wife with a course and an internship before her, and eleven months of debt. Invented. */
export async function caseBreadwinner({ anna, luca }: Staff): Promise<Case> {
  return {
    household: {
      owner: anna,
      openedDaysAgo: 210,
      kind: "SAP_ALER",
      address: "Via Canneti",
      streetNumber: "18",
      district: "Lunetta",
      rentCents: 24_000,
      cause: "DISMISSAL",
      incomeCents: 78_000,
      members: [
        await memberAnswers(someone("Rossi", "Maria", "F", "1985-03-15"), "HOLDER", {
          workStatus: "UNEMPLOYED_OVER_36",
          phone: "+393471234501",
        }),
        await memberAnswers(someone("Bianchi", "Davide", "M", "1981-11-02"), "SPOUSE", {
          workStatus: "UNEMPLOYED_UNDER_12",
        }),
        await memberAnswers(someone("Bianchi", "Sofia", "F", "2011-05-19"), "CHILD"),
        await memberAnswers(someone("Bianchi", "Tommaso", "M", "2014-09-07"), "CHILD"),
      ],
      debt: { rentCents: 264_000, chargesCents: 89_000, months: 11 },
      drift: -18_000,
      iseeCents: 521_000,
      repayment: { instalments: 24, signedDaysAgo: 160 },
      actions: [
        {
          kind: "LANDLORD_MEDIATION",
          daysAgo: 195,
          carriedBy: "Anna Ferrari",
          description: "Incontro con ALER per un piano di rientro sostenibile",
          result: "Piano di rientro concordato",
        },
        {
          kind: "BUDGET_EDUCATION",
          daysAgo: 120,
          carriedBy: "Officina delle idee",
          description: "Tre incontri sul bilancio di casa",
        },
      ],
      notes: [
        {
          daysAgo: 205,
          audience: "OFFICINA",
          body: "Il marito ha perso il lavoro in primavera; la signora vuole rientrare nell'assistenza agli anziani.",
        },
        {
          daysAgo: 100,
          audience: "SHARED",
          body: "La signora può frequentare il corso la mattina: i figli sono a scuola fino alle 13.",
        },
      ],
    },
    referral: {
      member: 0,
      operator: luca,
      sentDaysAgo: 190,
      needs: ["JOB_SEARCH", "TRAINING", "INTERNSHIP"],
      reason: "Vuole lavorare nell'assistenza: ha esperienza in famiglia, le manca una qualifica.",
      end: { kind: "accepted" },
    },
    profile: {
      ...inBandThreePlus,
      study: "LOWER_SECONDARY",
      work: "UNEMPLOYED_OVER_36",
      scores: scores(3, 3, 5, 5, 3, 3),
      wishes: "Lavorare con gli anziani, in una struttura o a domicilio.",
    },
    plan: {
      months: 6,
      stage: "active",
      goals: [
        "Ottenere la qualifica di ausiliario socio-assistenziale",
        "Fare un tirocinio in una cooperativa della rete",
      ],
      services: [{ code: "L04" }, { code: "L09" }, { code: "F03" }, { code: "L14" }, { code: "L10" }],
      comment: { body: "Molto bene il tirocinio: chiediamo che gli incontri siano la mattina.", asksChange: true },
    },
  };
}
