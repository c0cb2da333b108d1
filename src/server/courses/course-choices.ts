import "server-only";
import { type Actor, may } from "@/domain/permissions";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { deliverersOf } from "../plans/frame-of";
import { programmesOpenTo } from "../programmes/read-programmes";
import { comparableTo } from "./price-course";

/** What the form of a course offers: the measures open to one's provider with the services whose standard cost they give, and who of its network is in a register of training. Null for who writes no courses. */
export function courseChoices(actor: Actor) {
  const { organisationId } = actor;
  if (!may(actor, "course.write", { organisationId })) return Promise.resolve(null);
  return asActor(actor, async (tx) => {
    const programmes = await programmesOpenTo(tx, organisationId);
    const services = [];
    for (const { id } of programmes)
      services.push(
        ...(await tx.service.findMany({
          where: comparableTo(id),
          orderBy: [{ edition: { validFrom: "asc" } }, { id: "asc" }],
          select: { id: true, code: true, name: true, unitCostCents: true, edition: { select: { name: true } } },
        })),
      );
    const network = await deliverersOf(tx, organisationId);
    return {
      programmes: programmes.map(({ id, name, startsOn, endsOn }) => ({
        id,
        name,
        startsOn: toDay(startsOn),
        endsOn: toDay(endsOn),
      })),
      services,
      deliverers: network.filter(({ accreditations }) =>
        accreditations.some(({ register, status }) => register !== "LAVORO" && status === "ACTIVE"),
      ),
    };
  });
}
export type CourseChoices = NonNullable<Awaited<ReturnType<typeof courseChoices>>>;

/** Who may hold a course's lessons and where: the colleagues and the sites of one's own provider. Null for who runs no courses. */
export function editionChoices(actor: Actor) {
  const { organisationId } = actor;
  if (!may(actor, "course.run", { organisationId })) return Promise.resolve(null);
  return asActor(actor, async (tx) => ({
    tutors: await tx.user.findMany({
      where: { organisationId, active: true, role: { in: ["EMPLOYMENT_OPERATOR", "PROVIDER_COORDINATOR"] } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true },
    }),
    sites: await tx.site.findMany({
      where: { organisationId, active: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: { id: true, name: true, address: true },
    }),
  }));
}
