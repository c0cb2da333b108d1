import type { AddressInfo, Socket } from "node:net";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** The moments of a mail's arrival at which a mail server may fail; "accepted": it has the mail and has not said so yet. */
export type Stage = "connect" | "mailFrom" | "rcptTo" | "data" | "accepted";

type Deed = () => unknown;

/** What a server does at a moment: refuses with a number, or never goes on. */
export const refusing = (responseCode: number) => () => {
  throw Object.assign(new Error("<maria@example.org> is not known here"), { responseCode });
};
export const silent = () => new Promise(() => undefined);

/** A mail server that fails when told to. It keeps the Message-ID and the words of every mail it accepted. */
export async function aFaultyMailServer() {
  const accepted: { messageId: string; to: string; subject: string; text: string }[] = [];
  const faults: Partial<Record<Stage, Deed>> = {};
  const reached: Stage[] = [];
  const sockets = new Set<Socket>();
  const at = async (stage: Stage, done: (error?: Error | null) => void) => {
    reached.push(stage);
    try {
      await faults[stage]?.();
      done();
    } catch (error) {
      done(error as Error);
    }
  };
  const make = () => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      closeTimeout: 50,
      onConnect: (_session, done) => void at("connect", done),
      onMailFrom: (_address, _session, done) => void at("mailFrom", done),
      onRcptTo: (_address, _session, done) => void at("rcptTo", done),
      onData: (stream, session, done) => {
        stream.once("readable", () => void at("data", taken));
        async function taken(error?: Error | null) {
          if (error) {
            stream.resume();
            return done(error);
          }
          const mail = await simpleParser(stream);
          accepted.push({
            messageId: mail.messageId ?? "",
            to: session.envelope.rcptTo.map(({ address }) => address).join(),
            subject: mail.subject ?? "",
            text: mail.text ?? "",
          });
          await at("accepted", done);
        }
      },
    });
    server.on("error", () => undefined);
    server.server.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("error", () => undefined);
    });
    return server;
  };
  let server = make();
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  await listen(0);
  const { port } = server.server.address() as AddressInfo;
  Object.assign(process.env, {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: "ponte@example.org",
    NEXTAUTH_URL: "https://ponte.example.org",
  });
  /** Cuts every connection, as when the machine's power goes. */
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const stop = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    cut();
    return closed;
  };
  return {
    accepted,
    faults,
    reached,
    cut,
    stop,
    /** Dies at a moment of the next mail, once. */
    dieAt(stage: Stage) {
      faults[stage] = () => {
        delete faults[stage];
        cut();
        return silent();
      };
    },
    async start() {
      server = make();
      await listen(port);
    },
  };
}
