import "server-only";
import { mostWrongAnswers } from "@/domain/person-link";
import { living } from "@/domain/plan";
import { levelSince, mostPerRule } from "@/domain/today";
import { now, today } from "@/lib/clock";
import { dayOf } from "@/lib/dates";
import { named, nameOf, type TodayRule } from "./rule";

/** Working days within which a person's "no" should be talked over (a default of this application). */
const patience = 2;

/** Somebody of my plans or of my households does not agree, or refused to sign: until a new text is written or they sign after all. */
export const personAnswered: TodayRule = async (tx, actor) => {
  const mine =
    actor.role === "SOCIAL_WORKER"
      ? { referrerOrganisationId: actor.organisationId, household: { caseOwnerId: actor.id } }
      : { providerOrganisationId: actor.organisationId, operatorId: actor.id };
  const rows = await tx.personAnswer.findMany({
    where: { settledAt: null, plan: { ...mine, status: { in: [...living] } } },
    orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: {
      id: true,
      kind: true,
      answeredAt: true,
      link: { select: { purpose: true } },
      plan: { select: { id: true, code: true, person: named } },
    },
  });
  return rows.map(({ id, kind, answeredAt, link, plan }) => ({
    id,
    rule: "personAnswered",
    href: link?.purpose === "HOURS" ? `/plans/${plan.id}/hours#answers` : `/plans/${plan.id}#signatures`,
    subject: nameOf(plan.person),
    level: levelSince(dayOf(answeredAt), patience, today()) === "late" ? "late" : "soon",
    when: { kind: "since", day: dayOf(answeredAt) },
    values: { code: plan.code, kind: link?.purpose === "HOURS" ? "HOURS" : kind },
  }));
};

/** Five wrong answers locked the link of one of my plans: somebody is trying it, or the person cannot get in. */
export const personLinkLocked: TodayRule = async (tx, actor) => {
  const rows = await tx.personLink.findMany({
    where: {
      wrongAnswers: { gte: mostWrongAnswers },
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now() },
      plan: {
        providerOrganisationId: actor.organisationId,
        operatorId: actor.id,
        status: { in: [...living] },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: mostPerRule,
    select: { id: true, createdAt: true, purpose: true, plan: { select: { id: true, code: true, person: named } } },
  });
  return rows.map(({ id, createdAt, purpose, plan }) => ({
    id,
    rule: "personLinkLocked",
    href: purpose === "HOURS" ? `/plans/${plan.id}/hours#person-links` : `/plans/${plan.id}/sign#person-links`,
    subject: nameOf(plan.person),
    level: "soon",
    when: { kind: "since", day: dayOf(createdAt) },
    values: { code: plan.code },
  }));
};
