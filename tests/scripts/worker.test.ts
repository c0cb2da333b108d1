import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { databaseAt } from "../../scripts/lib/database-url.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a few lines of our own as a program of ours, stopped as soon as it says `enough`; gives its exit code and all it said. */
function program(lines: string, settings: Record<string, string>, enough = /(?!)/) {
  const child = spawn(process.execPath, ["--input-type=module", "-e", lines], {
    cwd: root,
    env: { ...process.env, ...settings },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      said += chunk;
      if (enough.test(said)) child.kill("SIGTERM");
    });
  return new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on("exit", (code) => resolve({ code, said })),
  );
}

test("a worker that cannot begin is begun again after longer and longer pauses, and the app goes on", async () => {
  const { code, said } = await program(
    `import { program } from "./scripts/lib/program.mjs";
     import { keepWorker } from "./scripts/lib/worker.mjs";
     await program(async () => {
       void keepWorker(process.env);
       setInterval(() => console.log("the app is there"), 500);
       await new Promise(() => {});
     });`,
    { DATABASE_URL: databaseAt(inject("adminUrl"), "nowhere") },
    /begins again in 2 s.*the app is there/s,
  );
  expect(said).toMatch(/worker of background jobs ended \(1\): it begins again in 1 s/);
  expect(code).toBe(0);
}, 60_000);

test("a worker alone says what is missing", async () => {
  const { code, said } = await program('import("./scripts/worker.mjs")', { DATABASE_URL: "" });
  expect(said).toMatch(/Set DATABASE_URL/);
  expect(code).toBe(1);
});
