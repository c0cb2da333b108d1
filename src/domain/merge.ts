/** The two sides of a conflict: what was typed here, and what somebody else saved meanwhile. */
export const sides = ["mine", "theirs"] as const;
export type Side = (typeof sides)[number];

/** The fields of one thing, as their form holds them. */
export type Texts<F extends string> = Record<F, string>;

/** What is needed to tell who changed what: the text both started from (null when nobody knows it), mine and theirs. */
export type Clash<F extends string> = { base: Texts<F> | null; mine: Texts<F>; theirs: Texts<F> };

/** A field in which the two texts differ, and who moved it away from the text both started from. */
export type Difference<F extends string> = { field: F; movedBy: Side | "both" };

/** Whether two values of a field say the same. */
export type SameValue<F extends string> = (field: F, a: string, b: string) => boolean;

const toTheLetter = (_field: string, a: string, b: string) => a === b;

/** The fields in which mine and theirs differ. What both changed to the same value is no conflict, and not among them. */
export function differencesOf<F extends string>(
  fields: readonly F[],
  { base, mine, theirs }: Clash<F>,
  same: SameValue<F> = toTheLetter,
): Difference<F>[] {
  return fields.flatMap((field): Difference<F>[] => {
    if (same(field, mine[field], theirs[field])) return [];
    if (base && same(field, base[field], mine[field])) return [{ field, movedBy: "theirs" }];
    if (base && same(field, base[field], theirs[field])) return [{ field, movedBy: "mine" }];
    return [{ field, movedBy: "both" }];
  });
}

/**
 * Which side each differing field is proposed to take: whoever alone changed it; mine where both did. Only a proposal: it is
 * shown, and nothing is saved before the person says so.
 */
export const proposed = <F extends string>(differences: readonly Difference<F>[]) =>
  Object.fromEntries(
    differences.map(({ field, movedBy }) => [field, movedBy === "theirs" ? "theirs" : "mine"]),
  ) as Partial<Record<F, Side>>;

/** The text that comes of a choice field by field: theirs where theirs was chosen, mine everywhere else. Never a third value. */
export const merged = <F extends string>(
  fields: readonly F[],
  { mine, theirs }: Pick<Clash<F>, "mine" | "theirs">,
  choice: Partial<Record<F, Side>>,
) =>
  Object.fromEntries(
    fields.map((field) => [field, choice[field] === "theirs" ? theirs[field] : mine[field]]),
  ) as Texts<F>;
