import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { momentsOf, type PlanSession } from "@/domain/session";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { recordEach } from "../history";
import { lostRace, refusalToBook } from "./booking-refusal";
import { linesToBook } from "./lines-to-book";
import { writeSession } from "./write-session";

/**
 * Fixes an appointment on lines of signed plans. Refuses (product rules §3.8): plans not running, days outside the line,
 * more minutes than the signed line still holds, a deliverer not accredited that day, a busy operator, person or room, a
 * day over the cap, a group the service does not allow.
 */
export async function planSession(actor: Actor, input: PlanSession): Promise<Outcome<{ sessionId: string }>> {
  authorise(actor, "session.write", { organisationId: actor.organisationId });
  const slot = momentsOf(input);
  try {
    return await asActor(actor, async (tx) => {
      const lines = await linesToBook(tx, actor, input.lineIds);
      const refusal = await refusalToBook(tx, actor, lines, input, slot);
      if (refusal) return refusal;
      const { sessionId, minutes, cases } = await writeSession(tx, actor, lines, input, slot);
      await recordEach(tx, actor, "session.planned", cases, {
        service: lines[0]?.serviceCode ?? "",
        startsAt: slot.startsAt.toISOString(),
        minutes,
      });
      return done({ sessionId });
    });
  } catch (error) {
    const lost = lostRace(error);
    if (lost) return lost;
    throw error;
  }
}
