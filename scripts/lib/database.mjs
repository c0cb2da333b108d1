import pg from "pg";
import { checkDatabase, databaseAt, databaseProblem } from "./database-url.mjs";
import { isEmpty, loadDemo } from "./demo.mjs";
import { openEmbedded } from "./embedded.mjs";
import { migrate } from "./migrate.mjs";
import { say, step } from "./say.mjs";

const name = "ponte";
const growing = "ponte_new";

async function bringUpToDate(url) {
  const names = await migrate(url).catch((error) => {
    throw databaseProblem(error, url);
  });
  if (names.length > 0) say(`  applied ${names.join(", ")}`);
}

async function addDemo(url) {
  if (await isEmpty(url)) await step("Loading the demo town", () => loadDemo(url));
}

/** The database in DATABASE_URL, made by whoever runs the server. */
async function openGiven(url, demo) {
  await checkDatabase(url);
  await step("Checking for migrations", () => bringUpToDate(url));
  if (demo) await addDemo(url);
  return url;
}

/** Makes the embedded database under another name first: whatever is interrupted is made again, never half used. */
async function create(admin, serverUrl, demo) {
  await admin.query(`drop database if exists ${growing} with (force)`);
  await admin.query(`create database ${growing}`);
  const url = databaseAt(serverUrl, growing);
  await step("Making the database", () => bringUpToDate(url));
  if (demo) await addDemo(url);
  await admin.query(`alter database ${growing} rename to ${name}`);
}

/** The embedded database, made on first use. */
async function openOwn(demo) {
  const serverUrl = await step("Starting PostgreSQL", openEmbedded);
  const url = databaseAt(serverUrl, name);
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    const known = await admin.query("select from pg_database where datname = $1", [name]);
    if (known.rowCount === 0) await create(admin, serverUrl, demo);
    else await step("Checking for migrations", () => bringUpToDate(url));
    if (demo) await addDemo(url);
    return url;
  } finally {
    await admin.end();
  }
}

/** The database to work on, migrated: DATABASE_URL or the embedded one; with the demo town if wanted and nobody is in it yet. */
export function openDatabase(demo) {
  const url = process.env.DATABASE_URL;
  return url ? openGiven(url, demo) : openOwn(demo);
}
