import "server-only";
import { isContribution, requirementsOf } from "@/domain/contribution";
import type { Actor } from "@/domain/permissions";
import { runningRepayment } from "@/domain/repayment";
import type { KnownOfHousehold } from "@/domain/requirement-proposals";
import { today } from "@/lib/clock";
import { toDate, toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { recordRead } from "../history";
import { visibleTo } from "../households/visibility";

const household = {
  id: true,
  code: true,
  displayName: true,
  status: true,
  organisationId: true,
  caseOwnerId: true,
  cause: true,
  evictionStage: true,
} as const;

/** A support action with all there is about it: its goal, its request, what was found of each requirement, the money booked, and the running plan it could be booked on. Leaves a trace. Null when its household is not theirs to open. */
export const getSupportAction = (actor: Actor, householdId: string, supportActionId: string) =>
  asActor(actor, async (tx) => {
    const found = await tx.supportAction.findFirst({
      where: { id: supportActionId, household: { AND: [{ id: householdId }, visibleTo(actor)] } },
      include: {
        household: { select: household },
        goal: { select: { body: true } },
        checks: { include: { checkedBy: { select: { name: true } } } },
        payments: { where: { voidedAt: null }, select: { id: true, amountCents: true, paidOn: true } },
      },
    });
    if (!found) return null;
    await recordRead(tx, actor, "household", { householdId });
    const plan = await tx.repaymentPlan.findFirst({
      where: { householdId, status: { in: [...runningRepayment] } },
      select: { id: true, instalments: { select: { amountCents: true, paidCents: true } } },
    });
    const leftCents = plan?.instalments.reduce((sum, one) => sum + one.amountCents - one.paidCents, 0) ?? 0;
    const { kind } = found;
    const known = isContribution(kind) ? await knownOf(tx, found.household) : null;
    return {
      ...found,
      plan: plan && { id: plan.id, leftCents },
      requirements:
        known && isContribution(kind)
          ? requirementsOf[kind].map(({ propose, ...requirement }) => ({
              ...requirement,
              proposal: propose(known, today()),
              check: found.checks.find(({ requirement: of }) => of === requirement.code) ?? null,
            }))
          : [],
    };
  });
export type SupportActionDetail = NonNullable<Awaited<ReturnType<typeof getSupportAction>>>;

/** What the file knows that requirements ask about: the ISEE that holds today (or the last one), the home of today. */
async function knownOf(
  tx: Tx,
  { id: householdId, cause, evictionStage }: Pick<KnownOfHousehold, "cause" | "evictionStage"> & { id: string },
): Promise<KnownOfHousehold> {
  const figures = { iseeCents: true, iseCents: true, validTo: true } as const;
  const begun = { householdId, OR: [{ validFrom: null }, { validFrom: { lte: toDate(today()) } }] };
  const isee = await tx.iseeStatement.findFirst({
    where: begun,
    orderBy: [{ validTo: "desc" }, { id: "desc" }],
    select: figures,
  });
  const tenancy = await tx.tenancy.findFirst({
    where: { householdId, endedOn: null },
    orderBy: { id: "desc" },
    select: { kind: true, contractFrom: true },
  });
  return {
    cause,
    evictionStage,
    isee: isee && { ...isee, validTo: toDay(isee.validTo) },
    tenancy: tenancy && { kind: tenancy.kind, contractFrom: tenancy.contractFrom && toDay(tenancy.contractFrom) },
  };
}
