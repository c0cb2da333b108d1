import type { AccreditationRegister } from "@/generated/prisma/enums";
import type { Day } from "@/lib/clock";
import type { HeldAccreditation } from "./accreditation";

/** An organisation that could deliver: the provider itself or a co-operative of its consortium, with its register entries. */
export type Deliverer = { id: string; name: string; accreditations: HeldAccreditation[] };

/**
 * Whether one entry of the register holds over the whole period (days, both inclusive). A service can only be delivered by
 * who is accredited for it on that day (product rules S13); two entries with a gap between them do not do.
 */
export const accreditedThroughout = (
  entries: readonly HeldAccreditation[],
  register: AccreditationRegister,
  from: Day,
  to: Day,
) =>
  entries.some(
    (entry) =>
      entry.register === register &&
      entry.status === "ACTIVE" &&
      entry.validFrom <= from &&
      (entry.validTo === null || to <= entry.validTo),
  );

/** Who may deliver a service over a period, the provider first. */
export const deliverersFor = (
  deliverers: readonly Deliverer[],
  register: AccreditationRegister,
  from: Day,
  to: Day,
): Deliverer[] => deliverers.filter((one) => accreditedThroughout(one.accreditations, register, from, to));
