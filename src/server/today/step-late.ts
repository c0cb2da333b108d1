import "server-only";
import { asLoudAs, begunBefore } from "@/domain/clock";
import type { OpenClock } from "@/domain/open-clock";
import { living } from "@/domain/plan";
import { mostPerRule, type Waiting } from "@/domain/today";
import { today } from "@/lib/clock";
import { momentOf } from "@/lib/dates";
import { clocksOfPlans } from "../clocks/plan-clocks";
import { clocksOfReferrals } from "../clocks/referral-clocks";
import { readTargets } from "../clocks/targets";
import { visibleTo as plansVisibleTo } from "../plans/visible-to";
import { sentVisibleTo } from "../referrals/visibility";
import { byClock, idsOf, mostLookedAt, named, nameOf, type TodayRule } from "./rule";

/** First appointments, plans to share, first hours and reviews late enough to have come up to the coordinator, or (by code) to the Comune. */
export const stepLate: TodayRule = async (tx, actor) => {
  const comune = actor.role === "MUNICIPAL_OFFICER";
  const least = comune ? "withComune" : "withCoordinator";
  const targets = await readTargets(tx);
  const since = (stages: readonly ("FIRST_APPOINTMENT" | "PLAN_SHARED" | "FIRST_HOUR" | "PERIODIC_REVIEW")[]) => {
    const days = targets.every.flatMap((of) =>
      stages.map((stage) => of[stage].days + (comune ? of[stage].comuneDays : of[stage].coordinatorDays)),
    );
    return momentOf(begunBefore(Math.min(...days) - 1, today()), "00:00") ?? undefined;
  };
  const referrals = await tx.referral.findMany({
    where: {
      AND: [
        sentVisibleTo(actor),
        {
          status: "ACCEPTED",
          decidedAt: { lt: since(["FIRST_APPOINTMENT", "PLAN_SHARED"]) },
          plans: { none: { status: { in: [...living.filter((one) => one !== "DRAFT"), "COMPLETED"] } } },
        },
      ],
    },
    orderBy: [{ decidedAt: "asc" }, { id: "asc" }],
    take: mostLookedAt,
    select: { id: true, code: true, person: named },
  });
  const plans = await tx.plan.findMany({
    where: {
      AND: [
        plansVisibleTo(actor),
        {
          OR: [
            { status: "SIGNED", signedAt: { lt: since(["FIRST_HOUR"]) } },
            {
              status: "ACTIVE",
              activatedAt: { lt: since(["PERIODIC_REVIEW"]) },
              reviews: { none: { heldOn: { gte: since(["PERIODIC_REVIEW"]) } } },
            },
          ],
        },
      ],
    },
    orderBy: [{ signedAt: "asc" }, { id: "asc" }],
    take: mostLookedAt,
    select: { id: true, code: true, person: named },
  });
  const ofReferrals = await clocksOfReferrals(tx, idsOf(referrals), targets);
  const ofPlans = await clocksOfPlans(tx, idsOf(plans), targets);
  const told = (row: (typeof plans)[number], clock: OpenClock | null | undefined, home: string): Waiting[] => {
    if (!clock || !asLoudAs(clock.clock.state, least)) return [];
    return [
      {
        id: `${row.id} ${clock.stage}`,
        rule: "stepLate",
        href: `${home}/${row.id}#clocks`,
        subject: comune ? row.code : nameOf(row.person),
        ...byClock(clock),
        values: { code: row.code, stage: clock.stage, days: clock.clock.days },
      },
    ];
  };
  const steps = ["FIRST_HOUR", "PERIODIC_REVIEW"];
  return [
    ...referrals.flatMap((row) => told(row, ofReferrals.get(row.id)?.clock, "/referrals")),
    ...plans.flatMap((row) =>
      (ofPlans.get(row.id)?.clocks ?? [])
        .filter(({ stage }) => steps.includes(stage))
        .flatMap((clock) => told(row, clock, "/plans")),
    ),
  ].slice(0, mostPerRule);
};
