import "server-only";
import { isShareable } from "@/domain/open-points";
import { type Actor, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { MeetingPointKind as kinds, type MeetingPointKind } from "@/generated/prisma/enums";
import { addressedTo, visibleTo as fileVisibleTo, summaryVisibleTo } from "../households/visibility";

const nobody = { id: { in: [] as string[] } };
const shareable: MeetingPointKind[] = Object.values(kinds).filter(isShareable);

/** Whether this person reads a meeting whole: who may read the household's file does, a provider's people read what is shared. */
export const readsWhole = (actor: Actor) => reachOf(actor, "meeting.read") !== "addressed";

/** The meetings this person may know of: those of the households whose file they may open; a provider's people those they are invited to. */
export function visibleTo(actor: Actor): Prisma.TeamMeetingWhereInput {
  const reach = reachOf(actor, "meeting.read");
  if (reach === "organisation" || reach === "granted") return { household: fileVisibleTo(actor) };
  if (reach === "addressed")
    return { participants: { some: { userId: actor.id } }, household: summaryVisibleTo(actor) };
  return nobody;
}

/** The points of a meeting found visible that this person reads. */
export const pointsVisibleTo = (actor: Actor): Prisma.MeetingPointWhereInput =>
  readsWhole(actor) ? {} : { shared: true, kind: { in: shareable } };

/** The members of a household that this person may be told of by name in a meeting: all, or those referred to their organisation. */
export const membersTold = (actor: Actor): Prisma.HouseholdMemberWhereInput =>
  readsWhole(actor) ? {} : { referrals: { some: addressedTo(actor) } };
