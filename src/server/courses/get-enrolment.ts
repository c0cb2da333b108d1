import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { asActor } from "../db";
import { recordRead } from "../history";
import { enrolledVisibleTo } from "./visible-to";

/** One person's place in an edition as the page to leave it needs it; null when it is out of sight or who asks does not run the course. */
export const getEnrolment = (actor: Actor, enrolmentId: string) =>
  asActor(actor, async (tx) => {
    const row = await tx.enrolment.findFirst({
      where: { AND: [{ id: enrolmentId }, enrolledVisibleTo(actor)] },
      select: {
        id: true,
        version: true,
        status: true,
        personId: true,
        householdId: true,
        person: { select: { firstName: true, lastName: true } },
        edition: {
          select: { id: true, number: true, status: true, course: { select: { title: true, organisationId: true } } },
        },
      },
    });
    if (!row || !may(actor, "course.run", row.edition.course)) return null;
    await recordRead(tx, actor, "courseEdition", { personId: row.personId, householdId: row.householdId });
    return row;
  });
