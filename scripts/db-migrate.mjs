import { checkDatabase, databaseProblem } from "./lib/database-url.mjs";
import { migrate } from "./lib/migrate.mjs";
import { program } from "./lib/program.mjs";
import { Problem, say } from "./lib/say.mjs";

// npm run db:migrate: brings the database in DATABASE_URL up to date.
await program(async () => {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Problem("Set DATABASE_URL to the database to migrate (npm start migrates its own by itself).");
  await checkDatabase(url);
  const names = await migrate(url).catch((error) => {
    throw databaseProblem(error, url);
  });
  say(names.length > 0 ? `Applied ${names.join(", ")}.` : "The database is up to date.");
});
