import { z } from "zod";
import type { ServiceUnit } from "@/generated/prisma/enums";
import { parseDay } from "@/lib/dates";
import type { SameValue, Texts } from "./merge";
import { readQuantity } from "./volume";

/** The fields of a plan's line that somebody types. */
export const lineFields = ["quantity", "startsOn", "endsOn", "delivererId", "thirdParties", "deviationReason"] as const;
export type LineField = (typeof lineFields)[number];

/** A line as its form holds it. */
export type LineTexts = Texts<LineField>;

/** A line as somebody else saved it, with the version that has. */
export type SavedLine = LineTexts & { version: number };

/** Whether two values of a line's field say the same: "12" and "12,0" hours do. */
export const sameLineValue =
  (unit: ServiceUnit): SameValue<LineField> =>
  (field, a, b) => {
    if (a.trim() === b.trim()) return true;
    if (field === "quantity") {
      const quantity = readQuantity(unit, a);
      return typeof quantity === "number" && quantity === readQuantity(unit, b);
    }
    return (field === "startsOn" || field === "endsOn") && parseDay(a) !== null && parseDay(a) === parseDay(b);
  };

const typed = z.string().max(4000);
const textsShape = z.object(
  Object.fromEntries(lineFields.map((name) => [name, typed])) as Record<LineField, typeof typed>,
);
const savedShape = textsShape.extend({ version: z.int().min(1).max(2_000_000_000) });

const read = <T>(shape: z.ZodType<T>, text: unknown): T | null => {
  if (typeof text !== "string" || text.length > 40_000) return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/** Reads back the texts a page carried with itself; null when they are none. */
export const readLineTexts = (text: unknown): LineTexts | null => read(textsShape, text);
/** The same for a line somebody else saved. */
export const readSavedLine = (text: unknown): SavedLine | null => read(savedShape, text);
