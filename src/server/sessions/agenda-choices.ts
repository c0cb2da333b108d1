import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { asActor } from "../db";
import { participantsVisibleTo, visibleTo } from "./visible-to";

/** What the filters of the agenda offer: for who holds the appointments the colleagues, the sites and the courses that have lessons; for everybody the name of the person asked for, when they may see one of their appointments. */
export const agendaChoices = (actor: Actor, personId: string | null) =>
  asActor(actor, async (tx) => {
    const { organisationId } = actor;
    const holds = may(actor, "session.write", { organisationId });
    const operators = holds
      ? await tx.user.findMany({
          where: { organisationId, role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] } },
          orderBy: [{ name: "asc" }, { id: "asc" }],
          select: { id: true, name: true },
        })
      : [];
    const sites = holds
      ? await tx.site.findMany({
          where: { organisationId },
          orderBy: [{ name: "asc" }, { id: "asc" }],
          select: { id: true, name: true },
        })
      : [];
    const courses = await tx.course.findMany({
      where: { editions: { some: { sessions: { some: visibleTo(actor) } } } },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      select: { id: true, title: true },
    });
    const found =
      personId &&
      (await tx.attendance.findFirst({
        where: { AND: [{ personId }, participantsVisibleTo(actor)] },
        select: { person: { select: { firstName: true, lastName: true } } },
      }));
    return { operators, sites, courses, person: found ? `${found.person.lastName} ${found.person.firstName}` : null };
  });
