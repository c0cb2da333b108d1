import "server-only";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { factorOf, ownState } from "@/domain/person-link";
import type { PersonLinkPurpose } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { answersAbout } from "../plans/settle-answers";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { canMailLink } from "./mail-link";
import { signableOf } from "./signable";

/** The links made for one purpose, the newest first, each with how it stands. */
export const linksOf = async (tx: Tx, planId: string, purpose: PersonLinkPurpose) =>
  (
    await tx.personLink.findMany({
      where: { planId, purpose },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 10,
      select: {
        id: true,
        createdAt: true,
        expiresAt: true,
        openedAt: true,
        usedAt: true,
        revokedAt: true,
        wrongAnswers: true,
        createdBy: { select: { name: true } },
        planVersion: { select: { number: true } },
      },
    })
  ).map((link) => ({ ...link, state: ownState(link, now()) ?? ("open" as const) }));

/** What the person answered to one kind of link, or to the operator's face, not settled yet, the newest first; its words only for who reads names. */
export async function answersOf(tx: Tx, planId: string, named: boolean, purpose: PersonLinkPurpose) {
  const answers = await tx.personAnswer.findMany({
    where: { AND: [{ planId, settledAt: null }, answersAbout[purpose]] },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: 10,
    select: {
      id: true,
      kind: true,
      reason: true,
      witnessName: true,
      answeredAt: true,
      linkId: true,
      planVersion: { select: { number: true } },
      recordedBy: { select: { name: true } },
    },
  });
  return answers.map((answer) => (named ? answer : { ...answer, reason: null, witnessName: null, recordedBy: null }));
}

/**
 * The person's part in a plan, as the two services see it: their links, what they answered without signing, and (for the
 * provider) the text they may be asked to sign now. Null when the plan is out of sight.
 */
export const getPersonPart = (actor: Actor, planId: string) =>
  asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: {
        ...subjectSelect(actor),
        id: true,
        status: true,
        agreedHash: true,
        person: { select: { identifier: true, birthDate: true, email: true } },
      },
    });
    if (!plan) return null;
    const subject = subjectOf(plan);
    const { person } = plan;
    const reads = may(actor, "personLink.read", subject);
    const written = may(actor, "personLink.issue", subject) ? await signableOf(tx, plan) : null;
    return {
      links: reads ? await linksOf(tx, planId, "PLAN") : [],
      issues: may(actor, "personLink.issue", subject),
      answers: await answersOf(tx, planId, seesNames(actor, subject), "PLAN"),
      toSign: written && { hash: written.draft.hash, number: written.draft.number },
      hasFactor: factorOf({ ...person, birthDate: person.birthDate && toDay(person.birthDate) }) !== null,
      mails: canMailLink(person.email),
    };
  });
export type PersonPart = NonNullable<Awaited<ReturnType<typeof getPersonPart>>>;
