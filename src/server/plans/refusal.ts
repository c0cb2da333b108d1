import "server-only";
import type { Message, Outcome } from "@/lib/outcome";

/** A refusal found after something was already written: thrown, so that the transaction takes it all back. */
export class Refusal extends Error {
  override name = "Refusal";
  constructor(readonly reason: Message) {
    super(reason.key);
  }
}

/** Runs a command and turns such a refusal into its outcome, nothing having been written. */
export async function takingBack<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason };
    throw error;
  }
}
