import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** Begins the worker as `npm start` does, on this test's database; gives it once it is at work. It ends with the test. */
export async function aWorker(settings: Record<string, string> = {}, args: string[] = []) {
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "src/worker.ts", ...args], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    env: { ...process.env, NODE_ENV: "production", SMTP_URL: "", ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Not a hook of this module: files that share what is loaded run those of the first of them only.
  onTestFinished(async () => void (await kill(child)));
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (chunk) => {
      said += chunk;
    });
  await until(
    async () => said.includes("worker.started") || child.exitCode !== null,
    () => said,
  );
  if (child.exitCode !== null) throw new Error(`the worker did not begin: ${said}`);
  return { child, said: () => said };
}

/** Ends a worker without a word, as a power cut would; or with a signal. Gives its exit code. */
export async function kill(child: ChildProcess, signal: NodeJS.Signals = "SIGKILL") {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}

/** Waits until something is so, half a minute at most. */
export async function until(is: () => Promise<boolean>, told: () => string = () => "") {
  const end = Date.now() + 30_000;
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`it never became so. ${told()}`);
    await sleep(100);
  }
}
