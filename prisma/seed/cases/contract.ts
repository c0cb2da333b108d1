import { memberAnswers } from "../people";
import type { Case, Staff } from "../tell-case";
import { inBandThree, scores, someone } from "./common";

/** A plan that ended with a contract of twelve months. Invented. */
export async function caseContract({ sara, marta }: Staff): Promise<Case> {
  return {
    household: {
      owner: sara,
      openedDaysAgo: 330,
      kind: "SAP_ALER",
      address: "Piazza Unione",
      streetNumber: "5",
      district: "Borgochiesanuova",
      rentCents: 21_000,
      cause: "DISMISSAL",
      members: [
        await memberAnswers(someone("Ferrari", "Lucia", "F", "1986-12-01"), "HOLDER", { workStatus: "EMPLOYED" }),
        await memberAnswers(someone("Ferrari", "Marco", "M", "2009-07-22"), "CHILD"),
      ],
      debt: { rentCents: 189_000, chargesCents: 27_000, months: 9 },
      drift: -30_000,
      rentDebts: [241_000, 262_000, 214_000, 148_000, 82_000],
      iseeCents: 812_000,
      repayment: { instalments: 18, signedDaysAgo: 235, lateNumber: 2 },
    },
    referral: {
      member: 0,
      operator: marta,
      sentDaysAgo: 300,
      needs: ["JOB_SEARCH", "TRAINING"],
      reason: "Licenziata dopo dodici anni: cerca un nuovo lavoro nelle pulizie.",
      end: { kind: "accepted" },
    },
    profile: {
      ...inBandThree,
      study: "LOWER_SECONDARY",
      work: "UNEMPLOYED_UNDER_12",
      scores: scores(4, 3, 5, 5, 3, 4),
      wishes: "Pulizie o mensa, vicino a casa.",
    },
    plan: {
      months: 6,
      stage: "completed",
      endedDaysAgo: 100,
      why: "Obiettivi raggiunti: contratto di dodici mesi in cooperativa.",
      goals: ["Trovare un lavoro stabile vicino a casa"],
      services: [{ code: "L07" }, { code: "F04" }, { code: "L13" }],
      comment: { body: "Pieno accordo." },
      outcome: {
        kind: "CONTRACT",
        employer: "Cooperativa Mantova Pulita",
        weeklyMinutes: 1800,
        months: 12,
        serviceCode: "L13",
      },
    },
  };
}
