import "server-only";
import type { ExtendInternship } from "@/domain/internship-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { termsRefusal } from "./check-terms";
import { cannotMove, lockInternship } from "./lock-internship";

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
    const data = { endsOn: toDate(endsOn), version: { increment: 1 } };
    await tx.internship.update({ where: { id }, data: { ...data, updatedAt: now() }, select: { id: true } });
    await tx.outcome.updateMany({ where: { internshipId: id }, data });
    await record(tx, actor, "internship.extended", concerns, { wasOn: internship.endsOn, endsOn, reason });
    return done();
  });
}
