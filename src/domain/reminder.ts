import { z } from "zod";
import { now, today } from "@/lib/clock";
import { addDays, momentOf } from "@/lib/dates";
import { id } from "@/lib/fields";

/** How many days before an appointment its person is reminded of it; calendar days. */
const daysBefore = 2;

/** The beginning, in Italy, of the day so many days from today. */
const startOf = (days: number) => momentOf(addDays(today(), days), "00:00") ?? now();

/** The appointments that are mailed about today: those of the second day from now. */
export const remindedToday = () => ({ gte: startOf(daysBefore), lt: startOf(daysBefore + 1) });

/** The appointments whose people are still to be called: from now to the end of that day. */
export const stillToCall = () => ({ gt: now(), lt: startOf(daysBefore + 1) });

/** Only what was fixed before today: who fixed something with somebody today need not call them. */
export const fixedBefore = () => startOf(0);

/** Ticking that a person was reminded by telephone. */
export const tickReminderForm = z.object({ attendanceId: id });
