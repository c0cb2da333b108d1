import type { Cents } from "@/lib/money";

/** What limits a plan's amount: the aid band of the person, the provider's allocation, the fund of the programme. */
export type CeilingKind = "person" | "provider" | "programme";

/** One ceiling, what others have already committed of it, and how far the Comune lets this plan go over it. Cents; no limit (null) when nobody knows one. */
export type CeilingBasis = { limitCents: Cents | null; committedCents: Cents; derogatedCents: Cents };

/** The three ceilings a plan stands under, before this plan is counted. Cents. */
export type CeilingBases = Record<CeilingKind, CeilingBasis>;

/** Where a plan stands under one ceiling: `share` is 1 at the limit; it warns from 80 % and is over past 100 % (product rules §3.4). */
export type Ceiling = CeilingBasis & {
  kind: CeilingKind;
  thisPlanCents: Cents;
  share: number | null;
  state: "ok" | "warn" | "over";
};

const kinds = ["person", "provider", "programme"] as const;

/** How far a plan may go under a ceiling: its limit and what a derogation adds to it for this plan; null when there is no limit. Cents. */
export const allowedUnder = ({ limitCents, derogatedCents }: CeilingBasis) =>
  limitCents === null ? null : limitCents + derogatedCents;

/** One ceiling with this plan counted in. */
export function ceilingOf(kind: CeilingKind, basis: CeilingBasis, thisPlanCents: Cents): Ceiling {
  const limitCents = allowedUnder(basis);
  const used = basis.committedCents + thisPlanCents;
  if (limitCents === null) return { kind, ...basis, thisPlanCents, share: null, state: "ok" };
  const share = limitCents > 0 ? used / limitCents : used > 0 ? Number.POSITIVE_INFINITY : 0;
  const state = used > limitCents ? "over" : used > 0 && used * 100 >= limitCents * 80 ? "warn" : "ok";
  return { kind, ...basis, thisPlanCents, share, state };
}

/** The three ceilings of a plan that comes to so many cents; the same on server and screen. */
export const ceilingsOf = (bases: CeilingBases, thisPlanCents: Cents): Ceiling[] =>
  kinds.map((kind) => ceilingOf(kind, bases[kind], thisPlanCents));

/** The first ceiling that a plan goes over: what a signature is refused for. */
export const ceilingBroken = (ceilings: readonly Ceiling[]) => ceilings.find(({ state }) => state === "over") ?? null;

/** What is left under a ceiling with this plan counted in; negative when it is over, null when there is no limit. Cents. */
export function leftUnder(ceiling: Ceiling) {
  const allowed = allowedUnder(ceiling);
  return allowed === null ? null : allowed - ceiling.committedCents - ceiling.thisPlanCents;
}
