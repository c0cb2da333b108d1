import { randomBytes } from "node:crypto";
import pg from "pg";
import { ensureBuilt } from "../../scripts/lib/build.mjs";
import { onLeave, program } from "../../scripts/lib/program.mjs";
import { Problem, step } from "../../scripts/lib/say.mjs";
import { appSide, coedit, floorSide, plansWritten } from "./coedit";
import { idOf, kind, operatorOf } from "./ids";
import { learn } from "./learn";
import { loadTown } from "./load-town";
import { measure, type Shot } from "./measure";
import { type Row, sayCoediting, sayRow, sayTable } from "./report";
import { draftPlans, readings } from "./scenarios";
import { startApp, startCoeditFloor, startFloor } from "./servers";
import { settle, signIn } from "./visit";

// npm run bench: how many requests a second the app answers in a town of real size, beside a floor that does the same SQL.
// SCALE (1 = 20,000 households), SECONDS of each measure, CONNECTIONS at once.

/** What one side of a scenario is sent. Shots to be used `once` are not repeated; `connections`: how many at once. */
type Side = { address: string; shots: Shot[]; good: number; connections: number; once: boolean };

const positive = (name: string, usual: number) => {
  const given = Number(process.env[name] || usual);
  if (given > 0) return given;
  throw new Problem(`${name}=${process.env[name]} is no number above 0.`);
};

await program(async () => {
  const scale = positive("SCALE", 1);
  const seconds = positive("SECONDS", 15);
  const connections = positive("CONNECTIONS", 10);
  const databaseUrl = process.env.DATABASE_URL ?? "";
  process.env.NEXTAUTH_SECRET = randomBytes(32).toString("base64url");

  await ensureBuilt();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  onLeave(() => client.end());
  const { rows: town } = await client.query(`select from "Household" limit 1`);
  if (town.length === 0) await loadTown(client, scale);

  const pages = await readings(client);
  const [tried = 0, ...drafts] = await draftPlans(client);
  if (drafts.length < 2) throw new Problem("Every PIP of this town has had its line added: give an empty database.");
  const owners = [tried, ...drafts].map((plan) => idOf(kind.operator, operatorOf(plan)));
  const together = await plansWritten(client);
  const headers = await signIn(client, [
    ...pages.flatMap(({ visits }) => visits.map(({ user }) => user)),
    ...owners,
    ...together.flatMap(({ ownerId, readerIds }) => [ownerId, ...readerIds]),
  ]);
  const { score, post } = await step("Recording what each page asks the database", () =>
    learn(databaseUrl, pages, headers, tried),
  );
  const app = await startApp(databaseUrl);
  const floor = await startFloor(databaseUrl, score);

  /** Warms one side of a scenario up, then measures it. */
  const run = async ({ address, shots, good, once, connections: atOnce }: Side) => {
    let turn = 0;
    const next = () => shots[turn++ % shots.length] ?? { path: "/" };
    const isGood = (status: number) => status === good;
    const warm = once ? Math.ceil(shots.length / 10) : undefined;
    await measure(address, next, isGood, { seconds: Math.min(3, seconds), connections: atOnce, amount: warm });
    await settle(client);
    const amount = once ? shots.length - turn : undefined;
    const measured = await measure(address, next, isGood, { seconds, connections: atOnce, amount });
    await settle(client);
    return measured;
  };
  const rows: Row[] = [];
  const take = (title: string, name: string, ours: Omit<Side, "address">, theirs: Shot[]) =>
    step(title, async () => {
      const measured = await run({ ...ours, address: app.address });
      const beneath = await run({ ...ours, shots: theirs, good: 200, address: floor.address });
      const statements = score[name]?.[0]?.recording.flat().length ?? 0;
      const row = { title, statements, app: measured, floor: beneath };
      rows.push(row);
      sayRow(row);
    });

  for (const { name, title, visits, connections: atOnce = connections } of pages) {
    const shots = visits.map(({ user, path }) => ({ path, headers: headers(user) }));
    const beneath = visits.map((_, variant) => ({ path: `/${name}?variant=${variant}` }));
    await take(title, name, { shots, good: 200, connections: atOnce, once: false }, beneath);
  }
  const adding = drafts
    .filter((_, n) => n % 2 === 0)
    .map((plan) => {
      const shot = post(plan);
      const signedIn = headers(idOf(kind.operator, operatorOf(plan)));
      return { ...shot, headers: { ...shot.headers, ...signedIn, origin: app.address } };
    });
  const beneath = drafts.filter((_, n) => n % 2 === 1).map((plan) => ({ path: `/add-line?plan=${plan}` }));
  await take("Add a line to a PIP", "add-line", { shots: adding, good: 303, connections, once: true }, beneath);

  const { ours, theirs } = await step("Writing PIPs together", async () => {
    const ours = await coedit(together, appSide(app.address, headers), seconds);
    const theirs = await coedit(together, floorSide((await startCoeditFloor(databaseUrl)).address), seconds);
    return { ours, theirs };
  });
  sayTable(rows, { scale, connections, seconds });
  sayCoediting(together.length, together[0]?.readerIds.length ?? 0, ours, theirs);
  const failed = rows.reduce((sum, { app: ours, floor: theirs }) => sum + ours.errors + theirs.errors, 0);
  if (failed > 0) throw new Problem(`${failed} requests failed: these figures do not count.`);
});
