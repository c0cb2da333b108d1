import "server-only";
import type { Bell } from "@/domain/live";
import type { Tx } from "../db";

/** The channel on which the database tells every process what happened to plans. */
export const channel = "ponte_plan";

/** Tells every process, ours included, that something happened to plans: at commit, and not at all if the transaction is undone. */
export async function ring(tx: Tx, bells: Bell[]) {
  if (bells.length === 0) return;
  const payloads = bells.map((bell) => JSON.stringify(bell));
  await tx.$executeRaw`select pg_notify(${channel}, payload) from unnest(${payloads}::text[]) payload`;
}
