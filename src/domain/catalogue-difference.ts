import type { ServiceRow } from "./catalogue-line";

/** What can differ between two editions of a service, the ones that matter most first. */
export const comparedFields = [
  "unitCostCents",
  "minQuantity",
  "maxQuantity",
  "standardQuantity",
  "participantsMin",
  "participantsMax",
  "name",
  "mandatory",
  "unit",
  "payBasis",
  "mode",
  "register",
  "section",
  "area",
  "qualityStandard",
  "lepCode",
  "act",
  "verification",
] as const satisfies (keyof ServiceRow)[];

type Value = string | number | boolean | null;

/** One thing about a service that is not as it was. */
export type ServiceChange = { field: (typeof comparedFields)[number]; before: Value; after: Value };

/** What happened to a service from one edition to the next. */
export type ServiceDifference<S extends ServiceRow = ServiceRow> =
  | { kind: "new"; service: S }
  | { kind: "gone"; service: S }
  | { kind: "changed"; service: S; changes: ServiceChange[] };

/** The act is cited anew in every edition, so it alone makes no difference worth reading. */
const telling = (field: string) => field !== "act";

/** What changes from one edition (null: none before) to the next, service by service, matched by code, in the order of the next one. */
export function differences<S extends ServiceRow>(before: readonly S[] | null, after: readonly S[]) {
  const old = new Map((before ?? []).map((service) => [service.code, service]));
  const found: ServiceDifference<S>[] = [];
  for (const service of after) {
    const was = old.get(service.code);
    old.delete(service.code);
    if (!was) {
      found.push({ kind: "new", service });
      continue;
    }
    const changes = comparedFields.flatMap((field) =>
      telling(field) && was[field] !== service[field] ? [{ field, before: was[field], after: service[field] }] : [],
    );
    if (changes.length) found.push({ kind: "changed", service, changes });
  }
  for (const service of old.values()) found.push({ kind: "gone", service });
  return found;
}
