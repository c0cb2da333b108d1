import { memberAnswers } from "../people";
import type { Case, Staff } from "../tell-case";
import { scores, someone } from "./common";

/** A woman who renounces after three weeks, because she found work by herself. Invented. */
export async function caseRenounce({ sara, marta }: Staff): Promise<Case> {
  return {
    household: {
      owner: sara,
      openedDaysAgo: 130,
      kind: "SAP_ALER",
      address: "Viale Veneto",
      streetNumber: "77",
      district: "Te Brunetti",
      rentCents: 22_000,
      cause: "REDUCED_HOURS",
      members: [
        await memberAnswers(someone("Tosi", "Carla", "F", "1990-06-30"), "HOLDER", {
          workStatus: "UNEMPLOYED_UNDER_12",
        }),
        await memberAnswers(someone("Tosi", "Nicolò", "M", "2016-03-03"), "CHILD"),
      ],
      debt: { rentCents: 121_000, chargesCents: 18_000, months: 6 },
      drift: -22_000,
      iseeCents: 903_000,
    },
    referral: {
      member: 0,
      operator: marta,
      sentDaysAgo: 100,
      needs: ["JOB_SEARCH"],
      reason: "Cerca un lavoro a orario pieno.",
      end: { kind: "accepted" },
    },
    profile: {
      band: "BAND_2",
      motivation: "Può cercare lavoro in autonomia con un sostegno breve.",
      study: "UPPER_SECONDARY",
      work: "UNEMPLOYED_UNDER_12",
      scores: scores(4, 4, 4, 5, 4, 4),
      wishes: "Lavoro d'ufficio.",
    },
    plan: {
      months: 3,
      stage: "withdrawn",
      why: "Rinuncia scritta della persona: si è occupata da sola.",
      goals: ["Trovare un lavoro a tempo pieno"],
      services: [{ code: "L07" }, { code: "L09" }],
      comment: { body: "D'accordo sul percorso breve." },
    },
  };
}
