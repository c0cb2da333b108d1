import "server-only";
import { standingOf } from "@/domain/outcome";
import { type Actor, may } from "@/domain/permissions";
import { asActor, type Tx } from "../db";
import { daysOf } from "../plans/outcome-days";
import { employers } from "./employers";

/** What a plan led to so far, newest first, with where each outcome stands; the caller has already made sure that this reader may see the plan. */
export async function outcomesOf(tx: Tx, planId: string) {
  const rows = await tx.outcome.findMany({
    where: { planId },
    orderBy: [{ startsOn: "desc" }, { id: "desc" }],
    select: {
      id: true,
      kind: true,
      contractType: true,
      employer: true,
      weeklyMinutes: true,
      startsOn: true,
      endsOn: true,
      endedOn: true,
      endReason: true,
      endNote: true,
      evidence: true,
      provedOn: true,
      lineKey: true,
      internshipId: true,
      attachmentId: true,
      version: true,
      recordedBy: { select: { name: true } },
    },
  });
  return rows.map((row) => ({ ...row, days: daysOf(row), standing: standingOf(daysOf(row)) }));
}

/** The signed plan an outcome is being written for: its lines paid by result, its files, the employers of the network, the candidacy it comes from. Null when it is not this provider's or never signed. */
export const getPlanForOutcome = (actor: Actor, planId: string, candidacyId: string | null = null) =>
  asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { id: planId, providerOrganisationId: actor.organisationId, signedAt: { not: null } },
      select: {
        id: true,
        code: true,
        startsOn: true,
        person: { select: { firstName: true, lastName: true } },
        attachments: {
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          select: { id: true, title: true, fileName: true },
        },
        versions: {
          where: { status: "SIGNED" },
          select: {
            lines: {
              where: { payBasis: "RESULT" },
              orderBy: { position: "asc" },
              select: { key: true, serviceCode: true, serviceName: true },
            },
          },
        },
      },
    });
    if (!plan || !may(actor, "outcome.write", { addressedToId: actor.organisationId })) return null;
    const candidacy =
      candidacyId &&
      (await tx.candidacy.findFirst({
        where: { id: candidacyId, planId },
        select: {
          id: true,
          opportunity: {
            select: { organisationId: true, contractType: true, weeklyMinutes: true, startsOn: true, endsOn: true },
          },
        },
      }));
    return { ...plan, candidacy: candidacy || null, employers: await employers(tx) };
  });

/** One outcome of this provider's plan with the plan's files, for proving or ending it; null when it is not there. */
export const getOutcome = (actor: Actor, planId: string, outcomeId: string) =>
  asActor(actor, async (tx) => {
    if (!may(actor, "outcome.write", { addressedToId: actor.organisationId })) return null;
    const plan = await tx.plan.findFirst({
      where: { id: planId, providerOrganisationId: actor.organisationId },
      select: {
        id: true,
        code: true,
        person: { select: { firstName: true, lastName: true } },
        attachments: {
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          select: { id: true, title: true, fileName: true },
        },
      },
    });
    const outcome = plan && (await outcomesOf(tx, planId)).find(({ id }) => id === outcomeId);
    return outcome ? { plan, outcome } : null;
  });
/** One outcome, with the plan it belongs to. */
export type OutcomeFound = NonNullable<Awaited<ReturnType<typeof getOutcome>>>;
