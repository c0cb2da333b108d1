import "server-only";
import { dossierMonths } from "@/domain/internship";
import type { CompleteInternship } from "@/domain/internship-forms";
import type { Actor } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { formatDay, toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { cannotMove, lockInternship } from "./lock-internship";

/** Ends an internship that reached its last day, with the final assessment. Refuses: before that day, and while a month of the dossier is missing. */
export async function completeInternship(actor: Actor, input: CompleteInternship): Promise<Outcome> {
  const { internshipId: id, version, finalAssessment } = input;
  return asActor(actor, async (tx) => {
    const { internship, concerns } = await lockInternship(tx, actor, id);
    const stopped = cannotMove(internship, "complete", version);
    if (stopped) return stopped;
    const { endsOn, dossier } = internship;
    if (endsOn > today()) return refused("internship.refusals.notOver", { day: formatDay(endsOn) });
    const written = new Set(dossier.map(({ month }) => toDay(month)));
    const missing = dossierMonths(internship).filter((month) => !written.has(month));
    if (missing.length > 0) return refused("internship.refusals.dossierMissing", { count: missing.length });
    await tx.internship.update({
      where: { id },
      data: {
        status: "COMPLETED",
        endedOn: toDate(endsOn),
        finalAssessment,
        updatedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await record(tx, actor, "internship.completed", concerns, { endsOn });
    return done();
  });
}
