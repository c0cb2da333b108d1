import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import pg from "pg";
import { postgresAccount } from "./postgres-account.mjs";
import { postgresPrograms } from "./postgres-programs.mjs";
import { runningPostmaster } from "./postmaster.mjs";
import { alive, end, run, until } from "./processes.mjs";
import { Problem } from "./say.mjs";

const version = "18";

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

/** Makes a data folder with a password of its own. A crash half way leaves nothing that looks like one. */
async function initialise({ folder, data, bin, account }) {
  const part = `${data}.part`;
  const password = join(folder, "password");
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (account.uid) for (const path of [part, password]) chownSync(path, account.uid, account.gid);
  const options = ["--username=postgres", `--pwfile=${password}`, "--auth=scram-sha-256", "--encoding=UTF8"];
  const locale = ["--locale=C", "--locale-provider=icu", "--icu-locale=it-IT"];
  const { code, output } = await run(join(bin, "initdb"), [`--pgdata=${part}`, ...options, ...locale], account);
  if (code !== 0) throw refusal("PostgreSQL could not make its data folder", output);
  renameSync(part, data);
}

/** What PostgreSQL's own words come down to. */
function refusal(what, words) {
  if (/No space left on device/.test(words)) return Object.assign(new Error(what), { code: "ENOSPC" });
  const reason = /(?:FATAL|PANIC|error):\s+(.*)/i.exec(words)?.[1] ?? words.trim().split("\n").at(-1);
  return new Problem(`${what}: ${reason || "it gave no reason"}`);
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
  if (!existsSync(data)) await initialise({ folder, data, bin, account });
  const made = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (made !== version)
    throw new Problem(
      `${data} was made by PostgreSQL ${made}, this is ${version}: move the folder away and start again.`,
    );

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
