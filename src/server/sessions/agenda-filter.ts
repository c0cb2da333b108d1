import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { participantsVisibleTo } from "./visible-to";

/** Whose appointments are asked for: an operator's, a site's, a person's, a course's; null where it does not matter. */
export type AgendaFilter = {
  operatorId?: string | null;
  siteId?: string | null;
  personId?: string | null;
  courseId?: string | null;
};

/** The appointments of an operator, a site, a course and a person; of a person only where this reader may see that they take part. */
export const askedFor = (
  actor: Actor,
  { operatorId, siteId, personId, courseId }: AgendaFilter,
): Prisma.SessionWhereInput => ({
  ...(operatorId ? { operatorId } : {}),
  ...(siteId ? { siteId } : {}),
  ...(courseId ? { courseEdition: { courseId } } : {}),
  ...(personId ? { attendances: { some: { AND: [{ personId }, participantsVisibleTo(actor)] } } } : {}),
});

/** What a row of the agenda shows of an appointment: of the people, those this reader may see. */
export const agendaRow = (actor: Actor) =>
  ({
    id: true,
    serviceName: true,
    startsAt: true,
    endsAt: true,
    mode: true,
    place: true,
    room: true,
    status: true,
    supersededById: true,
    operator: { select: { name: true } },
    site: { select: { name: true } },
    attendances: {
      where: participantsVisibleTo(actor),
      orderBy: { id: "asc" },
      select: { id: true, status: true, person: { select: { firstName: true, lastName: true } } },
    },
  }) satisfies Prisma.SessionSelect;
