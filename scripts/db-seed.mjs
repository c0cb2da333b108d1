import "./lib/environment.mjs";
import { openDatabase } from "./lib/database.mjs";
import { emptyDemoTown, isEmpty, loadDemo, sayDemoPeople } from "./lib/demo.mjs";
import { generateClient } from "./lib/generate.mjs";
import { migrate } from "./lib/migrate.mjs";
import { program } from "./lib/program.mjs";
import { Problem, step } from "./lib/say.mjs";

// npm run db:seed: the demo town into the configured database; --again wipes a demo town that is there first.
await program(async () => {
  await generateClient();
  const url = await openDatabase(false);
  if (process.argv.includes("--again"))
    await step("Emptying the database", () => emptyDemoTown(url).then(() => migrate(url)));
  if (!(await isEmpty(url)))
    throw new Problem("This database is in use: the demo town goes into an empty one (--again replaces a demo town).");
  await step("Loading the demo town", () => loadDemo(url));
  sayDemoPeople();
});
