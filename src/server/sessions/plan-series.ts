import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { momentsOf, type PlanSessions } from "@/domain/session";
import { done, type Outcome, refused } from "@/lib/outcome";
import { newId } from "@/lib/uuid";
import { recordEach } from "../history";
import { allOrNothing } from "../households/all-or-nothing";
import { lostRace } from "./booking-refusal";
import { linesToBook } from "./lines-to-book";
import { planSession } from "./plan-session";
import { seriesDays } from "./series-days";
import { writeSessions } from "./write-sessions";

/**
 * Fixes one appointment, or a whole recurring series of them in one transaction: each at the same Italian hour. Refuses what
 * `planSession` refuses, with every day that collides and nothing fixed; public holidays until whoever fixes it says whether
 * to skip or keep them; an hour that the clocks leave out.
 */
export async function planSeries(actor: Actor, input: PlanSessions): Promise<Outcome<{ sessionId: string }>> {
  if (input.repeat === "NO") return planSession(actor, input);
  authorise(actor, "session.write", { organisationId: actor.organisationId });
  const series = seriesDays(input);
  if (!series.ok) return series;
  const days = series.data;

  try {
    return await allOrNothing(actor, async (tx) => {
      const lines = await linesToBook(tx, actor, input.lineIds);
      const fixed = { ...input, seriesId: newId() };
      const outcome = await writeSessions(
        tx,
        actor,
        days.map((day) => ({ lines, fixed, slot: momentsOf({ ...input, day }) })),
      );
      if (!outcome.ok) return outcome;
      const [first] = outcome.data;
      if (!first) return refused("session.refusals.onlyHolidays");
      await recordEach(tx, actor, "session.seriesPlanned", first.cases, {
        service: lines[0]?.serviceCode ?? "",
        times: days.length,
        minutes: first.minutes,
        firstOn: days[0] ?? "",
        lastOn: days.at(-1) ?? "",
      });
      return done({ sessionId: first.sessionId });
    });
  } catch (error) {
    const lost = lostRace(error);
    if (lost) return lost;
    throw error;
  }
}
