import { ensureBuilt } from "../../../scripts/lib/build.mjs";
import { databaseAt } from "../../../scripts/lib/database-url.mjs";
import { loadDemo } from "../../../scripts/lib/demo.mjs";
import { generateClient } from "../../../scripts/lib/generate.mjs";
import { migrate } from "../../../scripts/lib/migrate.mjs";
import { serve } from "../../../scripts/lib/next.mjs";
import { runTypeScript } from "../../../scripts/lib/processes.mjs";
import { onLeave, program } from "../../../scripts/lib/program.mjs";
import { Problem } from "../../../scripts/lib/say.mjs";
import { startScratchPostgres } from "../../../scripts/lib/scratch.mjs";
import { keepWorker } from "../../../scripts/lib/worker.mjs";

// The app as people get it, with a demo town of its own, for the length of one browser run.
await program(async () => {
  const { url: server, stop } = await startScratchPostgres("browser");
  onLeave(stop);
  const url = databaseAt(server, "postgres");
  await generateClient();
  await migrate(url);
  await loadDemo(url);
  if ((await runTypeScript("tests/e2e/support/own-plans.ts", [], { DATABASE_URL: url })) !== 0)
    throw new Problem("The plans of the journeys could not be made: the lines above say why.");
  await ensureBuilt();
  const port = process.env.E2E_PORT;
  const settings = { NEXTAUTH_SECRET: "browser tests only", NEXTAUTH_URL: `http://localhost:${port}`, PONTE_DEMO: "1" };
  const env = { ...process.env, ...settings, DATABASE_URL: url };
  const { ended } = await serve("start", { port, env });
  void keepWorker(env);
  return ended;
});
