import "server-only";
import PgBoss from "pg-boss";
import type { Tx } from "../db";

/** The work that is done in the background, each with what must be known to do it. The queues themselves are made by a migration. */
export type Jobs = {
  "evidence-pack": { packId: string };
  "evidence-expiry": Record<string, never>;
  reminders: Record<string, never>;
  clocks: Record<string, never>;
  repayments: Record<string, never>;
  snapshots: Record<string, never>;
  indicators: Record<string, never>;
  mail: Record<string, never>;
  digests: Record<string, never>;
};

// Never started: it only words what `send` writes, and each time in the transaction it is given.
const boss = new PgBoss({ db: { executeSql: unconnected }, schedule: false, supervise: false, migrate: false });

function unconnected(): never {
  throw new Error("a job is sent in a command's transaction");
}

const inside = (tx: Tx) => ({
  executeSql: async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<{ id: string }[]>(
      text,
      ...values.map((value) => (typeof value === "object" && value !== null ? JSON.stringify(value) : value)),
    ),
  }),
});

/** Asks for work in the background, as part of a command: nothing is asked for when the command is undone, and one job when it is done. */
export async function enqueue<Name extends keyof Jobs>(tx: Tx, name: Name, data: Jobs[Name]) {
  const id = await boss.send(name, data, { db: inside(tx) });
  if (!id) throw new Error(`there is no queue ${name}`);
}
