import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const mailVariables = ["SMTP_URL", "MAIL_FROM", "NEXTAUTH_URL"] as const;

/** Forgets every mail server: as if none had been set. */
export function withoutMail() {
  for (const name of mailVariables) delete process.env[name];
}

/** A mail server that keeps what it is sent. */
export async function aMailServer() {
  const mails: { to: string; subject: string; text: string }[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: async (stream, session, done) => {
      const mail = await simpleParser(stream);
      const to = session.envelope.rcptTo.map(({ address }) => address).join();
      mails.push({ to, subject: mail.subject ?? "", text: mail.text ?? "" });
      done();
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const port = (server.server.address() as { port: number }).port;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "ponte@example.org";
  process.env.NEXTAUTH_URL = "https://ponte.example.org";
  return { mails, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}
