import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor, type Tx } from "../db";

/** What a plan led to so far, newest first; the caller has already made sure that this reader may see the plan. */
export const outcomesOf = (tx: Tx, planId: string) =>
  tx.outcome.findMany({
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
      evidence: true,
      provedOn: true,
      lineKey: true,
      recordedBy: { select: { name: true } },
    },
  });

/** The signed plan an outcome is being written for, with its lines paid by result; null when it is not this provider's or never signed. */
export const getPlanForOutcome = (actor: Actor, planId: string) =>
  asActor(actor, (tx) =>
    tx.plan.findFirst({
      where: { id: planId, providerOrganisationId: actor.organisationId, signedAt: { not: null } },
      select: {
        id: true,
        code: true,
        startsOn: true,
        person: { select: { firstName: true, lastName: true } },
        versions: {
          where: { status: "SIGNED" },
          select: {
            lines: {
              where: { payBasis: "RESULT" },
              orderBy: { position: "asc" },
              select: { key: true, serviceName: true },
            },
          },
        },
      },
    }),
  );
