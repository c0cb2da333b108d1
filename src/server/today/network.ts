import "server-only";
import { answerDueOn } from "@/domain/candidacy";
import type { Actor } from "@/domain/permissions";
import { levelOf, mostPerRule } from "@/domain/today";
import type { Prisma } from "@/generated/prisma/client";
import { now, today } from "@/lib/clock";
import { addDays, momentOf, toDate, toDay } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** The candidacies of my plans that still wait; for the coordinator those of operators who left as well. */
const mine = (actor: Actor): Prisma.CandidacyWhereInput => {
  const ofWhoLeft = actor.role === "PROVIDER_COORDINATOR" ? [{ operator: { active: false } }] : [];
  return { plan: { providerOrganisationId: actor.organisationId, OR: [{ operatorId: actor.id }, ...ofWhoLeft] } };
};

const shown = {
  id: true,
  proposedAt: true,
  interviewAt: true,
  employerAnswer: true,
  personAnswer: true,
  person: named,
  opportunity: { select: { title: true, organisation: { select: { name: true } } } },
} as const satisfies Prisma.CandidacySelect;

/** Interviews of today and tomorrow at which one of my people meets a company. */
export const interviewSoon: TodayRule = async (tx, actor) => {
  const from = momentOf(today(), "00:00") ?? now();
  const until = momentOf(addDays(today(), 2), "00:00") ?? now();
  const rows = await tx.candidacy.findMany({
    where: { AND: [mine(actor), { status: "INTERVIEW", interviewAt: { gte: from, lt: until } }] },
    orderBy: [{ interviewAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: shown,
  });
  return rows.map(({ id, interviewAt, person, opportunity }) => ({
    id,
    rule: "interviewSoon",
    href: `/network/candidacies/${id}`,
    subject: nameOf(person),
    level: "soon",
    when: interviewAt && { kind: "at", moment: interviewAt },
    values: { title: opportunity.title, company: opportunity.organisation.name },
  }));
};

/** Candidacies whose answers should be in by now, and whose. */
export const answerMissing: TodayRule = async (tx, actor) => {
  const rows = await tx.candidacy.findMany({
    where: { AND: [mine(actor), { status: { in: ["PROPOSED", "INTERVIEW"] } }] },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    take: 200,
    select: shown,
  });
  return rows
    .map((row) => ({ ...row, dueOn: answerDueOn(row) }))
    .filter(({ dueOn }) => dueOn <= today())
    .slice(0, mostPerRule)
    .map(({ id, dueOn, employerAnswer, personAnswer, person, opportunity }) => ({
      id,
      rule: "answerMissing",
      href: `/network/candidacies/${id}`,
      subject: nameOf(person),
      level: levelOf(dueOn, today()),
      when: { kind: "dueOn", day: dueOn },
      values: {
        who:
          employerAnswer === null && personAnswer === null ? "both" : employerAnswer === null ? "EMPLOYER" : "PERSON",
        title: opportunity.title,
        company: opportunity.organisation.name,
      },
    }));
};

/** Steps I agreed with somebody of the network whose day has come; for the coordinator those of operators who left as well. */
export const nextStepDue: TodayRule = async (tx, actor) => {
  const ofWhoLeft = actor.role === "PROVIDER_COORDINATOR" ? [{ author: { active: false } }] : [];
  const rows = await tx.networkRelation.findMany({
    where: {
      providerOrganisationId: actor.organisationId,
      OR: [{ authorId: actor.id }, ...ofWhoLeft],
      nextDoneAt: null,
      nextOn: { lte: toDate(today()) },
    },
    orderBy: [{ nextOn: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, nextStep: true, nextOn: true, organisation: { select: { id: true, name: true } } },
  });
  return rows.flatMap(({ id, nextStep, nextOn, organisation }) =>
    nextOn
      ? {
          id,
          rule: "nextStepDue",
          href: `/network/organisations/${organisation.id}#relations`,
          subject: organisation.name,
          level: levelOf(toDay(nextOn), today()),
          when: { kind: "dueOn", day: toDay(nextOn) },
          values: { step: nextStep ?? "" },
        }
      : [],
  );
};
