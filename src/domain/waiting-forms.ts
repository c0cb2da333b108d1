import { z } from "zod";
import { today } from "@/lib/clock";
import { day, optionalText, text } from "@/lib/fields";
import { chosenPerson, dueDay } from "./task";
import { lastSnoozeDay } from "./today";

/** Which thing of one's day is meant. */
const key = z.string("errors.required").min(1, "errors.required").max(300, "errors.tooLong");

/** A thing is put off until a day, with a reason. Refuses today and before, and more than ten working days. */
export const snoozeForm = z.object({
  key,
  until: day
    .refine((typed) => typed > today(), "today.errors.untilAhead")
    .refine((typed) => typed <= lastSnoozeDay(today()), "today.errors.untilTooFar"),
  reason: text(300),
});
export type Snooze = z.output<typeof snoozeForm>;

/** A thing was seen, and that is all there was to do. */
export const settleForm = z.object({ key });
export type Settle = z.output<typeof settleForm>;

/** A thing is given to a colleague, who finds it among their own. */
export const handOverForm = z.object({ key, assigneeId: chosenPerson, note: optionalText(300), dueOn: dueDay });
export type HandOver = z.output<typeof handOverForm>;

/** What was put aside comes back. */
export const putBackForm = z.object({ key });
export type PutBack = z.output<typeof putBackForm>;
