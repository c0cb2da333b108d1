import "server-only";
import type { Actor } from "@/domain/permissions";
import { silentAbsenceDays } from "@/domain/session";
import { mostPerRule } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { dayOf } from "@/lib/dates";
import { clocksOfReferrals } from "../clocks/referral-clocks";
import { lastHeard, silentlyAbsent } from "../plans/silent-absence";
import { byClock, named, nameOf, type TodayRule } from "./rule";

/** My plans still in draft, as their referral's clock stands, and my variations of signed ones, which nobody waits for yet. */
export const planToWrite: TodayRule = async (tx, actor) => {
  const rows = await tx.plan.findMany({
    where: {
      providerOrganisationId: actor.organisationId,
      operatorId: actor.id,
      OR: [{ status: "DRAFT" }, { variations: { some: { status: "DRAFT" } } }],
    },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, status: true, updatedAt: true, referralId: true, person: named },
  });
  const drafts = rows.flatMap(({ status, referralId }) => (status === "DRAFT" ? [referralId] : []));
  const clocks = await clocksOfReferrals(tx, drafts);
  return rows.map(({ id, code, status, updatedAt, referralId, person }) => {
    const open = status === "DRAFT" ? clocks.get(referralId)?.clock : null;
    return {
      id,
      rule: "planToWrite",
      href: `/plans/${id}`,
      subject: nameOf(person),
      ...(open ? byClock(open) : { level: "waiting", when: { kind: "since", day: dayOf(updatedAt) } }),
      values: { code, kind: status === "DRAFT" ? "plan" : "variation" },
    };
  });
};

/** Whose plans are mine: my own, for the coordinator all of the provider's, for the social worker those of my households. */
const mineOf = ({ id, role, organisationId }: Actor): Prisma.PlanWhereInput => {
  if (role === "SOCIAL_WORKER") return { referrerOrganisationId: organisationId, household: { caseOwnerId: id } };
  return { providerOrganisationId: organisationId, ...(role === "PROVIDER_COORDINATOR" ? {} : { operatorId: id }) };
};

/** People of running plans who neither came nor gave a reason for thirty days. */
export const silentAbsence: TodayRule = async (tx, actor) => {
  const rows = await tx.plan.findMany({
    where: { AND: [mineOf(actor), silentlyAbsent()] },
    orderBy: [{ activatedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, person: named, attendances: lastHeard },
  });
  return rows.map(({ id, code, person, attendances: [last] }) => ({
    id,
    rule: "silentAbsence",
    href: `/plans/${id}#silent-absence`,
    subject: nameOf(person),
    level: "late",
    when: last ? { kind: "since", day: dayOf(last.startsAt) } : null,
    values: { code, days: silentAbsenceDays },
  }));
};
