import "server-only";
import { type Actor, may, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { asActor } from "../db";
import { recordRead } from "../history";
import { candidaciesVisibleTo } from "./visible-to";

/**
 * Everything a company reads of a person, and nothing else: their name, what the operator wrote for the company, when and how
 * long they can work, who to call. No note, debt, score, motivation of a band or word about health is even selected: a test
 * holds this list.
 */
export const sheetSelect = {
  id: true,
  motivation: true,
  proposedAt: true,
  person: { select: { firstName: true, lastName: true } },
  proposedBy: { select: { name: true, email: true, organisation: { select: { name: true, phone: true } } } },
  opportunity: {
    select: { id: true, code: true, kind: true, title: true, city: true, organisation: { select: { name: true } } },
  },
} as const satisfies Prisma.CandidacySelect;

/** Of the profile, only when and how long the person can work (minutes a week). */
export const availabilitySelect = { shifts: true, weeklyMinutesMax: true } as const satisfies Prisma.AssessmentSelect;

/** The sheet that goes to the company; for the provider that put the person forward alone, null for everybody else. Leaves a trace of reading. */
export async function getSheet(actor: Actor, candidacyId: string) {
  if (!reachOf(actor, "candidacy.write")) return null;
  return asActor(actor, async (tx) => {
    const found = await tx.candidacy.findFirst({
      where: { AND: [{ id: candidacyId }, candidaciesVisibleTo(actor)] },
      select: { householdId: true, personId: true, plan: { select: { providerOrganisationId: true } } },
    });
    if (!found || !may(actor, "candidacy.write", { addressedToId: found.plan.providerOrganisationId })) return null;
    await recordRead(tx, actor, "candidacySheet", { householdId: found.householdId, personId: found.personId });
    const sheet = await tx.candidacy.findUniqueOrThrow({ where: { id: candidacyId }, select: sheetSelect });
    const availability = await tx.assessment.findFirst({
      where: { personId: found.personId, organisationId: actor.organisationId },
      orderBy: { number: "desc" },
      select: availabilitySelect,
    });
    return { ...sheet, availability };
  });
}
