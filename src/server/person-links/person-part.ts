import "server-only";
import { type Actor, may, seesNames } from "@/domain/permissions";
import { factorOf, ownState } from "@/domain/person-link";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { asActor, type Tx } from "../db";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { canMailLink } from "./mail-link";
import { signableOf } from "./signable";

const linksOf = async (tx: Tx, planId: string) =>
  (
    await tx.personLink.findMany({
      where: { planId },
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

/** What the person answered without signing, not settled yet, the newest first; its words only for who reads names. */
async function answersOf(tx: Tx, planId: string, named: boolean) {
  const answers = await tx.personAnswer.findMany({
    where: { planId, settledAt: null },
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
      links: reads ? await linksOf(tx, planId) : [],
      issues: may(actor, "personLink.issue", subject),
      answers: await answersOf(tx, planId, seesNames(actor, subject)),
      toSign: written && { hash: written.draft.hash, number: written.draft.number },
      hasFactor: factorOf({ ...person, birthDate: person.birthDate && toDay(person.birthDate) }) !== null,
      mails: canMailLink(person.email),
    };
  });
export type PersonPart = NonNullable<Awaited<ReturnType<typeof getPersonPart>>>;
