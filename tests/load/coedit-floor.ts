import { createServer, type ServerResponse } from "node:http";
import pg from "pg";

// What seeing each other's changes costs without the app: one UPDATE with its NOTIFY, one LISTEN, plain node:http.

const connectionString = process.env.DATABASE_URL;
const pool = new pg.Pool({ connectionString, max: Number(process.env.DATABASE_POOL ?? 10) });
pool.on("error", () => {});
const readers = new Map<string, ServerResponse[]>();

const ear = new pg.Client({ connectionString });
await ear.connect();
await ear.query("listen coedit_floor");
ear.on("error", () => {});
ear.on("notification", ({ payload = "" }) => {
  for (const response of readers.get(payload) ?? []) response.write(`data: ${payload}\n\n`);
});

async function save(plan: string, line: string) {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query(`update "PlanLine" set position = position where id = $1`, [line]);
    await client.query("select pg_notify('coedit_floor', $1)", [plan]);
    await client.query("commit");
  } finally {
    client.release();
  }
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://floor");
  const plan = searchParams.get("plan") ?? "";
  if (pathname === "/live") {
    response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    readers.set(plan, [...(readers.get(plan) ?? []), response]);
    return;
  }
  await save(plan, searchParams.get("line") ?? "").then(
    () => response.end("saved"),
    (error) => response.writeHead(500).end(String(error)),
  );
});
server.listen(0, "127.0.0.1", () => {
  const address = server.address();
  process.send?.({ port: typeof address === "object" ? address?.port : undefined });
});
process.on("disconnect", () => process.exit());
