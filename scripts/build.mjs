import "./lib/environment.mjs";
import { ensureBuilt } from "./lib/build.mjs";
import { generateClient } from "./lib/generate.mjs";
import { program } from "./lib/program.mjs";
import { say } from "./lib/say.mjs";

// npm run build: the Prisma client and the app, ready for npm start.
await program(async () => {
  await generateClient();
  await ensureBuilt();
  say("The build is up to date.");
});
