const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
};

/** The one way to write a value down: keys in alphabetical order, no spaces. Equal values are equal texts, and the other way round. */
export const canonicalJson = (value: unknown) => JSON.stringify(sorted(value));
