import "server-only";
import { pausedTooLong } from "@/domain/open-clock";
import type { Actor } from "@/domain/permissions";
import { levelOf, mostPerRule, type Waiting } from "@/domain/today";
import { today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { clocksOfPlans } from "../clocks/plan-clocks";
import { clocksOfReferrals } from "../clocks/referral-clocks";
import type { Tx } from "../db";
import { visibleTo as plansVisibleTo } from "../plans/visible-to";
import { sentVisibleTo } from "../referrals/visibility";
import { idsOf, mostLookedAt, named, nameOf, type TodayRule } from "./rule";

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
  const unanswered = coordinates ? await questionsOver(tx, actor) : [];
  const ofReferrals = await clocksOfReferrals(
    tx,
    rows.flatMap(({ referral }) => referral?.id ?? []),
  );
  const ofPlans = await clocksOfPlans(
    tx,
    rows.flatMap(({ plan }) => plan?.id ?? []),
  );
  const told = rows.flatMap(({ id, stage, expectedOn, referral, plan }): Waiting[] => {
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
  });
  return [...told, ...unanswered].slice(0, mostPerRule);
};

/** Questions to the Officina that found no answer in time: the clock of the referral stands still, and nobody else would see it. */
async function questionsOver(tx: Tx, actor: Actor): Promise<Waiting[]> {
  const rows = await tx.referral.findMany({
    where: { AND: [sentVisibleTo(actor), { status: "INFO_REQUESTED" }] },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: mostLookedAt,
    select: { id: true, code: true, person: named },
  });
  const clocks = await clocksOfReferrals(tx, idsOf(rows));
  return rows.flatMap(({ id, code, person }): Waiting[] => {
    const clock = clocks.get(id)?.clock;
    const expectedOn = clock?.pause?.expectedOn;
    if (!clock || !expectedOn || !pausedTooLong(clock, today())) return [];
    return [
      {
        id,
        rule: "pauseOver",
        href: `/referrals/${id}#clocks`,
        subject: nameOf(person),
        level: levelOf(expectedOn, today()),
        when: { kind: "dueOn", day: expectedOn },
        values: { code, stage: clock.stage },
      },
    ];
  });
}
