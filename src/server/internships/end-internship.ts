import "server-only";
import type { EndInternship } from "@/domain/internship-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { cannotMove, lockInternship } from "./lock-internship";

/** Ends an internship before its last day, with why and the final assessment; its outcome says so too. Refuses a day before it began or not before its last one. */
export async function endInternship(actor: Actor, input: EndInternship): Promise<Outcome> {
  const { internshipId: id, version, endReason, endNote, finalAssessment } = input;
  return asActor(actor, async (tx) => {
    const { internship, concerns } = await lockInternship(tx, actor, id);
    const stopped = cannotMove(internship, "endEarly", version);
    if (stopped) return stopped;
    if (input.endedOn < internship.startsOn) return refused("outcome.refusals.endsBeforeItBegins");
    if (input.endedOn >= internship.endsOn) return refused("internship.refusals.notEarly");
    const end = { endedOn: toDate(input.endedOn), endReason, endNote };
    await tx.internship.update({
      where: { id },
      data: { ...end, status: "ENDED_EARLY", finalAssessment, updatedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await tx.outcome.updateMany({ where: { internshipId: id }, data: { ...end, version: { increment: 1 } } });
    await record(tx, actor, "internship.endedEarly", concerns, { endedOn: input.endedOn, reason: endReason });
    return done();
  });
}
