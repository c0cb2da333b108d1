import "./environment.mjs";
import { ensureInstalled } from "./install.mjs";
import { checkDisk, checkPort, localAddress, wantedPort } from "./preflight.mjs";
import { program } from "./program.mjs";
import { claimFolder, noteServer } from "./run-lock.mjs";
import { say } from "./say.mjs";

/** Runs the app from this folder (`start`: built, `dev`: reloading) with everything it needs, until it is stopped. */
export function runApp(command) {
  return program(async () => {
    const host = process.env.HOST || undefined;
    const port = wantedPort();
    const address = process.env.NEXTAUTH_URL || localAddress(host, port);
    await claimFolder(`scripts/${command}.mjs`, address);
    await checkPort(port, host);
    checkDisk();
    await ensureInstalled();
    return launch(command, { host, port, address });
  });
}

// Only now are there packages to import.
async function launch(command, { host, port, address }) {
  const { generateClient } = await import("./generate.mjs");
  const { openDatabase } = await import("./database.mjs");
  const { ensureBuilt } = await import("./build.mjs");
  const { keptSecret } = await import("./secret.mjs");
  const { demoWanted, isDemoTown, sayDemoPeople } = await import("./demo.mjs");
  const { serve } = await import("./next.mjs");
  const { keepWorker } = await import("./worker.mjs");

  await generateClient();
  const wanted = demoWanted();
  const url = await openDatabase(wanted);
  const demo = wanted && (await isDemoTown(url));
  if (command === "start") await ensureBuilt();
  const settings = { DATABASE_URL: url, NEXTAUTH_URL: address, PONTE_DEMO: demo ? "1" : "" };
  const env = { ...process.env, NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || keptSecret(), ...settings };
  const server = await serve(command, { host, port, env });
  noteServer(server.pid);
  // Only now: whoever waits for the first page waits for nothing else.
  if (process.env.WORKER !== "0") void keepWorker(env);
  say(`\n✓ Ponte is at ${address} (Ctrl-C stops it)`);
  if (demo) sayDemoPeople();
  return server.ended;
}
