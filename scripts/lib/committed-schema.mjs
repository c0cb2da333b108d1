import { execFileSync } from "node:child_process";
import { inRoot } from "./paths.mjs";
import { Problem } from "./say.mjs";

const folder = "prisma/schema/";

function git(...args) {
  try {
    return execFileSync("git", args, { cwd: inRoot(), encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch {
    throw new Problem(
      "This needs git and a clone of the project: the committed schema is where a migration starts from.",
    );
  }
}

/** The schema as last committed, in the shape the schema engine takes. */
export function committedSchema() {
  const names = git("ls-tree", "--name-only", "HEAD", folder).split("\n");
  return names
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => ({ path: name.slice(folder.length), content: git("show", `HEAD:${name}`) }));
}
