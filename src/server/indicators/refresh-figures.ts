import "server-only";
import { makeAnew, wantedAnew } from "./kept-figures";
import { prepareStanding } from "./standing-views";
import { viewOf } from "./views";

/**
 * Makes the kept figures anew that something happened to, one after the other, each in a transaction of its own, then those
 * of the first pages of the day; leaves off when told to. They are read without a lock and written to a table of their own: nobody waits for it.
 */
export async function refreshFigures(signal?: AbortSignal) {
  for (const { key, scope, view, asked } of await wantedAnew()) {
    if (signal?.aborted) return;
    const found = viewOf(view, asked);
    if (found) await makeAnew(key, scope, found);
  }
  await prepareStanding(signal);
}
