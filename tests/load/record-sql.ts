import { connect, createServer, type Socket } from "node:net";

/** One statement as the app sent it. */
export type Statement = { text: string; values: (string | null)[] };
/** What one request sent: its transactions in the order in which they began, each with its statements in order. */
export type Recording = Statement[][];

const begins = /^\s*begin\b/i;
const ends = /^\s*(commit|rollback)\b/i;

/**
 * Stands between the app and PostgreSQL and notes what passes, so that the floor does exactly the same SQL. Hears the
 * extended protocol (Parse, Bind, Execute) and simple queries.
 */
export async function recordSql(databaseUrl: string) {
  const target = new URL(databaseUrl);
  let recording: Recording = [];
  const sockets = new Set<Socket>();

  const server = createServer((app) => {
    const database = connect(Number(target.port || 5432), target.hostname);
    let open: Statement[] | null = null;
    const listen = listener((statement) => {
      const alone = !open && !begins.test(statement.text);
      if (!open) {
        const fresh: Statement[] = [];
        recording.push(fresh);
        open = fresh;
      }
      open.push(statement);
      if (alone || ends.test(statement.text)) open = null;
    });
    app.on("data", listen);
    for (const [from, to] of [
      [app, database],
      [database, app],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on("error", () => to.destroy());
      from.on("close", () => sockets.delete(from));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const address = server.address();
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(typeof address === "object" && address?.port);
  return {
    url: url.href,
    /** What passed while this work was done. */
    during: async (work: () => Promise<unknown>): Promise<Recording> => {
      const heard: Recording = [];
      recording = heard;
      await work();
      return heard;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** Cuts what a client sends into messages and tells each statement when it is to be executed. */
function listener(tell: (statement: Statement) => void) {
  let rest: Buffer = Buffer.alloc(0);
  let started = false;
  let text = "";
  const named = new Map<string, string>();
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      // The first message of a connection has no type.
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const length = rest.readInt32BE(head) + head;
      if (rest.length < length) return;
      const type = started ? String.fromCharCode(rest[0] ?? 0) : "";
      const body = new Reader(rest.subarray(head + 4, length));
      rest = rest.subarray(length);
      started = true;
      if (type === "Q") tell({ text: body.text(), values: [] });
      if (type === "P") named.set(body.text(), body.text());
      if (type === "B") {
        body.text();
        text = named.get(body.text()) ?? "";
        tell({ text, values: body.values() });
      }
    }
  };
}

class Reader {
  private at = 0;
  constructor(private readonly bytes: Buffer) {}

  text() {
    const end = this.bytes.indexOf(0, this.at);
    const text = this.bytes.toString("utf8", this.at, end);
    this.at = end + 1;
    return text;
  }

  private short() {
    this.at += 2;
    return this.bytes.readInt16BE(this.at - 2);
  }

  /** The values of a Bind message; the app sends them all as text. */
  values() {
    const formats = this.short();
    this.at += 2 * formats;
    return Array.from({ length: this.short() }, () => {
      const length = this.bytes.readInt32BE(this.at);
      this.at += 4 + Math.max(0, length);
      return length < 0 ? null : this.bytes.toString("utf8", this.at - length, this.at);
    });
  }
}
