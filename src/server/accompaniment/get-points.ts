import "server-only";
import type { Actor } from "@/domain/permissions";
import { withBalance } from "@/domain/points";
import { runningRepayment } from "@/domain/repayment";
import type { PointsMovementKind } from "@/generated/prisma/enums";
import { today } from "@/lib/clock";
import { asActor, type Tx } from "../db";
import { recordRead } from "../history";
import { visibleTo } from "../households/visibility";
import { pointsHeld } from "./points-held";
import { ruleOn } from "./points-rules";

const household = {
  id: true,
  code: true,
  displayName: true,
  status: true,
  organisationId: true,
  caseOwnerId: true,
} as const;

const find = (tx: Tx, actor: Actor, householdId: string) =>
  tx.household.findFirst({ where: { AND: [{ id: householdId }, visibleTo(actor)] }, select: household });

// The oldest movement first, as a balance is counted; a household has some dozens.
const movements = (tx: Tx, householdId: string) =>
  tx.pointsMovement.findMany({
    where: { householdId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: 2000,
    select: {
      id: true,
      kind: true,
      points: true,
      cents: true,
      movedOn: true,
      note: true,
      otherHousehold: { select: { code: true } },
      volunteering: { select: { doneOn: true, activity: true } },
    },
  });

/** The points of a household in short: how many it holds, how many minutes it gave, and the rule of today. Null when the household is not theirs to open. */
export const getPointsHeld = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const found = await find(tx, actor, householdId);
    if (!found) return null;
    const given = await tx.volunteering.aggregate({
      where: { householdId, voidedAt: null },
      _sum: { minutes: true },
    });
    const onDebt = await tx.pointsMovement.groupBy({
      by: ["kind"],
      where: { householdId, kind: { in: ["CREDITED", "REVERSED"] } },
      _sum: { cents: true },
    });
    const centsOf = (kind: PointsMovementKind) => onDebt.find((one) => one.kind === kind)?._sum.cents ?? 0;
    return {
      held: await pointsHeld(tx, householdId),
      minutes: given._sum.minutes ?? 0,
      creditedCents: centsOf("CREDITED") - centsOf("REVERSED"),
      rule: await ruleOn(tx, found.organisationId, today()),
    };
  });

/** The points of a household: its hours, every movement with what it held after it (newest first), the rule of today, and the debt they can be taken off (cents). Leaves a trace. Null when the household is not theirs to open. */
export const getPoints = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const found = await find(tx, actor, householdId);
    if (!found) return null;
    await recordRead(tx, actor, "household", { householdId });
    const volunteering = await tx.volunteering.findMany({
      where: { householdId },
      orderBy: [{ doneOn: "desc" }, { id: "desc" }],
      take: 200,
      select: {
        id: true,
        doneOn: true,
        minutes: true,
        multiplier: true,
        points: true,
        activity: true,
        place: true,
        confirmedBy: true,
        voidedAt: true,
        voidReason: true,
        person: { select: { firstName: true, lastName: true } },
      },
    });
    const plan = await tx.repaymentPlan.findFirst({
      where: { householdId, status: { in: [...runningRepayment] } },
      select: { id: true, instalments: { select: { amountCents: true, paidCents: true } } },
    });
    const ledger = withBalance(await movements(tx, householdId));
    return {
      ...found,
      volunteering,
      ledger: ledger.toReversed(),
      held: ledger.at(-1)?.balance ?? 0,
      rule: await ruleOn(tx, found.organisationId, today()),
      plan: plan && {
        id: plan.id,
        leftCents: plan.instalments.reduce((sum, one) => sum + one.amountCents - one.paidCents, 0),
      },
    };
  });
export type HouseholdPoints = NonNullable<Awaited<ReturnType<typeof getPoints>>>;

/** Who can have done hours of volunteering (whoever is or was of the household), and the activities hours may belong to; null unless theirs to open. */
export const volunteeringChoices = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const found = await find(tx, actor, householdId);
    if (!found) return null;
    const members = await tx.householdMember.findMany({
      where: { householdId },
      orderBy: [{ leftOn: { sort: "desc", nulls: "first" } }, { leaseHolder: "desc" }, { id: "asc" }],
      take: 60,
      select: { person: { select: { id: true, firstName: true, lastName: true } } },
    });
    const actions = await tx.supportAction.findMany({
      where: { householdId, kind: "VOLUNTEERING" },
      orderBy: [{ startedOn: "desc" }, { id: "desc" }],
      take: 20,
      select: { id: true, description: true, carriedBy: true, startedOn: true },
    });
    return { people: members.map(({ person }) => person), actions };
  });
