import "server-only";
import type { Actor } from "@/domain/permissions";
import { silentAbsenceDays } from "@/domain/session";
import { levelSince, mostPerRule } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { lastHeard, silentlyAbsent } from "../plans/silent-absence";
import { named, nameOf, type TodayRule } from "./rule";

/** Working days within which a draft should be shared (a default of this application). */
const patience = 5;

/** My plans still in draft, and my variations of signed ones. */
export const planToWrite: TodayRule = async (tx, actor) => {
  const rows = await tx.plan.findMany({
    where: {
      providerOrganisationId: actor.organisationId,
      operatorId: actor.id,
      OR: [{ status: "DRAFT" }, { variations: { some: { status: "DRAFT" } } }],
    },
    orderBy: [{ updatedAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, status: true, updatedAt: true, person: named },
  });
  return rows.map(({ id, code, status, updatedAt, person }) => ({
    id,
    rule: "planToWrite",
    href: `/plans/${id}`,
    subject: nameOf(person),
    level: levelSince(dayOf(updatedAt), patience, today()),
    when: { kind: "since", day: dayOf(updatedAt) },
    values: { code, kind: status === "DRAFT" ? "plan" : "variation" },
  }));
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
