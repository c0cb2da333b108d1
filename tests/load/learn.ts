import type { Score } from "./floor";
import { idOf, kind, operatorOf } from "./ids";
import type { Shot } from "./measure";
import { recordSql } from "./record-sql";
import { addLine, composerOf, type Reading } from "./scenarios";
import { startApp } from "./servers";
import { ask } from "./visit";

/** Whose browser asks. */
export type Headers = (user: string) => Record<string, string>;

/**
 * Opens every page once through an app whose SQL is listened to, and adds one line to a PIP as a browser without JavaScript
 * would. Gives what each page sent to the database, and how to add a line to any other PIP.
 */
export async function learn(databaseUrl: string, pages: Reading[], headers: Headers, plan: number) {
  const recorder = await recordSql(databaseUrl);
  const app = await startApp(recorder.url);
  const record = (shot: Shot, status: number) => recorder.during(() => ask(app.address, shot, status));

  const score: Score = {};
  for (const { name, visits } of pages) {
    const shots = visits.map(({ user, path }) => ({ path, headers: headers(user) }));
    // The first answer of a page also loads its code, and the dashboard counts what it then keeps.
    for (const shot of shots) await ask(app.address, shot, 200);
    const variants = [];
    for (const shot of shots) variants.push({ recording: await record(shot, 200) });
    score[name] = variants;
  }

  const signedIn = headers(idOf(kind.operator, operatorOf(plan)));
  const page = await ask(app.address, { path: composerOf(plan), headers: signedIn }, 200);
  const post = addLine(page, plan);
  const { headers: typed, ...shot } = post(plan);
  const sent = { ...shot, headers: { ...typed, ...signedIn, origin: app.address } };
  score["add-line"] = [{ plan, recording: await record(sent, 303) }];

  await app.stop();
  recorder.stop();
  return { score, post };
}
