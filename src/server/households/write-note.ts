import "server-only";
import type { WriteNote } from "@/domain/note";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { addressedTo, summaryVisibleTo, visibleTo } from "./visibility";

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
