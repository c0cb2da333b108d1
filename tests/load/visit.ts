import type pg from "pg";
import { sealSession, sessionCookie } from "@/server/auth/session-token";
import { until } from "../../scripts/lib/processes.mjs";
import { Problem } from "../../scripts/lib/say.mjs";
import type { Shot } from "./measure";

/** Signs people of the generated town in: gives the headers with which a browser would ask in their name. */
export async function signIn(client: pg.Client, users: string[]) {
  const { rows } = await client.query<{ id: string; sessionVersion: number }>(
    `select id, "sessionVersion" from "User" where id = any($1::uuid[])`,
    [[...new Set(users)]],
  );
  const sealed = rows.map(async ({ id, sessionVersion }) => {
    const token = await sealSession({ userId: id, sessionVersion });
    return [id, { cookie: `${sessionCookie}=${token}` }] as const;
  });
  const headers = new Map(await Promise.all(sealed));
  return (user: string) => headers.get(user) ?? {};
}

/** Waits until the database has nothing left to do, so that what one scenario left behind does not weigh on the next; a minute at most. */
export async function settle(client: pg.Client) {
  await until(
    async () => {
      const { rows } = await client.query(`
      select from pg_stat_activity where datname = current_database() and state <> 'idle' and pid <> pg_backend_pid() limit 1`);
      return rows.length === 0;
    },
    60_000,
    200,
  );
}

/** Asks once and gives the body; anything but the expected status ends the benchmark, since it would measure an error page. */
export async function ask(address: string, { path, ...request }: Shot, expected: number) {
  const answer = await fetch(`${address}${path}`, { ...request, redirect: "manual" });
  const body = await answer.text();
  if (answer.status === expected) return body;
  throw new Problem(`${request.method ?? "GET"} ${path} answered ${answer.status} instead of ${expected}.`);
}
