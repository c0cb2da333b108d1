import { look } from "./household-factories";

/** A reading of the debt as the form sends it: € 3.500,00, 12 months. */
export const reading = {
  correctsId: null,
  recordedOn: "2026-11-20",
  rentDebtCents: 300_000,
  chargesDebtCents: 50_000,
  months: 12,
  firstUnpaidOn: null,
  source: "ALER" as const,
  note: null,
};

/** The household with its figures of today. */
export const figures = (id: string) => look((tx) => tx.household.findUniqueOrThrow({ where: { id } }));
