import "server-only";
import { createTransport } from "nodemailer";

/** A mail in words: what it is called and what it says around its link. It holds no personal data. */
export type Letter = { subject: string; text: (link: string) => string };

/** The address at which people reach this installation. Never taken from a request, whose sender can write any. */
export const siteUrl = () => process.env.NEXTAUTH_URL?.replace(/\/$/, "");

/** Whether this installation can write mails at all; where it cannot, the administrator hands links over. */
export const canSendMail = () => Boolean(process.env.SMTP_URL && process.env.MAIL_FROM && siteUrl());

/** Sends a letter whose link leads to `path` of this site. Fails when the mail server does. */
export async function sendLetter(to: string, letter: Letter, path: string) {
  const transport = createTransport({
    url: process.env.SMTP_URL,
    disableFileAccess: true,
    disableUrlAccess: true,
    connectionTimeout: 10_000,
    socketTimeout: 20_000,
  });
  try {
    const text = letter.text(`${siteUrl()}${path}`);
    await transport.sendMail({ from: process.env.MAIL_FROM, to, subject: letter.subject, text });
  } finally {
    transport.close();
  }
}
