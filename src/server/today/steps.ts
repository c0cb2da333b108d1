import "server-only";
import { asLoudAs, begunBefore } from "@/domain/clock";
import type { OpenClock } from "@/domain/open-clock";
import { pausedTooLong } from "@/domain/open-clock";
import { living } from "@/domain/plan";
import { levelOf, mostPerRule, type Waiting } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { momentOf, toDate, toDay } from "@/lib/dates";
import { clocksOfPlans } from "../clocks/plan-clocks";
import { clocksOfReferrals } from "../clocks/referral-clocks";
import { readTargets } from "../clocks/targets";
import { visibleTo as plansVisibleTo } from "../plans/visible-to";
import { sentVisibleTo } from "../referrals/visibility";
import { byClock, named, nameOf, type TodayRule } from "./rule";

/** Cases looked at for a day's list, those that wait longest first. */
const mostLookedAt = 100;

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
    const clocks = await clocksOfPlans(
      tx,
      rows.map(({ id }) => id),
    );
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

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** Clocks of my cases (for the coordinator, of the provider's) that stand still past the day they should have run again. */
export const pauseOver: TodayRule = async (tx, actor) => {
  const officina = actor.role === "SOCIAL_WORKER";
  const coordinates = actor.role === "PROVIDER_COORDINATOR";
  const over = { resumedOn: null, expectedOn: { lt: toDate(today()) } };
  const rows = await tx.clockPause.findMany({
    where: {
      ...over,
      OR: [
        {
          referral: {
            AND: [
              sentVisibleTo(actor),
              officina ? { household: { caseOwnerId: actor.id } } : coordinates ? {} : { assigneeId: actor.id },
            ],
          },
        },
        {
          plan: {
            AND: [
              plansVisibleTo(actor),
              officina ? { household: { caseOwnerId: actor.id } } : coordinates ? {} : { operatorId: actor.id },
            ],
          },
        },
      ],
    },
    orderBy: [{ expectedOn: "asc" }, { id: "asc" }],
    take: mostLookedAt,
    select: {
      id: true,
      stage: true,
      expectedOn: true,
      referral: { select: { id: true, code: true, person: named } },
      plan: { select: { id: true, code: true, person: named } },
    },
  });
  const ofReferrals = await clocksOfReferrals(
    tx,
    rows.flatMap(({ referral }) => referral?.id ?? []),
  );
  const ofPlans = await clocksOfPlans(
    tx,
    rows.flatMap(({ plan }) => plan?.id ?? []),
  );
  return rows
    .flatMap(({ id, stage, expectedOn, referral, plan }): Waiting[] => {
      const row = referral ?? plan;
      const clocks = referral ? [ofReferrals.get(referral.id)?.clock] : (ofPlans.get(plan?.id ?? "")?.clocks ?? []);
      // A pause left behind by a clock that is over keeps nobody waiting.
      if (!row || !expectedOn || !clocks.some((clock) => clock?.pause?.id === id && pausedTooLong(clock, today())))
        return [];
      return [
        {
          id,
          rule: "pauseOver",
          href: `${referral ? "/referrals" : "/plans"}/${row.id}#clocks`,
          subject: nameOf(row.person),
          level: levelOf(toDay(expectedOn), today()),
          when: { kind: "dueOn", day: toDay(expectedOn) },
          values: { code: row.code, stage },
        },
      ];
    })
    .slice(0, mostPerRule);
};
