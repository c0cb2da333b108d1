import "server-only";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { describeError, log } from "@/lib/log";
import { done, type Outcome, refused } from "@/lib/outcome";
import { canSendMail, type Letter, sendLetter } from "../auth/mail";
import { asActor } from "../db";
import { record } from "../history";
import { slipOf } from "./get-slip";

/** Whether the slip of an appointment can be mailed: an address of the person, and a mail server. */
export const canMailSlip = (email: string | null) => Boolean(email) && canSendMail();

/** Mails a person the slip of their appointment, in the words given, and records it. Refuses where there is no address or no mail server, and when the mail server fails. */
export async function mailSlip(actor: Actor, attendanceId: string, letter: Letter): Promise<Outcome> {
  const slip = await asActor(actor, (tx) => slipOf(tx, actor, attendanceId));
  if (!slip) throw new NotVisible();
  authorise(actor, "session.write", slip.session);
  const { email } = slip.person;
  if (!email || !canSendMail()) return refused("session.refusals.slipNotSent");
  try {
    await sendLetter(email, letter, "/");
  } catch (error) {
    log.error({ event: "mail.failed", error: describeError(error) });
    return refused("session.refusals.slipNotSent");
  }
  const { sessionId, planId, personId, householdId } = slip;
  await asActor(actor, (tx) => record(tx, actor, "session.slipSent", { sessionId, planId, personId, householdId }));
  return done();
}
