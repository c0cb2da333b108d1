import type { Actor } from "@/domain/permissions";
import { addMonths } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { endWork } from "@/server/outcomes/end-work";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { freePlan, type Town } from "./free-plan";
import { made } from "./timeline";

/** A contract of a year that ended after two months: no longer recognised. */
export function tellShortContract({ time, solcoId }: Town, operator: Actor) {
  const work: { planId: string; outcomeId: string } = { planId: "", outcomeId: "" };
  time.on(64, "16:10", async () => {
    const plan = await freePlan({ time, solcoId }, operator.id, "L13");
    if (!plan) return;
    work.planId = plan.id;
    work.outcomeId = made(
      await recordOutcome(operator, {
        planId: plan.id,
        lineKey: plan.lineKey,
        kind: "CONTRACT",
        contractType: "FIXED_TERM",
        employer: "Trattoria del Lago (dimostrativa)",
        weeklyHours: 1200,
        startsOn: time.daysAgo(62),
        endsOn: addMonths(time.daysAgo(62), 12),
        evidence: "Comunicazione obbligatoria",
        provedOn: time.daysAgo(64),
      }),
    ).outcomeId;
  });
  time.on(4, "10:30", async () => {
    if (!work.outcomeId) return;
    const { version } = await asSystem("demo town", (tx) =>
      tx.outcome.findUniqueOrThrow({ where: { id: work.outcomeId } }),
    );
    made(
      await endWork(operator, {
        ...work,
        version,
        endedOn: time.daysAgo(5),
        endReason: "EMPLOYER_ENDED",
        endNote: "Il locale ha chiuso per la stagione: la ricerca riparte.",
      }),
    );
  });
}
