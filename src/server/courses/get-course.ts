import "server-only";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { toDay } from "@/lib/dates";
import { asActor } from "../db";
import { listEvents } from "../history";
import { readsQuotes } from "./attach-quote";
import { promotedTo } from "./promote-course";
import { coursesVisibleTo } from "./visible-to";

const somebody = { select: { name: true, role: true, organisation: { select: { name: true } } } } as const;

/** One course with its editions, its quotes for who may read them, its service once approved, its history; null when out of sight. Who works without names is told offices. */
export function getCourse(actor: Actor, courseId: string) {
  return asActor(actor, async (tx) => {
    const row = await tx.course.findFirst({
      where: { AND: [{ id: courseId }, coursesVisibleTo(actor)] },
      include: {
        programme: { select: { id: true, name: true, verification: true } },
        organisation: { select: { name: true } },
        deliverer: { select: { name: true } },
        comparedService: { select: { id: true, code: true, name: true, verification: true } },
        proposedBy: somebody,
        decidedBy: somebody,
        service: { select: { services: { select: { id: true } } } },
        attachments: {
          where: { kind: "QUOTE" },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          select: { id: true, fileName: true, sizeBytes: true, createdAt: true },
        },
        editions: {
          orderBy: { number: "desc" },
          select: {
            id: true,
            number: true,
            status: true,
            startsOn: true,
            endsOn: true,
            seatsMax: true,
            tutor: { select: { name: true } },
            enrolments: { where: { status: { in: ["ENROLLED", "COMPLETED", "NOT_COMPLETED"] } }, select: { id: true } },
          },
        },
      },
    });
    if (!row || !may(actor, "course.read", row)) return null;
    const named = seesNames(actor, {});
    const told = (one: NonNullable<typeof row.decidedBy> | null) =>
      one && { name: named ? one.name : null, role: one.role, organisationName: one.organisation.name };
    return {
      ...row,
      validFrom: toDay(row.validFrom),
      validTo: toDay(row.validTo),
      proposedBy: told(row.proposedBy),
      decidedBy: told(row.decidedBy),
      attachments: readsQuotes(actor, row) ? row.attachments : [],
      serviceId: row.service?.services[0]?.id ?? null,
      promoted: await promotedTo(tx, row),
      drafts: may(actor, "course.promote")
        ? await tx.catalogueEdition.findMany({
            where: { programmeId: row.programmeId, courseId: null, status: "DRAFT" },
            orderBy: [{ createdAt: "desc" }, { id: "desc" }],
            select: { id: true, name: true },
          })
        : [],
      editions: row.editions.map(({ enrolments, startsOn, endsOn, tutor, ...edition }) => ({
        ...edition,
        startsOn: toDay(startsOn),
        endsOn: toDay(endsOn),
        tutor: named ? tutor.name : null,
        seated: enrolments.length,
      })),
      history: (await listEvents(tx, actor, { subjectId: courseId })).rows,
    };
  });
}
export type CoursePage = NonNullable<Awaited<ReturnType<typeof getCourse>>>;
