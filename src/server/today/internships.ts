import "server-only";
import { dossierMonths, endingWithinDays, signaturesWithinDays } from "@/domain/internship";
import { levelOf, mostPerRule } from "@/domain/today";
import { today } from "@/lib/clock";
import { addDays, addMonths, dayOf, momentOf, toDate, toDay } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** Projects I am tutor of that have waited more than a week for a signature. */
export const internshipUnsigned: TodayRule = async (tx, actor) => {
  const since = momentOf(addDays(today(), -signaturesWithinDays), "00:00") ?? toDate(today());
  const rows = await tx.internship.findMany({
    where: {
      promoterTutorId: actor.id,
      plan: { providerOrganisationId: actor.organisationId },
      status: "DRAFT",
      createdAt: { lt: since },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, createdAt: true, startsOn: true, person: named },
  });
  return rows.map(({ id, code, createdAt, startsOn, person }) => ({
    id,
    rule: "internshipUnsigned",
    href: `/internships/${id}`,
    subject: nameOf(person),
    level: levelOf(toDay(startsOn), today()),
    when: { kind: "since", day: dayOf(createdAt) },
    values: { code },
  }));
};

/** Internships I am tutor of that end within thirty days, or ended and wait to be completed. */
export const internshipEnding: TodayRule = async (tx, actor) => {
  const rows = await tx.internship.findMany({
    where: {
      promoterTutorId: actor.id,
      plan: { providerOrganisationId: actor.organisationId },
      status: "ACTIVE",
      endsOn: { lte: toDate(addDays(today(), endingWithinDays)) },
    },
    orderBy: [{ endsOn: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, code: true, endsOn: true, person: named },
  });
  return rows.map(({ id, code, endsOn, person }) => ({
    id,
    rule: "internshipEnding",
    href: `/internships/${id}`,
    subject: nameOf(person),
    level: levelOf(toDay(endsOn), today()),
    when: { kind: "dueOn", day: toDay(endsOn) },
    values: { code },
  }));
};

/** Running internships I am tutor of with months gone by that the dossier does not tell. */
export const dossierMissing: TodayRule = async (tx, actor) => {
  const rows = await tx.internship.findMany({
    where: {
      promoterTutorId: actor.id,
      plan: { providerOrganisationId: actor.organisationId },
      status: "ACTIVE",
      startsOn: { lt: toDate(addDays(today(), -27)) },
    },
    orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    take: 100,
    select: {
      id: true,
      code: true,
      startsOn: true,
      endsOn: true,
      person: named,
      dossier: { select: { month: true } },
    },
  });
  return rows
    .flatMap(({ dossier, startsOn, endsOn, ...internship }) => {
      const written = new Set(dossier.map(({ month }) => toDay(month)));
      const missing = dossierMonths({ startsOn: toDay(startsOn), endsOn: toDay(endsOn) }).filter(
        (month) => addMonths(month, 1) <= today() && !written.has(month),
      );
      const [first] = missing;
      return first ? [{ ...internship, first, count: missing.length }] : [];
    })
    .slice(0, mostPerRule)
    .map(({ id, code, person, first, count }) => ({
      id,
      rule: "dossierMissing",
      href: `/internships/${id}#dossier`,
      subject: nameOf(person),
      level: "soon",
      when: { kind: "since", day: first },
      values: { code, count },
    }));
};
