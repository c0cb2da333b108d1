import "server-only";
import { type Actor, seesNames } from "@/domain/permissions";
import { asActor } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { derogationSelect, shownDerogation } from "./derogation-row";

/**
 * The requests of one plan, the newest first, and whether its text being written was shown to the Officina, so that one may
 * be made. Nothing when the plan is out of sight.
 */
export async function derogationsOf(actor: Actor, planId: string) {
  return asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        status: true,
        versions: { where: { status: "DRAFT" }, select: { variation: { select: { status: true } } } },
        derogations: { orderBy: [{ requestedAt: "desc" }, { id: "desc" }], take: 50, select: derogationSelect },
      },
    });
    if (!plan) return { derogations: [], shared: false };
    const named = seesNames(actor, subjectOf(plan));
    const [written] = plan.versions;
    const stage = written?.variation?.status ?? plan.status;
    return {
      derogations: plan.derogations.map((row) => shownDerogation(row, named)),
      shared: written !== undefined && (stage === "SHARED" || stage === "AGREED"),
    };
  });
}
