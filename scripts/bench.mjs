import { generateClient } from "./lib/generate.mjs";
import { inRoot } from "./lib/paths.mjs";
import { run } from "./lib/processes.mjs";
import { onLeave, program } from "./lib/program.mjs";
import { startScratchPostgres } from "./lib/scratch.mjs";

// npm run bench: how many requests a second a town of real size gets (SCALE=1), on a database of its own.
await program(async () => {
  generateClient();
  const url = process.env.BENCH_DATABASE_URL ?? (await scratch());
  const env = { ...process.env, DATABASE_URL: url };
  const args = ["--conditions=react-server", "--import", "tsx", "tests/load/bench.ts", ...process.argv.slice(2)];
  const { code } = await run(process.execPath, args, { cwd: inRoot(), env, show: true });
  return code;
});

async function scratch() {
  const { url, stop } = await startScratchPostgres("bench");
  onLeave(stop);
  return url;
}
