import type { HouseholdQuery } from "@/domain/household-list";
import { encodeCursor } from "@/lib/keyset";
import { typedCents } from "@/lib/money";
import { withParams } from "@/lib/query";

type Params = Record<string, string>;

/** What the list was asked, as its address says it; what is at its default is left out. */
export function asParams(query: HouseholdQuery, changes: Params = {}): Params {
  const { debtFrom, debtTo, after, before, ...rest } = query;
  const all: Params = {
    ...rest,
    debtFrom: typedCents(debtFrom),
    debtTo: typedCents(debtTo),
    after: after ? encodeCursor(after) : "",
    before: before ? encodeCursor(before) : "",
    ...changes,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
}

/** The address of the same list with something changed. */
export const addressWith = (query: HouseholdQuery, changes: Params, path = "/households") =>
  withParams(path, asParams(query, changes));
