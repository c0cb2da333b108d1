import type { Actor } from "@/domain/permissions";
import type { CeilingKind } from "@/generated/prisma/enums";
import { asSystem } from "@/server/db";
import { requestDerogation } from "@/server/derogations/request-derogation";
import { aUser } from "./organisation-factories";
import { anAgreedPlan, aSharedPlan, must } from "./plan-factories";

/** Lowers one ceiling to so many cents. */
export const limitTo = (ceiling: CeilingKind, cents: number) =>
  asSystem("test", async (tx) => {
    if (ceiling === "PERSON") await tx.programmeBand.updateMany({ data: { ceilingCents: cents } });
    else if (ceiling === "PROVIDER") await tx.agreement.updateMany({ data: { allocationCents: cents } });
    else await tx.programme.updateMany({ data: { fundCents: cents } });
  });

/** A shared plan of € 544,00 under a ceiling of € 500,00: it goes over by € 44,00. */
export async function anOverPlan(ceiling: CeilingKind = "PERSON", { agreed = false } = {}) {
  const basis = await (agreed ? anAgreedPlan() : aSharedPlan());
  await limitTo(ceiling, 50_000);
  return { ...basis, officer: await aUser("MUNICIPAL_OFFICER") };
}

/** The request of so many cents for such a plan, as its operator makes it. */
export const asking = (actor: Actor, planId: string, ceiling: CeilingKind = "PERSON", requestedCents = 4400) =>
  requestDerogation(actor, {
    planId,
    ceiling,
    requestedCents,
    reason: "Serve un corso che costa di più",
  });

/** A plan over a ceiling whose derogation the Comune has to decide. */
export async function aRequest(ceiling: CeilingKind = "PERSON", { agreed = false, cents = 4400 } = {}) {
  const basis = await anOverPlan(ceiling, { agreed });
  const { derogationId } = must(await asking(basis.operator, basis.plan.id, ceiling, cents)).data;
  return { ...basis, derogationId };
}

/** A request as its row stands now. */
export const derogationRow = (id: string) =>
  asSystem("test", (tx) => tx.derogation.findUniqueOrThrow({ where: { id } }));

/** The decision most tests take: all of it, until the end of the plan. */
export const granting = {
  version: 1,
  verdict: "approve",
  grantedCents: null,
  expiresOn: "2027-05-22",
  decision: null,
} as const;
