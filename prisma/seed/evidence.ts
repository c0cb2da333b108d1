import { monthOf } from "@/domain/evidence";
import type { Actor } from "@/domain/permissions";
import { addMonths } from "@/lib/dates";
import { sayIn } from "@/lib/words";
import { asSystem } from "@/server/db";
import { makePack } from "@/server/evidence/make-pack";
import { requestEvidencePack } from "@/server/evidence/request-pack";
import type { Stage } from "./journeys";
import { made } from "./timeline";

/** Two packs of proofs, ready since yesterday evening: of a plan that was varied, and of the register of last month. */
export function tellEvidence({ time, coordinator }: Stage, operator: Actor) {
  time.on(1, "19:30", async () => {
    const plan = await variedPlan(operator);
    const nothing = { planId: null, month: null, programmeId: null };
    if (plan) await ready(operator, { ...nothing, scope: "PLAN", planId: plan.id });
    await ready(coordinator, { ...nothing, scope: "MONTH", month: addMonths(monthOf(time.today), -1) });
  });
}

/** Asks for a pack and makes it here and now, as the worker would. */
async function ready(actor: Actor, input: Parameters<typeof requestEvidencePack>[1]) {
  const { packId } = made(await requestEvidencePack(actor, input));
  await makePack(packId, sayIn("it"), { last: true });
}

/** The operator's plan with a signed variation and the longest register. */
const variedPlan = (operator: Actor) =>
  asSystem("demo town", (tx) =>
    tx.plan.findFirst({
      where: { operatorId: operator.id, variations: { some: { status: "SIGNED" } } },
      orderBy: [{ attendances: { _count: "desc" } }, { id: "asc" }],
      select: { id: true },
    }),
  );
