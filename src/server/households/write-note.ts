import "server-only";
import type { WriteNote } from "@/domain/note";
import { type Actor, authorise, may, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { addressedTo, summaryVisibleTo, visibleTo } from "./visibility";

/** What writing a note must tell first: whom it may be about, and who its readers would be. Null where this person may write none. */
export const noteSubject = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: { id: householdId, OR: [visibleTo(actor), summaryVisibleTo(actor)] },
      select: {
        id: true,
        code: true,
        organisationId: true,
        caseOwnerId: true,
        organisation: { select: { name: true } },
        members: {
          where: { leftOn: null },
          select: { person: { select: { id: true, firstName: true, lastName: true } } },
        },
        referrals: {
          where: { status: { not: "DRAFT" } },
          select: { personId: true, toOrganisationId: true, toOrganisation: { select: { name: true } } },
        },
      },
    });
    if (!household) return null;
    const { members, referrals, organisation, ...rest } = household;
    const ours = referrals.filter(({ toOrganisationId }) => toOrganisationId === actor.organisationId);
    const subject = {
      organisationId: rest.organisationId,
      ownerId: rest.caseOwnerId,
      addressedToId: ours[0]?.toOrganisationId,
    };
    if (!may(actor, "note.write", subject)) return null;
    // A provider knows of the household only the people referred to it.
    const known = members.filter(
      ({ person }) =>
        rest.organisationId === actor.organisationId || ours.some(({ personId }) => personId === person.id),
    );
    return {
      ...rest,
      officina: organisation.name,
      providers: [...new Set(referrals.map(({ toOrganisation }) => toOrganisation.name))],
      people: known.map(({ person }) => person),
    };
  });

/** Writes a note for the readers chosen; on a closed household too. The history tells that it was written, never what it says. */
export const writeNote = (actor: Actor, { householdId, personId, audience, body }: WriteNote) =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: {
        id: householdId,
        OR: [visibleTo(actor), summaryVisibleTo(actor)],
        ...(personId ? { members: { some: { personId } } } : {}),
      },
      select: {
        organisationId: true,
        caseOwnerId: true,
        referrals: { where: addressedTo(actor), take: 1, select: { toOrganisationId: true } },
      },
    });
    if (!household) throw new NotVisible();
    authorise(actor, "note.write", {
      organisationId: household.organisationId,
      ownerId: household.caseOwnerId,
      addressedToId: household.referrals[0]?.toOrganisationId,
    });
    const note = await tx.note.create({
      data: {
        householdId,
        personId,
        audience,
        body,
        organisationId: actor.organisationId,
        authorId: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    // A private note is nobody else's business, not even that it exists.
    if (audience !== "AUTHOR")
      await record(tx, actor, "note.written", { householdId, personId, subjectId: note.id }, { audience });
    return done();
  });
