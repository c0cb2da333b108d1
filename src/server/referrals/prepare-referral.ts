import "server-only";
import { answerStages } from "@/domain/clock";
import type { Actor } from "@/domain/permissions";
import { today } from "@/lib/clock";
import { readTargets } from "../clocks/targets";
import { asActor, type Tx } from "../db";
import { visibleTo as householdsVisibleTo } from "../households/visibility";
import { draftsVisibleTo } from "./visibility";

/** Where a referral can be sent, and within how many working days each answers today, by urgency. */
async function providers(tx: Tx) {
  const rows = await tx.organisation.findMany({
    where: { kind: "PROVIDER", active: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 100,
    select: { id: true, name: true },
  });
  const targets = await readTargets(tx);
  return rows.map((row) => {
    const { NORMAL, HIGH, CRITICAL } = answerStages;
    const of = targets.ofReferral({ toOrganisationId: row.id, sentOn: today() });
    return { ...row, answerDays: { NORMAL: of[NORMAL].days, HIGH: of[HIGH].days, CRITICAL: of[CRITICAL].days } };
  });
}

/** What writing a referral of a household starts from: its members, who of them is already referred, the providers. Null when it is not one's own open household. */
export const prepareReferral = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: { AND: [{ id: householdId, caseOwnerId: actor.id, status: "OPEN" }, householdsVisibleTo(actor)] },
      select: {
        id: true,
        code: true,
        displayName: true,
        members: {
          where: { leftOn: null },
          orderBy: [{ leaseHolder: "desc" }, { relationship: "asc" }, { id: "asc" }],
          select: {
            id: true,
            employable: true,
            leaseHolder: true,
            person: {
              select: {
                firstName: true,
                lastName: true,
                birthDate: true,
                referrals: {
                  where: { status: { in: ["DRAFT", "SENT", "INFO_REQUESTED", "ACCEPTED"] } },
                  take: 1,
                  select: { id: true, code: true },
                },
              },
            },
          },
        },
      },
    });
    return household && { household, providers: await providers(tx) };
  });

/** A draft taken up again, with the providers; null when it is not there for this person, or no draft any more. */
export const getDraftReferral = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    const draft = await tx.referral.findFirst({
      where: { AND: [{ id }, draftsVisibleTo(actor)] },
      select: {
        id: true,
        code: true,
        version: true,
        reason: true,
        needs: true,
        availability: true,
        constraints: true,
        urgency: true,
        agreedWithPerson: true,
        privacyNoticeSeenOn: true,
        toOrganisationId: true,
        person: { select: { firstName: true, lastName: true } },
        household: { select: { id: true, code: true, displayName: true } },
      },
    });
    return draft && { draft, providers: await providers(tx) };
  });
