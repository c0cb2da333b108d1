"use server";

import { formAction } from "@/app/form-action";
import { tickReminderForm } from "@/domain/reminder";
import { tickReminder } from "@/server/reminders/tick-reminder";

/** Ticks that somebody was reminded by telephone. */
export const tickReminderAction = formAction(tickReminderForm, tickReminder, () => "/agenda/reminders");
