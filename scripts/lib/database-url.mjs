import pg from "pg";
import { Problem } from "./say.mjs";

/** Where a database address points, without its password. */
function placeOf(url) {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname || "localhost"}:${port || 5432}${pathname}`;
  } catch {
    return "(not an address)";
  }
}

/** The address of another database on the same server. */
export function databaseAt(url, name) {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

const oldest = 15;

// PostgreSQL's and the network's codes, in words that name the remedy.
const remedies = {
  ECONNREFUSED: (place) => `No PostgreSQL answers at ${place}: start it, or correct DATABASE_URL.`,
  ENOTFOUND: (place) => `The host in DATABASE_URL (${place}) is unknown: correct the name or the network's DNS.`,
  EAI_AGAIN: (place) => `The host in DATABASE_URL (${place}) cannot be looked up now: check the network's DNS.`,
  ETIMEDOUT: (place) => `${place} does not answer: check the address, the firewall and that PostgreSQL listens there.`,
  EHOSTUNREACH: (place) => `${place} cannot be reached: check the address and the network.`,
  "28P01": (place) => `PostgreSQL at ${place} refuses the password: correct it in DATABASE_URL.`,
  28000: (place) => `PostgreSQL at ${place} refuses this user or host: check the user, pg_hba.conf and sslmode.`,
  "3D000": (place) => `The database ${place} does not exist: create it (see docs/operations.md), then start again.`,
  42501: (place) => `The database user may not create tables in ${place}: make it the owner (see docs/operations.md).`,
  53300: (place) => `PostgreSQL at ${place} has no free connection: raise max_connections or stop other programs.`,
  "57P03": (place) => `PostgreSQL at ${place} is still starting: try again in a moment.`,
};

// What comes without a code, by its words.
const codeOf = (error) => {
  if (/timeout/i.test(error?.message)) return "ETIMEDOUT";
  if (/permission denied/i.test(error?.message)) return "42501";
  return error?.code ?? error?.errors?.[0]?.code;
};

/** The clear line for a failure of the database at this address, or the error itself when it is of another kind. */
export function databaseProblem(error, url) {
  const remedy = remedies[codeOf(error)];
  if (remedy) return new Problem(remedy(placeOf(url)));
  if (/SSL|certificate/i.test(error?.message ?? ""))
    return new Problem(`No agreement on TLS with ${placeOf(url)} (${error.message}): check sslmode in DATABASE_URL.`);
  return error;
}

/** Refuses, in one line, an address that is none, a server that does not answer, and PostgreSQL older than 15. */
export async function checkDatabase(url) {
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url))
    throw new Problem("DATABASE_URL is not an address like postgresql://user:password@host:5432/ponte: correct it.");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('server_version_num')::int / 10000 as major");
    if (rows[0].major < oldest)
      throw new Problem(
        `PostgreSQL ${rows[0].major} at ${placeOf(url)} is too old: version ${oldest} or later is needed.`,
      );
  } catch (error) {
    const problem = databaseProblem(error, url);
    throw problem instanceof Problem
      ? problem
      : new Problem(`Cannot use PostgreSQL at ${placeOf(url)}: ${error.message}`);
  } finally {
    await client.end().catch(() => {});
  }
}
