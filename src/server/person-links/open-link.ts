import "server-only";
import {
  type Factor,
  factorOf,
  type LinkState,
  mostWrongAnswers,
  plainAnswer,
  visitMinutes,
  wordsOf,
} from "@/domain/person-link";
import type { PersonLinkPurpose } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { type Attempt, countAttempts, forgiveAttempts } from "../auth/attempts";
import { asSystem } from "../db";
import { record } from "../history";
import { concernsOf } from "../plans/lock-plan";
import { type FoundLink, linkOfToken, stateOf } from "./find-link";
import { newSecret, sameText, secretHash } from "./link-secrets";

/** What the first page of a link shows: what it is worth, what is asked, whom to call. No word of whose it is. */
export type LinkDoor = {
  state: LinkState;
  purpose: PersonLinkPurpose;
  asks: Factor["kind"];
  call: { name: string; phone: string | null };
};

const askedOf = ({ person }: FoundLink) =>
  factorOf({ ...person, birthDate: person.birthDate && toDay(person.birthDate) });

/** What somebody who holds a token may be shown before they answered anything; null for a guessed token. Looking uses nothing up. */
export const readLinkDoor = (token: string): Promise<LinkDoor | null> =>
  asSystem("person.link", async (tx) => {
    const link = await linkOfToken(tx, token);
    if (!link) return null;
    const state = await stateOf(tx, link);
    return { state, purpose: link.purpose, asks: askedOf(link)?.kind ?? "code", call: link.plan.providerOrganisation };
  });

/**
 * Opens a link with what only the person knows, for half an hour. Counted by link and by address; the fifth wrong answer
 * locks the link and is told to the operator. The visit's secret is told here and never again. Refuses a link that leads to
 * nothing any more, saying why; null for a token nobody was given.
 */
export async function openPersonLink(
  token: string,
  typed: string,
  address: string,
): Promise<Outcome<{ visit: string }> | null> {
  const attempts: Attempt[] = [
    ["personLinkByLink", secretHash(token)],
    ["personLinkByAddress", address],
  ];
  const tooMany = await countAttempts(attempts);
  if (tooMany) return refused("ownPlan.refusals.tooMany", tooMany.values);

  const outcome = await asSystem("person.link", async (tx): Promise<Outcome<{ visit: string }> | null> => {
    await tx.$queryRaw`select id from "PersonLink" where "tokenHash" = ${secretHash(token)} for update`;
    const link = await linkOfToken(tx, token);
    if (!link) return null;
    const factor = askedOf(link);
    const right = sameText(plainAnswer(factor?.kind ?? "code", typed), factor?.answer ?? newSecret());
    const state = await stateOf(tx, link);
    if (state !== "open") return refused(`${wordsOf(link.purpose, state)}.text`, { provider: isolated(link) });
    return right ? visit(tx, link) : miss(tx, link);
  });
  if (outcome?.ok) await forgiveAttempts(attempts);
  return outcome;
}

const isolated = ({ plan }: FoundLink) => `\u2068${plan.providerOrganisation.name}\u2069`;

async function visit(tx: Parameters<typeof stateOf>[0], link: FoundLink) {
  const secret = newSecret();
  const at = now();
  await tx.personLink.update({
    where: { id: link.id },
    data: {
      openedAt: link.openedAt ?? at,
      wrongAnswers: 0,
      sessionHash: secretHash(secret),
      sessionExpiresAt: new Date(at.getTime() + visitMinutes * 60_000),
    },
    select: { id: true },
  });
  await record(tx, null, "personLink.opened", concernsOf(link.plan));
  return done({ visit: `${link.id}.${secret}` });
}

async function miss(tx: Parameters<typeof stateOf>[0], link: FoundLink) {
  const { wrongAnswers } = await tx.personLink.update({
    where: { id: link.id },
    data: { wrongAnswers: { increment: 1 } },
    select: { wrongAnswers: true },
  });
  const left = mostWrongAnswers - wrongAnswers;
  if (left > 0) return refused("ownPlan.refusals.wrongLeft", { left });
  await record(tx, null, "personLink.locked", concernsOf(link.plan), { wrongAnswers });
  return refused("ownPlan.states.locked.text", { provider: isolated(link) });
}
