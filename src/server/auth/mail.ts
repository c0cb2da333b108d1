import "server-only";
import { Readable } from "node:stream";
import { createTransport } from "nodemailer";

/** A mail in words: what it is called and what it says around its link. It holds no personal data. */
export type Letter = { subject: string; text: (link: string) => string };

/** The address at which people reach this installation. Never taken from a request, whose sender can write any. */
export const siteUrl = () => process.env.NEXTAUTH_URL?.replace(/\/$/, "");

/** Whether this installation can write mails at all; where it cannot, the administrator hands links over. */
export const canSendMail = () => Boolean(process.env.SMTP_URL && process.env.MAIL_FROM && siteUrl());

/**
 * A mail that did not surely arrive: whether the server may have it all the same, its answer (a number of SMTP) if it gave
 * one, and whether that refuses this mail for good. Says nothing of what the server wrote, which may repeat the address.
 */
export class MailNotSent extends Error {
  override name = "MailNotSent";
  constructor(
    readonly mayHaveLeft: boolean,
    readonly answer: number | null,
    readonly refused: boolean,
  ) {
    super(answer ? `answered ${answer}` : mayHaveLeft ? "cut short" : refused ? "no address" : "nobody answered");
  }
}

type How = { messageId?: string; patienceMs?: number };

/** Sends a letter whose link leads to `path` of this site, within so many milliseconds. Fails with `MailNotSent` when the mail server does. */
export async function sendLetter(
  to: string,
  letter: Letter,
  path: string,
  { messageId, patienceMs = 20_000 }: How = {},
) {
  // The text is read only once the server has said it wants it: from then on it may have arrived.
  let begun = false;
  let transport: ReturnType<typeof createTransport> | undefined;
  try {
    transport = createTransport({
      url: process.env.SMTP_URL,
      disableFileAccess: true,
      disableUrlAccess: true,
      connectionTimeout: Math.min(10_000, patienceMs),
      greetingTimeout: Math.min(10_000, patienceMs),
      socketTimeout: patienceMs,
    });
    transport.use("stream", ({ message }, next) => {
      const write = message.createReadStream.bind(message);
      message.createReadStream = () =>
        Readable.from(
          (async function* () {
            begun = true;
            yield* write();
          })(),
        );
      next();
    });
    const text = letter.text(`${siteUrl()}${path}`);
    await transport.sendMail({
      from: process.env.MAIL_FROM,
      to,
      subject: letter.subject,
      text,
      messageId,
      // Who is away answers no program.
      headers: { "Auto-Submitted": "auto-generated" },
      signal: AbortSignal.timeout(3 * patienceMs),
    });
  } catch (error) {
    const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string };
    const answer = responseCode || null;
    // A server that does not let this installation in refuses no mail: somebody sets it right, and the mail leaves then.
    const ofThisMail = command === "RCPT TO" || command === "DATA";
    const noAddress = code === "EENVELOPE" && command === "API";
    throw new MailNotSent(begun && !answer, answer, noAddress || (ofThisMail && answer !== null && answer >= 500));
  } finally {
    transport?.close();
  }
}
