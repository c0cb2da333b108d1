import "server-only";
import { describeError, log } from "@/lib/log";
import { asSystem } from "../db";
import { countAttempts } from "./attempts";
import { canSendMail, type Letter, sendLetter } from "./mail";
import { leaveRequest, makeResetLink, resetPath } from "./reset-link";

/**
 * Somebody forgot the password of this mail. Mails its owner a link, or leaves the request to the administrator where no
 * mail can be sent. Says nothing back: an unknown mail, a disabled user and too many requests look alike.
 */
export async function requestPasswordReset(email: string, letter: Letter): Promise<void> {
  if (await countAttempts([["resetByMail", email]])) return;
  const sent = canSendMail();
  const made = await asSystem("forgotten password", async (tx) => {
    const user = await tx.user.findFirst({
      where: { email, active: true, organisation: { active: true } },
      select: { id: true, email: true, passwordHash: true },
    });
    if (!user) return null;
    if (sent) return { user, ...(await makeResetLink(tx, user)) };
    await leaveRequest(tx, user.id);
    return null;
  });
  if (!made) return;

  try {
    await sendLetter(made.user.email, letter, resetPath(made.token));
  } catch (error) {
    log.error({ event: "mail.failed", error: describeError(error) });
    await asSystem("forgotten password", (tx) => leaveRequest(tx, made.user.id));
  }
}
