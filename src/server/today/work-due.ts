import "server-only";
import { asLoudAs } from "@/domain/clock";
import { mostPerRule, type Waiting } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { clocksOfPlans } from "../clocks/plan-clocks";
import { byClock, idsOf, mostLookedAt, named, nameOf, type TodayRule } from "./rule";

const workRule = (
  stage: "FIRST_HOUR" | "PERIODIC_REVIEW",
  rule: "firstHourDue" | "reviewDue",
  where: Prisma.PlanWhereInput,
): TodayRule => {
  return async (tx, actor) => {
    const rows = await tx.plan.findMany({
      where: { AND: [{ providerOrganisationId: actor.organisationId, operatorId: actor.id }, where] },
      orderBy: [{ signedAt: "asc" }, { id: "asc" }],
      take: mostLookedAt,
      select: { id: true, code: true, person: named },
    });
    const clocks = await clocksOfPlans(tx, idsOf(rows));
    return rows
      .flatMap(({ id, code, person }): Waiting[] => {
        const clock = clocks.get(id)?.clocks.find((one) => one.stage === stage);
        // A review weeks away is nobody's task today.
        if (!clock || !asLoudAs(clock.clock.state, stage === "FIRST_HOUR" ? "onTime" : "soon")) return [];
        const href = stage === "FIRST_HOUR" ? `/plans/${id}#clocks` : `/plans/${id}/review`;
        return [{ id, rule, href, subject: nameOf(person), ...byClock(clock), values: { code } }];
      })
      .slice(0, mostPerRule);
  };
};

/** My signed plans whose first hour is still to come. */
export const firstHourDue = workRule("FIRST_HOUR", "firstHourDue", { status: "SIGNED" });

/** My running plans whose periodic review is due, or soon will be. */
export const reviewDue = workRule("PERIODIC_REVIEW", "reviewDue", { status: "ACTIVE" });
