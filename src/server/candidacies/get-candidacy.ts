import "server-only";
import { type CandidacyMove, candidacyMayMove, candidacyMoves } from "@/domain/candidacy";
import type { Fit } from "@/domain/fit";
import { type Actor, may, reachOf } from "@/domain/permissions";
import { asActor } from "../db";
import { listEvents, recordRead } from "../history";
import { candidaciesVisibleTo } from "./visible-to";

/**
 * One candidacy with what may be done next. The company's own words are the provider's alone: the Officina reads yes or no,
 * what the person said and why it ended. Null when it is not there for this reader. Leaves a trace of reading.
 */
export async function getCandidacy(actor: Actor, candidacyId: string) {
  if (!reachOf(actor, "candidacy.read")) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.candidacy.findFirst({
      where: { AND: [{ id: candidacyId }, candidaciesVisibleTo(actor)] },
      select: {
        id: true,
        status: true,
        motivation: true,
        fit: true,
        proposedAt: true,
        personAgreedOn: true,
        interviewAt: true,
        interviewPlace: true,
        employerAnswer: true,
        employerWhy: true,
        employerAnsweredOn: true,
        personAnswer: true,
        personWhy: true,
        personAnsweredOn: true,
        endReason: true,
        version: true,
        personId: true,
        householdId: true,
        person: { select: { firstName: true, lastName: true } },
        proposedBy: { select: { name: true } },
        plan: { select: { id: true, code: true, referrerOrganisationId: true, providerOrganisationId: true } },
        opportunity: {
          select: { id: true, code: true, kind: true, title: true, organisation: { select: { name: true } } },
        },
        outcomes: { select: { id: true, kind: true } },
        internships: { where: { status: { not: "CANCELLED" } }, select: { id: true } },
      },
    });
    if (!found) return null;
    await recordRead(tx, actor, "candidacy", { householdId: found.householdId, personId: found.personId });
    const { referrerOrganisationId: organisationId, providerOrganisationId: addressedToId } = found.plan;
    const writes = may(actor, "candidacy.write", { organisationId, addressedToId });
    const moves = (Object.keys(candidacyMoves) as CandidacyMove[]).filter(
      (move) => writes && candidacyMayMove(move, found.status),
    );
    const ledToWork = found.outcomes.length + found.internships.length > 0;
    return {
      ...found,
      fit: found.fit as Fit,
      employerWhy: writes ? found.employerWhy : null,
      writes,
      moves: moves.filter((move) => move !== "withdraw" || !ledToWork),
      ledToWork,
      events: (await listEvents(tx, actor, { subjectId: candidacyId })).rows,
    };
  });
}
export type CandidacyPage = NonNullable<Awaited<ReturnType<typeof getCandidacy>>>;
