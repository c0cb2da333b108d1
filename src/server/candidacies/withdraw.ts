import "server-only";
import type { WithdrawCandidacy } from "@/domain/candidacy";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { settlePlaces } from "../opportunities/settle-places";
import { concernsOf, eventOf, holdCandidacy, writeMove } from "./hold-candidacy";

/** Takes a person out of the running and says why; a place already taken is free again. Refuses when a contract or an internship came of it. */
export async function withdrawCandidacy(actor: Actor, input: WithdrawCandidacy): Promise<Outcome> {
  return asActor(actor, async (tx) => {
    const { candidacy, opportunity, refusal } = await holdCandidacy(tx, actor, input, "withdraw");
    if (refusal) return refusal;
    const { outcomes, internships } = candidacy._count;
    if (outcomes + internships > 0) return refused("candidacy.refusals.ledToWork");
    await writeMove(tx, candidacy, { status: "WITHDRAWN", endedAt: now(), endReason: input.reason });
    await record(tx, actor, eventOf("withdraw"), concernsOf(candidacy), { from: candidacy.status });
    if (candidacy.status === "TAKEN") await settlePlaces(tx, actor, opportunity);
    return done();
  });
}
