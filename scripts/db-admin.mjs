import "./lib/environment.mjs";
import { openDatabase } from "./lib/database.mjs";
import { generateClient } from "./lib/generate.mjs";
import { runTypeScript } from "./lib/processes.mjs";
import { program } from "./lib/program.mjs";

// npm run db:admin -- ada@example.org "Ada Conti" "Comune di …": the first administrator of a new installation.
await program(async () => {
  await generateClient();
  const url = await openDatabase(false);
  const settings = { DATABASE_URL: url, NEXTAUTH_URL: process.env.NEXTAUTH_URL || "http://localhost:3000" };
  return runTypeScript("scripts/lib/first-administrator.ts", process.argv.slice(2), settings);
});
