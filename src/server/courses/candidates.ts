import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Tx } from "../db";

/** The open lines of signed plans that hold this course and have nobody in the edition. */
export async function candidatesOf(
  tx: Tx,
  actor: Actor,
  { id, course }: { id: string; course: { code: string; promotedService: { code: string } | null } },
) {
  const lines = await tx.planLine.findMany({
    where: {
      status: "OPEN",
      serviceCode: { in: [course.code, ...(course.promotedService ? [course.promotedService.code] : [])] },
      planVersion: {
        status: "SIGNED",
        plan: {
          providerOrganisationId: actor.organisationId,
          status: { in: ["SIGNED", "ACTIVE"] },
          person: {
            enrolments: { none: { editionId: id, status: { in: ["WAITING", "ENROLLED", "COMPLETED"] } } },
          },
        },
      },
    },
    orderBy: [{ planVersion: { plan: { person: { lastName: "asc" } } } }, { id: "asc" }],
    take: 100,
    select: {
      id: true,
      planVersion: {
        select: { plan: { select: { code: true, person: { select: { firstName: true, lastName: true } } } } },
      },
    },
  });
  return lines.map(({ id: lineId, planVersion: { plan } }) => ({
    lineId,
    name: `${plan.person.lastName} ${plan.person.firstName}`,
    code: plan.code,
  }));
}
