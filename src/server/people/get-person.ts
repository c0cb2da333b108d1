import "server-only";
import { type Actor, may, reachOf } from "@/domain/permissions";
import { loudestClocks } from "../clocks/get-case-clocks";
import { asActor } from "../db";
import { listEvents, recordRead } from "../history";
import { visibleTo as referralsVisibleTo } from "../referrals/visibility";
import { visibleTo } from "./visibility";

/**
 * A person's file: who they are, how they are reached, their referrals, profiles and plans, as far as this reader may see
 * each. Null when it is not there for them. Leaves a trace of reading.
 */
export function getPerson(actor: Actor, id: string, historyAfter: string | null = null) {
  return asActor(actor, async (tx) => {
    const person = await tx.person.findFirst({
      where: { AND: [{ id }, visibleTo(actor)] },
      select: {
        id: true,
        organisationId: true,
        identifierType: true,
        identifier: true,
        firstName: true,
        lastName: true,
        birthDate: true,
        birthPlace: true,
        citizenship: true,
        language: true,
        phone: true,
        email: true,
        version: true,
        memberships: {
          orderBy: [{ leftOn: { sort: "desc", nulls: "first" } }, { id: "desc" }],
          take: 1,
          select: {
            id: true,
            leftOn: true,
            household: { select: { id: true, code: true, organisationId: true, caseOwnerId: true } },
          },
        },
        referrals: {
          where: referralsVisibleTo(actor),
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          take: 50,
          select: {
            id: true,
            code: true,
            status: true,
            createdAt: true,
            dueOn: true,
            toOrganisationId: true,
            toOrganisation: { select: { name: true } },
            assignee: { select: { name: true } },
            plans: {
              orderBy: { createdAt: "desc" },
              select: { id: true, code: true, status: true, startsOn: true, endsOn: true },
            },
            assessments: {
              orderBy: { number: "desc" },
              select: { number: true, aidBand: true, createdAt: true, createdBy: { select: { name: true } } },
            },
          },
        },
      },
    });
    if (!person) return null;
    const membership = person.memberships[0] ?? null;
    const household = membership?.household ?? null;
    const subject = {
      organisationId: household?.organisationId ?? person.organisationId,
      ownerId: household?.caseOwnerId,
      addressedToId: person.referrals.find((one) => one.toOrganisationId === actor.organisationId)?.toOrganisationId,
    };
    await recordRead(tx, actor, "person", { householdId: household?.id, personId: id });
    // What happened to the household is the Officina's to read: the work services follow the person through their referrals.
    const wholeStory = reachOf(actor, "person.read") === "organisation";
    const history = wholeStory ? await listEvents(tx, actor, { personId: id }, historyAfter) : null;
    const clocks = await loudestClocks(tx, {
      referralIds: person.referrals.map(({ id }) => id),
      planIds: person.referrals.flatMap(({ plans }) => plans.map(({ id }) => id)),
    });
    const memberId = membership && !membership.leftOn ? membership.id : null;
    return {
      ...person,
      referrals: person.referrals.map(({ plans, ...referral }) => ({
        ...referral,
        clock: clocks.get(referral.id) ?? null,
        plans: plans.map((plan) => ({ ...plan, clock: clocks.get(plan.id) ?? null })),
      })),
      household,
      memberId,
      subject,
      history,
      mayEditContacts: may(actor, "person.editContacts", subject),
    };
  });
}
export type PersonPage = NonNullable<Awaited<ReturnType<typeof getPerson>>>;
