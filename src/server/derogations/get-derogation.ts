import "server-only";
import { proposedExpiry } from "@/domain/derogation";
import { type Actor, seesNames } from "@/domain/permissions";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { recordRead } from "../history";
import { aroundText, subjectOf, visibleTo } from "../plans/visible-to";
import { writtenOf } from "../plans/written";
import { derogationSelect, shownDerogation } from "./derogation-row";
import { excessOf } from "./excess-of";

/**
 * One request with the plan it is about, the ceiling as it stands now, and by how much the text being written goes over it
 * (cents; the amount committed when nothing is being written). Leaves a trace of the reading. Null when out of sight.
 */
export async function getDerogation(actor: Actor, derogationId: string) {
  return asActor(actor, async (tx) => {
    const row = await tx.derogation.findFirst({
      where: { id: derogationId, plan: visibleTo(actor) },
      select: {
        ...derogationSelect,
        plan: {
          select: {
            ...aroundText(actor),
            programme: { select: { name: true, endsOn: true, verification: true } },
            providerOrganisation: { select: { name: true } },
          },
        },
      },
    });
    if (!row) return null;
    const { plan, ...derogation } = row;
    await recordRead(tx, actor, "derogation", { householdId: plan.householdId, personId: plan.personId });
    const subject = subjectOf(plan);
    const named = seesNames(actor, subject);
    const written = await writtenOf(tx, plan);
    const totalCents = written?.draft.content.totalCents ?? plan.committedCents;
    const days = { startsOn: toDay(plan.startsOn), endsOn: written?.draft.content.endsOn ?? toDay(plan.endsOn) };
    const programmeEndsOn = toDay(plan.programme.endsOn);
    return {
      ...shownDerogation(derogation, named),
      plan: { ...plan, ...days, person: named ? plan.person : null },
      subject,
      named,
      totalCents,
      now: await excessOf(tx, plan, totalCents, derogation.ceiling),
      programmeEndsOn,
      proposedExpiry: proposedExpiry(days.endsOn, programmeEndsOn),
    };
  });
}
export type DerogationPage = NonNullable<Awaited<ReturnType<typeof getDerogation>>>;
