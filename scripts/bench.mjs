import { generateClient } from "./lib/generate.mjs";
import { migrate } from "./lib/migrate.mjs";
import { runTypeScript } from "./lib/processes.mjs";
import { onLeave, program } from "./lib/program.mjs";
import { startScratchPostgres } from "./lib/scratch.mjs";

// npm run bench: how many requests a second a town of real size gets (SCALE=1), on a database of its own.
await program(async () => {
  await generateClient();
  const url = process.env.BENCH_DATABASE_URL ?? (await scratch());
  await migrate(url);
  return runTypeScript("tests/load/bench.ts", process.argv.slice(2), { DATABASE_URL: url });
});

async function scratch() {
  const { url, stop } = await startScratchPostgres("bench");
  onLeave(stop);
  return url;
}
