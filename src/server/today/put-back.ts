import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import type { PutBack } from "@/domain/waiting-forms";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";

/** Brings what was put off or seen back into one's day. Refuses what is there already. */
export const putBack = (actor: Actor, { key }: PutBack): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    authorise(actor, "waiting.mark", { ownerId: actor.id });
    const { count } = await tx.waitingMark.deleteMany({ where: { ownerId: actor.id, key } });
    return count === 0 ? refused("today.refusals.backAlready") : done();
  });
