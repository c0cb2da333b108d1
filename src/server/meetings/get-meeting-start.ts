import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { asActor } from "../db";
import { visibleTo } from "../households/visibility";
import { peopleAround } from "../tasks/people-around";
import { openPoints } from "./open-points";

/** What planning a meeting or giving a task starts from: the household, who works around it, what is open. Null where this person may do neither. */
export const getMeetingStart = (actor: Actor, householdId: string, deed: "meeting.write" | "task.give") =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: { AND: [{ id: householdId, status: "OPEN" }, visibleTo(actor)] },
      select: { id: true, code: true, displayName: true, organisationId: true, caseOwnerId: true },
    });
    if (!household || !may(actor, deed, { organisationId: household.organisationId })) return null;
    const referred = await tx.referral.findMany({
      where: { householdId, status: "ACCEPTED", assigneeId: { not: null } },
      select: { assigneeId: true },
    });
    return {
      household,
      people: await peopleAround(tx, household),
      /** Who follows the household and its members now: whom one would invite first. */
      following: [household.caseOwnerId, ...referred.map(({ assigneeId }) => String(assigneeId))],
      points: deed === "meeting.write" ? await openPoints(tx, householdId) : [],
    };
  });
