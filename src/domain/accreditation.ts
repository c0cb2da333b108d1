import type { AccreditationRegister, AccreditationStatus } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";

/** The regional registers: services to work, and the two sections of training. */
export const accreditationRegisters = [
  "LAVORO",
  "FORMAZIONE_A",
  "FORMAZIONE_B",
] as const satisfies AccreditationRegister[];

/** An entry of a register, as far as whether it holds depends on it. */
export type HeldAccreditation = {
  register: AccreditationRegister;
  status: AccreditationStatus;
  validFrom: Day;
  validTo: Day | null;
};

/** Whether an organisation with these entries may deliver what this register covers on this day: a suspended or revoked entry never counts. */
export const accreditedOn = (entries: readonly HeldAccreditation[], register: AccreditationRegister, day: Day) =>
  entries.some(
    (entry) =>
      entry.register === register &&
      entry.status === "ACTIVE" &&
      entry.validFrom <= day &&
      (entry.validTo === null || day <= entry.validTo),
  );
