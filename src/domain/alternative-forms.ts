import { z } from "zod";
import { choices, flag, id, optionalId, optionalText, text, version } from "@/lib/fields";
import { tamperedKey } from "@/lib/form";
import { presences } from "./alternative";

/** The text as it is now, kept beside itself under a name. */
export const keepAlternativeForm = z.object({ planId: id, name: text(40) });
export type KeepAlternative = z.output<typeof keepAlternativeForm>;

/** An alternative nobody wants any more, with the reason. */
export const discardAlternativeForm = z.object({ planId: id, alternativeId: id, version, reason: text(1000) });
export type DiscardAlternative = z.output<typeof discardAlternativeForm>;

/** The places for the alternatives set aside in one choice. */
export const otherPlaces = [1, 2, 3] as const;

const hash = z.string(tamperedKey).regex(/^[0-9a-f]{64}$/, tamperedKey);

/**
 * The choice made with the person: which alternative (none: the text as it is), why each of the others was set aside, the
 * text as it is among them when it is none of them, and who was there. `hash` is that of the text the page showed.
 */
export const chooseAlternativeForm = z
  .object({
    planId: id,
    chosenId: optionalId,
    hash,
    otherId1: optionalId,
    reason1: optionalText(1000),
    otherId2: optionalId,
    reason2: optionalText(1000),
    otherId3: optionalId,
    reason3: optionalText(1000),
    current: flag.catch(false),
    reasonCurrent: optionalText(1000),
    decidedWith: choices(presences, 1),
  })
  .superRefine((form, ctx) => {
    const owed = (path: string) =>
      ctx.addIssue({ code: "custom", path: [path], message: "alternative.errors.reasonOwed" });
    for (const place of otherPlaces) if (form[`otherId${place}`] && !form[`reason${place}`]) owed(`reason${place}`);
    if (form.current && !form.reasonCurrent) owed("reasonCurrent");
  });
export type ChooseAlternative = z.output<typeof chooseAlternativeForm>;
