import { spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { postgresAccount } from "./postgres-account.mjs";
import { ensureData, refusal } from "./postgres-data.mjs";
import { postgresPrograms } from "./postgres-programs.mjs";
import { runningPostmaster } from "./postmaster.mjs";
import { alive, end, until } from "./processes.mjs";
import { Problem } from "./say.mjs";

/** A TCP port of this computer that is free now: the wanted one if it is, otherwise one that the system picks. */
export function freePort(wanted = 0) {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.on("error", () => (wanted ? freePort().then(resolve, reject) : reject(new Problem("No free port."))));
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function rememberedPort(folder) {
  const file = join(folder, "port");
  return existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
}

async function answers(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}

/**
 * Starts PostgreSQL on a folder, making it first if need be, and adopts one that a crashed run left behind. Gives the
 * address of its `postgres` database, whether it was running already, and how to stop it.
 */
export async function startPostgres(folder, settings = []) {
  const account = postgresAccount();
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  const at = (port) =>
    `postgresql://postgres:${readFileSync(join(folder, "password"), "utf8")}@127.0.0.1:${port}/postgres`;
  const running = runningPostmaster(data);
  if (running) return { url: at(running.port), adopted: true, stop: () => stopPostgres(running.pid) };

  const bin = await postgresPrograms(account);
  await ensureData({ folder, data, bin, account });
  const port = await freePort(rememberedPort(folder));
  writeFileSync(join(folder, "port"), String(port));
  const pid = await launch({ folder, data, bin, account, port, settings, url: at(port) });
  return { url: at(port), adopted: false, stop: () => stopPostgres(pid) };
}

async function launch({ folder, data, bin, account, port, settings, url }) {
  const log = join(folder, "postgres.log");
  const fixed = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "timezone=UTC", `port=${port}`, ...settings];
  const args = ["-D", data, ...fixed.flatMap((setting) => ["-c", setting])];
  // Orphans of a crashed server need a moment to leave the shared memory: then it is tried again.
  for (let attempt = 1; ; attempt++) {
    const out = openSync(log, "w");
    // In a process group of its own, so that Ctrl-C reaches us first and the app is stopped before its database.
    const child = spawn(join(bin, "postgres"), args, { ...account, detached: true, stdio: ["ignore", out, out] });
    let failure;
    child.on("error", (error) => (failure = error));
    child.on("exit", () => (failure ??= refusal("PostgreSQL did not start", readFileSync(log, "utf8"))));
    child.unref();
    await until(async () => failure || (await answers(url)), 60_000, 40);
    if (!failure && child.pid) return child.pid;
    if (attempt === 20 || !/shared memory|in use/.test(failure?.message)) throw failure;
    await until(() => false, 500);
  }
}

async function stopPostgres(pid) {
  if (alive(pid)) await end(pid, { ask: "SIGINT", insist: "SIGQUIT", patience: 30_000 });
}
