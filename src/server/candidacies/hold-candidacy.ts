import "server-only";
import { type CandidacyMove, candidacyMayMove, candidacyMoves } from "@/domain/candidacy";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { lockOpportunity } from "../opportunities/visible-to";
import { candidaciesVisibleTo } from "./visible-to";

/**
 * Finds a candidacy for a move of the table and holds it with its plan and its opportunity until the transaction ends. `refusal` is why
 * the move may not start: somebody moved it meanwhile, or its status does not allow it.
 */
export async function holdCandidacy(
  tx: Tx,
  actor: Actor,
  { candidacyId, version }: { candidacyId: string; version: number },
  move: CandidacyMove,
) {
  const visible = { AND: [{ id: candidacyId }, candidaciesVisibleTo(actor)] };
  const known = await tx.candidacy.findFirst({ where: visible, select: { opportunityId: true, planId: true } });
  if (!known) throw new NotVisible();
  // The plan first, as everywhere: what a contract is written on and what is withdrawn wait for each other.
  await tx.$queryRaw`select id from "Plan" where id = ${known.planId}::uuid for update`;
  const opportunity = await lockOpportunity(tx, actor, known.opportunityId);
  const candidacy = await tx.candidacy.findUniqueOrThrow({
    where: { id: candidacyId },
    select: {
      id: true,
      opportunityId: true,
      planId: true,
      personId: true,
      householdId: true,
      status: true,
      version: true,
      employerAnswer: true,
      personAnswer: true,
      plan: { select: { referralId: true, referrerOrganisationId: true, providerOrganisationId: true } },
      _count: { select: { outcomes: true, internships: { where: { status: { not: "CANCELLED" } } } } },
    },
  });
  const { referrerOrganisationId: organisationId, providerOrganisationId: addressedToId } = candidacy.plan;
  authorise(actor, "candidacy.write", { organisationId, addressedToId });
  const refusal = !candidacyMayMove(move, candidacy.status)
    ? refused("candidacy.refusals.over", { status: candidacy.status })
    : candidacy.version !== version
      ? refused("errors.changedMeanwhile")
      : null;
  return { opportunity, candidacy, refusal };
}
type Held = Awaited<ReturnType<typeof holdCandidacy>>["candidacy"];

/** The cases an event of a candidacy belongs to. */
export const concernsOf = ({ id, planId, personId, householdId, plan }: Held) => ({
  subjectId: id,
  planId,
  personId,
  householdId,
  referralId: plan.referralId,
});

/** Writes a move of a held candidacy. */
export const writeMove = (tx: Tx, { id }: Held, data: Prisma.CandidacyUncheckedUpdateInput) =>
  tx.candidacy.update({ where: { id }, data: { ...data, version: { increment: 1 } }, select: { id: true } });

/** What the history calls a move. */
export const eventOf = (move: CandidacyMove) => candidacyMoves[move].event;
