import { generateClient } from "./lib/generate.mjs";
import { program } from "./lib/program.mjs";
import { say } from "./lib/say.mjs";

// npm run generate: the Prisma client, from prisma/schema into src/generated.
await program(async () => say((await generateClient()) ? "Prisma client generated." : "Prisma client is up to date."));
