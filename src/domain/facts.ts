/** Ids, codes, amounts and counts that make an event readable; never a name, never a text somebody wrote. */
export type Facts = Record<string, string | number | boolean | null>;
