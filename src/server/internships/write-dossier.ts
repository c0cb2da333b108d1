import "server-only";
import { dossierMonths, mostDossierMinutes } from "@/domain/internship";
import type { DossierEntry } from "@/domain/internship-forms";
import type { Actor } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { formatMinutes } from "@/lib/hours";
import { done, type Outcome, refused } from "@/lib/outcome";
import { isOfPlan } from "../closure/hold-closure";
import { asActor } from "../db";
import { record } from "../history";
import { lockInternship } from "./lock-internship";

/**
 * Writes or puts right one month of the individual dossier: what was done, the minutes, what was learned. Refuses: a project
 * not begun or cancelled or already completed, a month outside it or still to come, more minutes than its days hold, a file
 * that is not the plan's.
 */
export async function writeDossier(actor: Actor, input: DossierEntry): Promise<Outcome> {
  const { internshipId, version, activities, skills, minutes, attachmentId } = input;
  return asActor(actor, async (tx) => {
    const { plan, internship, concerns } = await lockInternship(tx, actor, internshipId);
    const { status, dossier, endedOn } = internship;
    if (status !== "ACTIVE" && status !== "ENDED_EARLY") return refused("internship.refusals.cannotMove", { status });
    const period = { ...internship, endsOn: endedOn ? toDay(endedOn) : internship.endsOn };
    if (!dossierMonths(period).includes(input.month)) return refused("internship.refusals.otherMonth");
    if (input.month > today()) return refused("internship.refusals.monthToCome");
    const most = mostDossierMinutes(period, input.month);
    if (minutes > most) return refused("internship.refusals.tooManyHours", { most: formatMinutes(most) });
    if (!(await isOfPlan(tx, plan.id, attachmentId))) return refused("outcome.refusals.otherFile");
    const month = toDate(input.month);
    const entry = dossier.find((one) => toDay(one.month) === input.month);
    if ((entry?.version ?? 0) !== version) return refused("errors.changedMeanwhile");
    const data = { minutes, activities, skills, attachmentId, recordedById: actor.id };
    if (entry)
      await tx.internshipDossierEntry.update({
        where: { id: entry.id },
        data: { ...data, version: { increment: 1 } },
        select: { id: true },
      });
    else
      await tx.internshipDossierEntry.create({
        data: { ...data, internshipId, month, createdAt: now() },
        select: { id: true },
      });
    await record(tx, actor, "internship.dossierWritten", concerns, { monthOn: input.month, minutes });
    return done();
  });
}
