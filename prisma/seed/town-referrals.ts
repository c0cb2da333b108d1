import type { ReferralEnd } from "./journeys";

/** The referrals that became no PIP: how many days ago they were sent, and how they stand. */
export const referralEnds: [number, ReferralEnd][] = [
  [1, { kind: "draft" }],
  [3, { kind: "draft" }],
  [2, { kind: "sent" }],
  [6, { kind: "sent" }],
  [24, { kind: "sent" }],
  [5, { kind: "assigned" }],
  [9, { kind: "asked" }],
  [16, { kind: "asked" }],
  [12, { kind: "answered" }],
  [
    70,
    {
      kind: "declined",
      reason: "NOT_REACHABLE",
      explanation: "Tre telefonate e una lettera senza risposta.",
      nextStep: "Accompagnarla al primo incontro in Officina.",
    },
  ],
  [
    110,
    {
      kind: "declined",
      reason: "OTHER_SERVICE_FIRST",
      explanation: "Prima del lavoro serve una cura già avviata.",
      nextStep: "Segnalarla di nuovo quando la cura lo permette.",
    },
  ],
  [45, { kind: "withdrawn", reason: "La persona si è trasferita." }],
  [8, { kind: "accepted" }],
  [20, { kind: "accepted" }],
  [14, { kind: "accepted" }],
];
