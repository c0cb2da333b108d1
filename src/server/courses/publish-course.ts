import "server-only";
import { courseVerification } from "@/domain/course";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { toDate } from "@/lib/dates";
import { lockProgramme } from "../catalogue/read-editions";
import type { Tx } from "../db";
import type { HeldCourse } from "./hold-course";

/**
 * Publishes the one service of a course just approved, as an edition of its own beside the basket: named by the course's code,
 * its hours as minimum, standard and maximum, its cost as it was approved. Nothing of it changes afterwards.
 */
export async function publishCourse(tx: Tx, actor: Actor, course: HeldCourse) {
  const { programmeId, minutes } = course;
  await lockProgramme(tx, programmeId);
  const edition = await tx.catalogueEdition.create({
    data: {
      programmeId,
      courseId: course.id,
      name: `${course.code} ${course.title}`,
      validFrom: toDate(course.validFrom),
      validTo: toDate(course.validTo),
      createdAt: now(),
      services: {
        create: {
          section: "FORMAZIONE",
          area: course.area,
          code: course.code,
          name: course.title,
          mode: "GROUP",
          unit: "HOUR",
          payBasis: "PROCESS",
          minQuantity: minutes,
          maxQuantity: minutes,
          standardQuantity: minutes,
          unitCostCents: course.unitCostCents,
          participantsMin: course.seatsMin,
          participantsMax: course.seatsMax,
          register: course.register,
          qualityStandard: course.certificate,
          act: course.quoteReference,
          verification: courseVerification(await sourcesOf(tx, course)),
        },
      },
    },
    select: { id: true },
  });
  // Its service had to be written first: nothing is added to a published edition.
  await tx.catalogueEdition.update({
    where: { id: edition.id },
    data: { status: "PUBLISHED", publishedAt: now(), publishedById: actor.id },
    select: { id: true },
  });
}

/** What the figures of a course rest on. */
const sourcesOf = (tx: Tx, { id }: HeldCourse) =>
  tx.course.findUniqueOrThrow({
    where: { id },
    select: {
      comparedService: { select: { verification: true } },
      programme: { select: { verification: true } },
    },
  });
