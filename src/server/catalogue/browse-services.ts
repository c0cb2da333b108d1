import "server-only";
import { standingOn } from "@/domain/catalogue";
import { answers, type CatalogueQuery } from "@/domain/catalogue-filter";
import { type Actor, authorise } from "@/domain/permissions";
import type { EditionStatus } from "@/generated/prisma/enums";
import { type Day, today } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { coursesVisibleTo } from "../courses/visible-to";
import { asActor, type Tx } from "../db";
import { basketsVisibleTo, editionListed, editionsVisibleTo, servicesOf, withDays } from "./read-editions";

async function visibleEditions(tx: Tx, actor: Actor) {
  const editions = await tx.catalogueEdition.findMany({
    where: basketsVisibleTo(actor),
    orderBy: [{ programme: { startsOn: "desc" } }, { validFrom: "desc" }, { id: "desc" }],
    select: editionListed,
  });
  return editions.map(standing);
}

/** The edition a reader meets who asked for none: the one in force, or else the next one, or else the last one. */
const firstShown = <E extends { standing: string }>(editions: E[]) =>
  ["inForce", "future", "past", "draft"]
    .map((standing) => editions.find((edition) => edition.standing === standing))
    .find((edition) => edition);

/** One edition of the basket with the services that answer the query, the approved courses that hold beside it, and how many each section holds; `edition` is null when there is none to show. */
export async function browseServices(actor: Actor, query: CatalogueQuery) {
  authorise(actor, "catalogue.read");
  return asActor(actor, async (tx) => {
    const editions = await visibleEditions(tx, actor);
    const edition = editions.find(({ id }) => id === query.edition) ?? firstShown(editions) ?? null;
    const basket = edition ? await servicesOf(tx, edition.id) : [];
    const courses = edition ? await coursesBeside(tx, actor, edition) : [];
    const all = [...basket.map((service) => ({ ...service, course: null })), ...courses];
    const found = all.filter((service) => answers(service, query));
    const counts = {
      LAVORO: found.filter(({ section }) => section === "LAVORO").length,
      FORMAZIONE: found.filter(({ section }) => section === "FORMAZIONE").length,
    };
    return { editions, edition, counts, services: found.filter(({ section }) => section === query.section) };
  });
}

/** The services of the approved courses of an edition's measure that hold while it does: today, or on its first day when it is not in force. */
async function coursesBeside(
  tx: Tx,
  actor: Actor,
  { programme, standing, validFrom }: { programme: { id: string }; standing: string; validFrom: Day },
) {
  const on = toDate(standing === "inForce" ? today() : validFrom);
  const services = await tx.service.findMany({
    where: {
      edition: {
        programmeId: programme.id,
        status: "PUBLISHED",
        validFrom: { lte: on },
        OR: [{ validTo: null }, { validTo: { gte: on } }],
        course: coursesVisibleTo(actor),
      },
    },
    orderBy: { id: "asc" },
    include: { edition: { select: { validFrom: true, validTo: true, course: { select: { id: true } } } } },
  });
  return services.map(({ edition: { course, ...days }, ...service }) => ({
    ...service,
    course: course && { ...course, ...withDays(days) },
  }));
}

/** A service of the basket, or of an approved course, as it is listed. */
export type BrowsedService = Awaited<ReturnType<typeof browseServices>>["services"][number];

/** One service with its edition, and the same code in the measure's other editions; null when this reader may not see it. */
export async function getService(actor: Actor, serviceId: string) {
  authorise(actor, "catalogue.read");
  return asActor(actor, async (tx) => {
    const service = await tx.service.findFirst({
      where: {
        id: serviceId,
        edition: { AND: [editionsVisibleTo(actor), { OR: [{ courseId: null }, { course: coursesVisibleTo(actor) }] }] },
      },
      include: { edition: { select: { ...editionListed, courseId: true } } },
    });
    if (!service) return null;
    const editions = await tx.service.findMany({
      where: {
        code: service.code,
        edition: {
          AND: [
            editionsVisibleTo(actor),
            { programmeId: service.edition.programme.id, courseId: service.edition.courseId },
          ],
        },
      },
      orderBy: { edition: { validFrom: "desc" } },
      select: {
        id: true,
        name: true,
        unit: true,
        unitCostCents: true,
        minQuantity: true,
        maxQuantity: true,
        verification: true,
        edition: { select: editionListed },
      },
    });
    return {
      ...service,
      edition: standing(service.edition),
      editions: editions.map((row) => ({ ...row, edition: standing(row.edition) })),
    };
  });
}

const standing = <E extends { status: EditionStatus; validFrom: Date; validTo: Date | null }>(edition: E) => {
  const days = withDays(edition);
  return { ...days, standing: standingOn(days, today()) };
};
