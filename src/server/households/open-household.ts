import "server-only";
import type { HouseholdAnswers } from "@/domain/household-draft";
import { membersProblems } from "@/domain/household-draft";
import type { Actor } from "@/domain/permissions";
import { now, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { record } from "../history";
import { joinHousehold } from "./join-household";

const dateOrNull = (day: string | null) => day && toDate(day);

/**
 * Takes a household in charge: home, members, first reading of the debt, cause, stage of an eviction. Amounts in cents.
 * Refuses without exactly one lease holder, and a person who lives in another open household.
 */
export async function openHousehold(
  tx: Tx,
  actor: Actor,
  { tenancy, members, arrears, circumstances }: HouseholdAnswers,
): Promise<Outcome<{ id: string; code: string }>> {
  const [wrong] = membersProblems(members);
  if (wrong) return { ok: false, reason: wrong };
  if (tenancy.contractCode) {
    const taken = await tx.tenancy.findFirst({
      where: { organisationId: actor.organisationId, contractCode: tenancy.contractCode },
      select: { household: { select: { code: true } } },
    });
    if (taken) return refused("household.refusals.contractTaken", { code: taken.household.code });
  }
  const { evictionStage, evictionOn, ...facts } = circumstances;
  const { contractFrom, contractTo, ...home } = tenancy;
  const household = await tx.household.create({
    data: {
      organisationId: actor.organisationId,
      caseOwnerId: actor.id,
      createdById: actor.id,
      openedOn: toDate(today()),
      createdAt: now(),
      updatedAt: now(),
      ...facts,
      tenancies: {
        create: {
          organisationId: actor.organisationId,
          ...home,
          contractFrom: dateOrNull(contractFrom),
          contractTo: dateOrNull(contractTo),
        },
      },
    },
    select: { id: true, code: true, organisationId: true, tenancies: { select: { id: true } } },
  });
  for (const member of members) {
    const joined = await joinHousehold(tx, actor, household, member);
    if (!joined.ok) return joined;
  }
  await tx.arrearsRecord.create({
    data: {
      ...arrears,
      householdId: household.id,
      tenancyId: household.tenancies[0]?.id,
      recordedOn: toDate(arrears.recordedOn),
      firstUnpaidOn: dateOrNull(arrears.firstUnpaidOn),
      createdById: actor.id,
      createdAt: now(),
    },
    select: { id: true },
  });
  if (evictionStage && evictionStage !== "NONE" && evictionOn) {
    await tx.evictionStep.create({
      data: {
        householdId: household.id,
        stage: evictionStage,
        occurredOn: toDate(evictionOn),
        createdById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
  }
  await record(tx, actor, "household.opened", { householdId: household.id }, { members: members.length });
  return done({ id: household.id, code: household.code });
}
