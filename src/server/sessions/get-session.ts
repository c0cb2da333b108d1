import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { recordRead } from "../history";
import { participantsVisibleTo, visibleTo } from "./visible-to";

/** One appointment with the people this reader may see; null when it is none of theirs. Leaves a trace of reading for each person shown. */
export function getSession(actor: Actor, id: string) {
  return asActor(actor, async (tx) => {
    const session = await tx.session.findFirst({
      where: { AND: [{ id }, visibleTo(actor)] },
      select: {
        id: true,
        organisationId: true,
        version: true,
        status: true,
        serviceCode: true,
        serviceName: true,
        startsAt: true,
        endsAt: true,
        mode: true,
        place: true,
        siteId: true,
        room: true,
        seriesId: true,
        content: true,
        cancelReason: true,
        supersededBy: { select: { id: true, startsAt: true } },
        supersedes: { select: { id: true, startsAt: true } },
        operator: { select: { id: true, name: true } },
        site: { select: { name: true, address: true, city: true } },
        attendances: {
          where: participantsVisibleTo(actor),
          orderBy: [{ person: { lastName: "asc" } }, { id: "asc" }],
          select: {
            id: true,
            version: true,
            status: true,
            absenceReason: true,
            minutes: true,
            note: true,
            correctionReason: true,
            recordedAt: true,
            planId: true,
            personId: true,
            householdId: true,
            recordedBy: { select: { name: true } },
            person: { select: { firstName: true, lastName: true } },
            plan: { select: { code: true, status: true } },
          },
        },
      },
    });
    const files = session?.attendances.map(({ personId, householdId }) => ({ personId, householdId })) ?? [];
    await recordRead(tx, actor, "session", ...files);
    return session;
  });
}
export type SessionDetail = NonNullable<Awaited<ReturnType<typeof getSession>>>;
