/** Rows under what they have in common, each group and each row in the order in which it first came. */
export function grouped<T>(rows: readonly T[], by: (row: T) => string) {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(by(row), [...(groups.get(by(row)) ?? []), row]);
  return [...groups];
}
