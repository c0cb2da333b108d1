import { memberAnswers } from "../people";
import type { Case, Staff } from "../tell-case";
import { inBandThree, scores, someone } from "./common";

/** A plan whose hours a variation moved from coaching to the internship. Invented. */
export async function caseMovedHours({ anna, luca }: Staff): Promise<Case> {
  return {
    household: {
      owner: anna,
      openedDaysAgo: 175,
      kind: "SAS",
      address: "Strada Cipata",
      streetNumber: "12",
      district: "Valletta Valsecchi",
      rentCents: 31_000,
      cause: "BUSINESS_CLOSED",
      members: [
        await memberAnswers(someone("Mori", "Andrea", "M", "1979-10-11"), "HOLDER", {
          workStatus: "UNEMPLOYED_12_36",
        }),
        await memberAnswers(someone("Zanetti", "Paola", "F", "1982-04-04"), "PARTNER", { workStatus: "EMPLOYED" }),
      ],
      debt: { rentCents: 279_000, chargesCents: 51_000, months: 9 },
      drift: -12_000,
      iseeCents: 1_120_000,
      repayment: { instalments: 36, signedDaysAgo: 130 },
    },
    referral: {
      member: 0,
      operator: luca,
      sentDaysAgo: 150,
      needs: ["SKILLS_ASSESSMENT", "INTERNSHIP"],
      reason: "Ha chiuso la sua attività: vuole capire come spendere l'esperienza.",
      end: { kind: "accepted" },
    },
    profile: {
      ...inBandThree,
      study: "UPPER_SECONDARY",
      work: "UNEMPLOYED_12_36",
      scores: scores(5, 4, 3, 5, 5, 3),
      wishes: "Magazzino o manutenzione.",
    },
    plan: {
      months: 6,
      stage: "active",
      goals: ["Far valere l'esperienza da artigiano", "Entrare in una cooperativa con un tirocinio"],
      services: [{ code: "L04" }, { code: "L09" }, { code: "L10" }, { code: "L14" }],
      comment: {
        body: "Se parte il tirocinio, spostiamo ore dal coaching al tutor: gli serve stare sul lavoro. @Luca che ne dici?",
        about: "L09",
        aside: "@Elena, vediamo insieme se le ore del tutor bastano.",
      },
      variations: [
        {
          daysAgo: 40,
          change: "down",
          code: "L09",
          toCode: "L10",
          reason: "WORK_OPPORTUNITY",
          assessment: "Il tirocinio in azienda parte: servono meno coaching e un tutor più presente.",
          stage: "signed",
        },
      ],
    },
  };
}
