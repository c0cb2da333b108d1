import "server-only";
import { spokenLanguage } from "@/lib/languages";
import { describeError, log } from "@/lib/log";
import { canSendMail, MailNotSent, sendLetter } from "../auth/mail";
import type { Say } from "../documents/sheet-data";
import { claimReminder, dueReminders, giveBack, reminded } from "./claim-reminders";
import { reminderLetter } from "./reminder-letter";

/** Whether a mail surely never left: nobody answered at the mail server's address. */
const neverLeft = (error: unknown) =>
  error instanceof MailNotSent && !error.mayHaveLeft && !error.answer && !error.refused;

/**
 * Mails the people of the appointments of the second day from now, each once: a reminder is claimed in the database before it
 * is sent. One whose sending failed, or was cut short, is left to the telephone, unless it surely never left; then the run
 * fails and the next one sends it. Gives how many were sent. Nothing without a mail server.
 */
export async function sendReminders(sayIn: (language: string) => Say, signal?: AbortSignal) {
  if (!canSendMail()) return 0;
  let sent = 0;
  for (const id of await dueReminders()) {
    if (signal?.aborted) break;
    const reminder = await claimReminder(id);
    const to = reminder?.person.email;
    if (!reminder || !to) continue;
    const language = spokenLanguage(reminder.person.language);
    try {
      await sendLetter(to, reminderLetter(reminder, sayIn(language), language), "/");
    } catch (error) {
      log.error({ event: "mail.failed", error: describeError(error) });
      if (!neverLeft(error)) continue;
      await giveBack(reminder);
      throw error;
    }
    await reminded(reminder);
    sent += 1;
  }
  return sent;
}
