import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import pg from "pg";
import { rewriter } from "./ids";
import type { Recording } from "./record-sql";

// What the same SQL costs without the app: plain node:http and pg, which run the statements recorded from each of its pages
// in the same order and answer what they found as JSON. Nobody serves these pages faster on this machine.

/** What was recorded of each scenario: one recording per variant; `plan`: the plan whose ids are to be moved to another's. */
export type Score = Record<string, { recording: Recording; plan?: number }[]>;

const score: Score = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.DATABASE_POOL ?? 10) });
// A backend that goes away while we are being stopped is no news.
pool.on("error", () => {});

async function play(recording: Recording, rewrite: (value: string | null) => string | null) {
  const found: unknown[] = [];
  for (const transaction of recording) {
    const client = await pool.connect();
    try {
      for (const { text, values } of transaction)
        found.push((await client.query({ text, values: values.map(rewrite), rowMode: "array" })).rows);
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }
  return found;
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://floor");
  const variant = score[pathname.slice(1)]?.[Number(searchParams.get("variant") ?? 0)];
  try {
    if (!variant) throw new Error(`no recording of ${request.url}`);
    const { plan = 0, recording } = variant;
    const rows = await play(recording, rewriter(plan, Number(searchParams.get("plan") ?? plan), randomUUID));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(rows));
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined });
});
process.on("disconnect", () => process.exit());
