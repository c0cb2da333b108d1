import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { asActor } from "../db";
import { visibleTo } from "./visible-to";

/** The plans of one case, for the pages of the nouns before: code, status, operator, dates and amounts (cents, minutes), newest first. Only those this person may see. */
async function plansWhere(actor: Actor, where: Prisma.PlanWhereInput) {
  const plans = await asActor(actor, (tx) =>
    tx.plan.findMany({
      where: { AND: [where, visibleTo(actor)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 50,
      select: {
        id: true,
        code: true,
        status: true,
        aidBand: true,
        startsOn: true,
        endsOn: true,
        personId: true,
        referralId: true,
        operator: { select: { name: true } },
        programme: { select: { code: true } },
        versions: {
          orderBy: { number: "desc" },
          take: 1,
          select: { number: true, totalCents: true, totalMinutes: true },
        },
      },
    }),
  );
  return plans.map(({ versions, ...plan }) => ({
    ...plan,
    number: versions[0]?.number ?? 1,
    totalCents: versions[0]?.totalCents ?? 0,
    totalMinutes: versions[0]?.totalMinutes ?? 0,
  }));
}

/** The plans of a household's members. */
export const plansOfHousehold = (actor: Actor, householdId: string) => plansWhere(actor, { householdId });

/** The plans that came of a referral. */
export const plansOfReferral = (actor: Actor, referralId: string) => plansWhere(actor, { referralId });

/** The plans of a person. */
export const plansOfPerson = (actor: Actor, personId: string) => plansWhere(actor, { personId });

export type PlanOfCase = Awaited<ReturnType<typeof plansOfHousehold>>[number];
