import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { describeError, log } from "@/lib/log";
import { canSendMail, type Letter, sendLetter } from "../auth/mail";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";

/** Whether the person of a plan can be sent their link: an address, and a mail server. */
export const canMailLink = (email: string | null | undefined) => Boolean(email) && canSendMail();

/** Sends the person the link just made; the letter holds nothing else. False when there is no address, or the mail server fails. */
export async function mailPersonLink(actor: Actor, planId: string, path: string, letter: Letter): Promise<boolean> {
  const email = await asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "personLink.issue", subjectOf(plan));
    return (await tx.person.findUniqueOrThrow({ where: { id: plan.personId }, select: { email: true } })).email;
  });
  if (!email || !canSendMail()) return false;
  try {
    await sendLetter(email, letter, path);
  } catch (error) {
    log.error({ event: "mail.failed", error: describeError(error) });
    return false;
  }
  await asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    await record(tx, actor, "personLink.mailed", concernsOf(plan));
  });
  return true;
}
