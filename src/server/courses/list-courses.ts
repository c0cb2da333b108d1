import "server-only";
import { type CourseListQuery, courseTabStatuses, courseTabs } from "@/domain/course-list";
import { type Actor, authorise } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { afterCursor, decodeCursor, toPage } from "@/lib/keyset";
import { asActor } from "../db";
import { coursesVisibleTo } from "./visible-to";

const pageSize = 25;

/** The courses of a tab this person may see, the last touched first, 25 at a time; how many each tab holds, and the measures they are of. */
export async function listCourses(actor: Actor, { tab, q, programme, after }: CourseListQuery) {
  authorise(actor, "course.read", { organisationId: actor.organisationId });
  const cursor = decodeCursor(after);
  const moment = cursor && new Date(String(cursor[0]));
  const place: Prisma.CourseWhereInput =
    cursor && moment && !Number.isNaN(moment.getTime()) ? afterCursor("updatedAt", "desc", moment, cursor[1]) : {};
  const asked = [coursesVisibleTo(actor), programme ? { programmeId: programme } : {}, ...q.split(/\s+/).map(has)];
  return asActor(actor, async (tx) => {
    const counted = await tx.course.groupBy({ by: ["status"], where: { AND: asked }, _count: true });
    const rows = await tx.course.findMany({
      where: { AND: [...asked, { status: { in: [...courseTabStatuses[tab]] } }, place] },
      orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
      select: {
        id: true,
        code: true,
        title: true,
        area: true,
        status: true,
        minutes: true,
        unitCostCents: true,
        validFrom: true,
        validTo: true,
        proposedAt: true,
        updatedAt: true,
        deliverer: { select: { name: true } },
        programme: { select: { verification: true } },
        comparedService: { select: { verification: true } },
        editions: { orderBy: { number: "asc" }, select: { id: true, number: true, status: true, startsOn: true } },
      },
    });
    const programmes = await tx.programme.findMany({
      where: { courses: { some: coursesVisibleTo(actor) } },
      orderBy: [{ startsOn: "desc" }, { id: "asc" }],
      select: { id: true, name: true },
    });
    return {
      ...toPage(rows, pageSize, (row) => [row.updatedAt.toISOString(), row.id]),
      programmes,
      counts: Object.fromEntries(
        courseTabs.map((one) => [
          one,
          counted.reduce((sum, { status, _count }) => sum + (courseTabStatuses[one].includes(status) ? _count : 0), 0),
        ]),
      ) as Record<(typeof courseTabs)[number], number>,
    };
  });
}
/** A course as it is listed. */
export type ListedCourse = Awaited<ReturnType<typeof listCourses>>["rows"][number];

/** Courses with a word in their title, area or code. */
const has = (word: string): Prisma.CourseWhereInput => {
  const contains = { contains: word, mode: "insensitive" } as const;
  return word ? { OR: [{ title: contains }, { area: contains }, { code: contains }] } : {};
};
