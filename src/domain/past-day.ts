import { today } from "@/lib/clock";
import { day, optionalDay } from "@/lib/fields";

/** A day that has come: what is recorded has happened. */
export const pastDay = day.refine((typed) => typed <= today(), "errors.dateInFuture");

/** The same, or none (null). */
export const optionalPastDay = optionalDay.refine((typed) => typed === null || typed <= today(), "errors.dateInFuture");
