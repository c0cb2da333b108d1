import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serve } from "../../scripts/lib/next.mjs";
import { freePort } from "../../scripts/lib/postgres.mjs";
import { end } from "../../scripts/lib/processes.mjs";
import { onLeave } from "../../scripts/lib/program.mjs";
import { Problem } from "../../scripts/lib/say.mjs";
import type { Score } from "./floor";

const host = "127.0.0.1";

/** Starts the built app in a process of its own, on a free port of this computer, and waits until it answers. */
export async function startApp(databaseUrl: string) {
  const port = await freePort();
  const address = `http://${host}:${port}`;
  const env = { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl, NEXTAUTH_URL: address };
  const { pid } = await serve("start", { port, host, env });
  return { address, stop: () => end(pid, { group: true }) };
}

/** Starts the floor in a process of its own, with what it is to play. */
export async function startFloor(databaseUrl: string, score: Score) {
  const folder = mkdtempSync(join(tmpdir(), "ponte-floor-"));
  onLeave(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "score.json");
  writeFileSync(file, JSON.stringify(score));
  return startProgram("floor.ts", databaseUrl, file);
}

/** Starts the floor of seeing each other's changes in a process of its own. */
export const startCoeditFloor = (databaseUrl: string) => startProgram("coedit-floor.ts", databaseUrl);

async function startProgram(name: string, databaseUrl: string, ...args: string[]) {
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), args, {
    execArgv: ["--import", "tsx"],
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: databaseUrl },
  });
  onLeave(async () => {
    if (child.pid && child.exitCode === null) await end(child.pid);
  });
  const port = await new Promise<number>((resolve, reject) => {
    child.once("message", ({ port: ready }: { port: number }) => resolve(ready));
    child.once("exit", () => reject(new Problem("The floor did not start: the lines above say why.")));
  });
  return { address: `http://${host}:${port}` };
}
