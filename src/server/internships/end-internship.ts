import "server-only";
import { dossierMonths } from "@/domain/internship";
import type { CancelInternship, CompleteInternship, EndInternship, ExtendInternship } from "@/domain/internship-forms";
import type { Actor } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { formatDay, toDate, toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { termsRefusal } from "./check-terms";
import { cannotMove, lockInternship } from "./lock-internship";

const moved = { version: { increment: 1 } } as const;

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
      data: { status: "COMPLETED", endedOn: toDate(endsOn), finalAssessment, updatedAt: now(), ...moved },
      select: { id: true },
    });
    await record(tx, actor, "internship.completed", concerns, { endsOn });
    return done();
  });
}

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
      data: { ...end, status: "ENDED_EARLY", finalAssessment, updatedAt: now(), ...moved },
      select: { id: true },
    });
    await tx.outcome.updateMany({ where: { internshipId: id }, data: { ...end, ...moved } });
    await record(tx, actor, "internship.endedEarly", concerns, { endedOn: input.endedOn, reason: endReason });
    return done();
  });
}

/** Moves the last day of a running internship further, within its limit and its convention. Refuses a day that is not later. */
export async function extendInternship(actor: Actor, input: ExtendInternship): Promise<Outcome> {
  const { internshipId: id, version, endsOn, reason } = input;
  return asActor(actor, async (tx) => {
    const { plan, internship, concerns } = await lockInternship(tx, actor, id);
    const stopped = cannotMove(internship, "extend", version);
    if (stopped) return stopped;
    if (endsOn <= internship.endsOn) return refused("internship.refusals.notLonger");
    // Its line is its own already.
    const wrong = await termsRefusal(tx, plan, { ...internship, endsOn, lineKey: null });
    if (wrong) return { ok: false, reason: wrong };
    const data = { endsOn: toDate(endsOn), ...moved };
    await tx.internship.update({ where: { id }, data: { ...data, updatedAt: now() }, select: { id: true } });
    await tx.outcome.updateMany({ where: { internshipId: id }, data });
    await record(tx, actor, "internship.extended", concerns, { wasOn: internship.endsOn, endsOn, reason });
    return done();
  });
}

/** Drops a project that will not begin; it stays to be read. */
export async function cancelInternship(actor: Actor, input: CancelInternship): Promise<Outcome> {
  const { internshipId: id, version } = input;
  return asActor(actor, async (tx) => {
    const { internship, concerns } = await lockInternship(tx, actor, id);
    const stopped = cannotMove(internship, "cancel", version);
    if (stopped) return stopped;
    await tx.internship.update({
      where: { id },
      data: { status: "CANCELLED", updatedAt: now(), ...moved },
      select: { id: true },
    });
    await record(tx, actor, "internship.cancelled", concerns);
    return done();
  });
}
