import "server-only";
import { today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import type { Tx } from "../db";

/**
 * The people who work around a household, by organisation and name: its Officina's social workers, the operators and
 * coordinators of the providers a member was referred to, the Comune's officers to whom its file is open. It proves no visibility.
 */
export const peopleAround = (tx: Tx, household: { id: string; organisationId: string }) =>
  tx.user.findMany({
    where: {
      active: true,
      OR: [
        { organisationId: household.organisationId, role: "SOCIAL_WORKER" },
        {
          role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] },
          organisation: { referralsTo: { some: { householdId: household.id, status: { not: "DRAFT" } } } },
        },
        {
          role: "MUNICIPAL_OFFICER",
          accessHeld: { some: { householdId: household.id, revokedAt: null, expiresOn: { gte: toDate(today()) } } },
        },
      ],
    },
    orderBy: [{ organisation: { name: "asc" } }, { name: "asc" }, { id: "asc" }],
    take: 300,
    select: { id: true, name: true, role: true, organisationId: true, organisation: { select: { name: true } } },
  });
/** One of them. */
export type PersonAround = Awaited<ReturnType<typeof peopleAround>>[number];
