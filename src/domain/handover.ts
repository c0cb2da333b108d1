import { z } from "zod";
import { id, text } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";

/** Everything one operator follows, given to another with a note. `seen` is the fingerprint of what the page showed. */
export const handOverForm = z
  .object({
    fromId: id,
    toId: id,
    note: text(2000),
    seen: z.string(tamperedKey).regex(/^[0-9a-f]{64}$/, tamperedKey),
  })
  .refine(({ fromId, toId }) => fromId !== toId, { path: ["toId"], message: "closure.errors.sameOperator" });
export type HandOver = z.output<typeof handOverForm>;

/** Whose work is looked at before it is handed over. */
export const handOverQuery = z.object({ from: z.uuid().or(z.literal("")).catch("") });
