import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { databaseAt, databaseProblem } from "../../scripts/lib/database-url.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs one of our programs; gives its exit code and all it said. */
function program(name: string, settings: Record<string, string>, ...args: string[]) {
  const env = { ...process.env, ...settings };
  const { status, stdout, stderr } = spawnSync("node", [`scripts/${name}.mjs`, ...args], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { status, said: `${stdout}${stderr}`.trim() };
}

const server = inject("adminUrl");
const port = new URL(server).port;
test.each([
  ["an address that is none", "mysql://somewhere", /DATABASE_URL is not an address like/],
  [
    "nobody listening",
    "postgresql://u:secret@127.0.0.1:1/ponte",
    /No PostgreSQL answers at 127\.0\.0\.1:1\/ponte: start it/,
  ],
  [
    "an unknown host",
    "postgresql://u:secret@nowhere.invalid/ponte",
    /nowhere\.invalid:5432\/ponte\).*(unknown|looked up)/,
  ],
  [
    "a database that is not there",
    databaseAt(server, "nowhere"),
    new RegExp(`127.0.0.1:${port}/nowhere does not exist`),
  ],
])("%s gives one line that says what to do, without the password", (_, url, words) => {
  const { status, said } = program("db-migrate", { DATABASE_URL: url });
  expect(said).toMatch(words);
  expect(said.split("\n")).toHaveLength(1);
  expect(said).not.toContain("secret");
  expect(status).toBe(1);
});

test.each([
  ["28P01", /refuses the password: correct it in DATABASE_URL/],
  ["28000", /refuses this user or host/],
  ["42501", /may not create tables/],
  ["53300", /has no free connection/],
  ["ETIMEDOUT", /does not answer: check the address/],
])("the database's own code %s becomes a remedy", (code, words) => {
  const problem = databaseProblem({ code }, "postgresql://u:secret@host/ponte");
  expect(problem.message).toMatch(words);
  expect(problem.message).toContain("host:5432/ponte");
  expect(problem.message).not.toContain("secret");
});

test("a migration without a proper name is refused", () => {
  for (const name of ["", "Add Place", "../up", "a"]) {
    expect(program("db-migration", {}, name)).toMatchObject({
      status: 1,
      said: expect.stringContaining("Give the migration a name"),
    });
  }
});

test("a port that is taken, or is none, is said before anything long begins", async () => {
  const other = createServer().listen(0);
  const { port: taken } = other.address() as { port: number };
  const { said } = program("start", { PORT: String(taken) });
  other.close();
  expect(said).toMatch(new RegExp(`Port ${taken} is taken by another program|already runs from this folder`));
  expect(program("start", { PORT: "none" })).toMatchObject({
    status: 1,
    said: expect.stringContaining("PORT=none is not a port"),
  });
});
