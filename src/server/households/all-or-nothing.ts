import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Outcome } from "@/lib/outcome";
import { asActor, type Tx } from "../db";

class Undone extends Error {
  constructor(readonly outcome: Extract<Outcome<unknown>, { ok: false }>) {
    super("refused: everything done so far is undone");
  }
}

/** One transaction that a refusal undoes too: what a command wrote before it found out that the rules say no never happened. */
export async function allOrNothing<T>(actor: Actor, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await asActor(actor, async (tx) => {
      const outcome = await work(tx);
      if (!outcome.ok) throw new Undone(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}
