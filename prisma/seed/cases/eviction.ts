import { memberAnswers } from "../people";
import type { Case, Staff } from "../tell-case";
import { inBandThree, scores, someone } from "./common";

/** A single man with an eviction validated and a grave illness. Invented. */
export async function caseEviction({ sara, marta }: Staff): Promise<Case> {
  return {
    household: {
      owner: sara,
      openedDaysAgo: 150,
      kind: "PRIVATE",
      address: "Via Volta",
      streetNumber: "41",
      district: "Centro",
      rentCents: 48_000,
      cause: "ILLNESS_INJURY_DEATH",
      incomeCents: 52_000,
      members: [
        await memberAnswers(someone("Foglia", "Giuseppe", "M", "1968-02-20"), "HOLDER", {
          workStatus: "UNEMPLOYED_12_36",
        }),
      ],
      debt: { rentCents: 384_000, chargesCents: 42_000, months: 8 },
      drift: 20_000,
      iseeCents: 689_000,
      eviction: { stage: "VALIDATED", daysAgo: 60, note: "Convalidato: data di rilascio da fissare" },
    },
    referral: {
      member: 0,
      operator: marta,
      sentDaysAgo: 120,
      urgency: "HIGH",
      needs: ["JOB_SEARCH", "SUPPORT_NETWORK"],
      reason: "Dopo la malattia può fare un lavoro leggero; è solo e rischia la casa.",
      end: { kind: "accepted" },
    },
    profile: {
      ...inBandThree,
      study: "VOCATIONAL",
      work: "UNEMPLOYED_12_36",
      scores: scores(4, 3, 3, 5, 2, 2),
      wishes: "Un lavoro di custodia o di portineria.",
    },
    plan: {
      months: 6,
      stage: "active",
      goals: ["Costruire una rete di sostegno intorno alla casa", "Trovare un lavoro adatto alla salute"],
      services: [{ code: "L06" }, { code: "L07" }, { code: "L08" }],
      comment: { body: "La rete con il medico di base è già avviata: la condividiamo." },
    },
  };
}
