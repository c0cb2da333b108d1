import "server-only";
import { attendedPercent } from "@/domain/course";
import type { Actor } from "@/domain/permissions";
import { dayOf, toDay } from "@/lib/dates";
import { asActor } from "../db";
import { record, recordRead } from "../history";
import { minutesAttended } from "./move-edition";
import { enrolledVisibleTo } from "./visible-to";

/** Everything the certificate of a course says; taking it away leaves its trace. Null when there is none, or the person is out of sight. */
export function getCertificate(actor: Actor, enrolmentId: string) {
  return asActor(actor, async (tx) => {
    const row = await tx.enrolment.findFirst({
      where: { AND: [{ id: enrolmentId, certificateNumber: { not: null } }, enrolledVisibleTo(actor)] },
      select: {
        planId: true,
        personId: true,
        householdId: true,
        certificateNumber: true,
        certifiedAt: true,
        person: { select: { firstName: true, lastName: true, sex: true, birthDate: true, birthPlace: true } },
        edition: {
          select: {
            id: true,
            number: true,
            place: true,
            sessions: { where: { status: "HELD" }, orderBy: { startsAt: "asc" }, select: { startsAt: true } },
            site: { select: { name: true, address: true, city: true } },
            course: {
              select: {
                code: true,
                title: true,
                syllabus: true,
                minutes: true,
                certificate: true,
                register: true,
                service: { select: { services: { select: { verification: true } } } },
                programme: { select: { name: true } },
                organisation: { select: { name: true } },
                deliverer: {
                  select: {
                    name: true,
                    accreditations: { where: { status: "ACTIVE" }, select: { register: true, number: true } },
                  },
                },
              },
            },
          },
        },
      },
    });
    if (!row?.certificateNumber || !row.certifiedAt) return null;
    const { planId, personId, householdId, edition, person } = row;
    await recordRead(tx, actor, "document", { householdId, personId });
    const concerns = { planId, personId, householdId, subjectId: edition.id };
    await record(tx, actor, "enrolment.certificateProduced", concerns, {
      course: edition.course.code,
      edition: edition.number,
    });
    const { course } = edition;
    const attended = (await minutesAttended(tx, edition.id)).get(planId) ?? 0;
    return {
      number: row.certificateNumber,
      givenOn: dayOf(row.certifiedAt),
      person: { ...person, birthDate: person.birthDate && toDay(person.birthDate) },
      edition,
      // The days it was really held, not those it was planned for.
      lessons: edition.sessions.map(({ startsAt }) => dayOf(startsAt)),
      course,
      accreditation:
        course.deliverer.accreditations.find(({ register }) => register === course.register)?.number ?? null,
      attended,
      percent: attendedPercent(attended, course.minutes),
      demonstration: course.service?.services.some(({ verification }) => verification === "DEMONSTRATION") ?? true,
    };
  });
}
export type Certificate = NonNullable<Awaited<ReturnType<typeof getCertificate>>>;
