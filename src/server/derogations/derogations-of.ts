import "server-only";
import { type Actor, seesNames } from "@/domain/permissions";
import { asActor } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { derogationSelect, shownDerogation } from "./derogation-row";

/** The requests of one plan, the newest first; none when the plan is out of sight. */
export async function derogationsOf(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        derogations: { orderBy: [{ requestedAt: "desc" }, { id: "desc" }], take: 50, select: derogationSelect },
      },
    });
    if (!plan) return [];
    const named = seesNames(actor, subjectOf(plan));
    return plan.derogations.map((row) => shownDerogation(row, named));
  });
}
