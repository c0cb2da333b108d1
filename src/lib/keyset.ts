import { z } from "zod";

// What no column holds is no place in a list: null bytes, half characters, numbers a database integer cannot be.
const sortValue = z.union([
  z.string().refine((text) => !text.includes("\0") && text.isWellFormed()),
  z.int32(),
  z.null(),
]);
const cursorShape = z.tuple([sortValue, z.uuid()]);

/** Where a page of a list starts: the sort value and id of the last row seen before it. */
export type Cursor = z.output<typeof cursorShape>;

/** A cursor as it travels in the address. */
export const encodeCursor = (cursor: Cursor) => Buffer.from(JSON.stringify(cursor)).toString("base64url");

/** Reads a cursor; null (the first page) when it is not one. */
export function decodeCursor(text: string | null | undefined): Cursor | null {
  if (!text) return null;
  try {
    const parsed = cursorShape.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** One page of a list and the cursor of the next one (null at the end). */
export type Page<T> = { rows: T[]; next: string | null };

/** Cuts `size + 1` rows read into a page; `cursorOf` says what the list is sorted by. */
export function toPage<T>(rows: T[], size: number, cursorOf: (row: T) => Cursor): Page<T> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > size && last ? encodeCursor(cursorOf(last)) : null };
}

/**
 * The condition for the rows after a cursor in a list sorted by `field` and then id, both in `direction`. The first half
 * lets the index start at the cursor, the second half breaks ties.
 */
export function afterCursor(field: string, direction: "asc" | "desc", value: unknown, id: string) {
  const [past, upTo] = direction === "asc" ? (["gt", "gte"] as const) : (["lt", "lte"] as const);
  return {
    AND: [
      { [field]: { [upTo]: value } },
      { OR: [{ [field]: { [past]: value } }, { [field]: value, id: { [past]: id } }] },
    ],
  };
}
