import "server-only";
import { asSystem } from "../db";
import { enqueue } from "../jobs/queue";
import { lostPacks } from "./hold-pack";

/** Asks anew for the packs whose maker died half-way. Harmless when asked too often: a pack is only taken by one, and only while it is not done. */
export async function resumePacks() {
  const lost = await lostPacks();
  if (lost.length > 0)
    await asSystem("evidence pack", async (tx) => {
      for (const { id } of lost) await enqueue(tx, "evidence-pack", { packId: id });
    });
  return lost.length;
}
