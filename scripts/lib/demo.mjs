import pg from "pg";
import { runTypeScript } from "./processes.mjs";
import { Problem, say } from "./say.mjs";

const people = [
  ["anna@officina.demo, sara@officina.demo", "assistenti sociali"],
  ["luca@solco.demo, marta@solco.demo", "operatori SolCo"],
  ["elena@solco.demo", "coordinatrice SolCo"],
  ["paolo@comune.demo", "Comune"],
  ["admin@ponte.demo", "amministrazione"],
  ["privacy@ponte.demo", "protezione dati"],
];

/** Says who can sign in to the demo town. */
export function sayDemoPeople() {
  say("  Sign in as (password: ponte-demo-2026)");
  for (const [mail, role] of people) say(`    ${mail.padEnd(40)} ${role}`);
}

/** Whether this start should offer the demo town: yes on the embedded database (unless DEMO=0), on another only with DEMO=1. */
export const demoWanted = () => (process.env.DATABASE_URL ? process.env.DEMO === "1" : process.env.DEMO !== "0");

async function ask(url, sql) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** Whether nobody has an account in this database yet. */
export const isEmpty = async (url) => (await ask(url, 'select from "User" limit 1')) === 0;

/** Whether this database holds the demo town. */
export const isDemoTown = async (url) => (await ask(url, `select from "User" where email = 'admin@ponte.demo'`)) === 1;

/** Removes a demo town with its tables (migrations make them anew); refuses any other database. */
export async function emptyDemoTown(url) {
  if (await isEmpty(url)) return;
  if (!(await isDemoTown(url))) throw new Problem("This database holds no demo town: it is left as it is.");
  await ask(url, "drop schema if exists pgboss cascade; drop schema public cascade; create schema public");
}

/** Fills a migrated, empty database with the demo town, made by the app's own commands. */
export async function loadDemo(url) {
  const code = await runTypeScript("prisma/seed/index.ts", [], { DATABASE_URL: url });
  if (code !== 0) throw new Problem("The demo town could not be loaded: the lines above say why.");
}
