import { addMonths } from "@/lib/dates";
import { asSystem } from "@/server/db";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { endedDaysAgo, tellEnding } from "./closures";
import type { Stage } from "./journeys";
import type { PlanStory } from "./plans";
import { made } from "./timeline";

/** What the plan led to, and how it ended. */
export function ending(stage: Stage, story: PlanStory, plan: { id: string }) {
  const { time } = stage;
  const { operator, outcome } = story;
  const ended = endedDaysAgo(story);
  if (outcome)
    time.on(ended + 2, "12:40", async () => {
      const line =
        outcome.serviceCode &&
        (await asSystem("demo town", (tx) =>
          tx.planLine.findFirst({
            where: { planVersion: { planId: plan.id }, serviceCode: outcome.serviceCode },
            select: { key: true },
          }),
        ));
      const startsOn = time.daysAgo(ended + 6);
      made(
        await recordOutcome(operator, {
          planId: plan.id,
          lineKey: line ? line.key : null,
          kind: outcome.kind,
          contractType: outcome.kind === "CONTRACT" ? "FIXED_TERM" : null,
          employer: outcome.employer,
          weeklyHours: outcome.weeklyMinutes,
          startsOn,
          endsOn: addMonths(startsOn, outcome.months),
          evidence: "Comunicazione obbligatoria",
          provedOn: time.daysAgo(ended + 2),
        }),
      );
    });
  tellEnding(stage, story, plan);
}
