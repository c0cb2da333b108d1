import "server-only";
import type { Actor } from "@/domain/permissions";
import { factorOf } from "@/domain/person-link";
import type { PersonLinkPurpose } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import type { Tx } from "../db";
import { linkPath, newSecret, secretHash } from "./link-secrets";

/** A link just made. Its path is told here and never again. */
export type IssuedLink = { linkId: string; path: string; expiresAt: Date };

/** What a link is for: whose, to which text, for how many days. */
type Wanted = {
  purpose: PersonLinkPurpose;
  planId: string;
  personId: string;
  planVersionId: string;
  contentHash: string;
  text: string;
  days: number;
};

/**
 * Makes a link of 256 random bits of which only the hash is kept; earlier ones for the same purpose end. Refuses a person of
 * whom neither a code nor the birth date is known, since nothing could be asked beside the link. It proves no right to make one.
 */
export async function makeLink(tx: Tx, actor: Actor, { days, ...wanted }: Wanted): Promise<Outcome<IssuedLink>> {
  const { planId, purpose } = wanted;
  const person = await tx.person.findUniqueOrThrow({
    where: { id: wanted.personId },
    select: { identifier: true, birthDate: true },
  });
  if (!factorOf({ ...person, birthDate: person.birthDate && toDay(person.birthDate) }))
    return refused("personLink.refusals.noFactor");
  const at = now();
  const expiresAt = new Date(at.getTime() + days * 24 * 60 * 60_000);
  await tx.personLink.updateMany({
    where: { planId, purpose, usedAt: null, revokedAt: null },
    data: { revokedAt: at, revokedById: actor.id },
  });
  const token = newSecret();
  const { id: linkId } = await tx.personLink.create({
    data: { ...wanted, tokenHash: secretHash(token), createdById: actor.id, createdAt: at, expiresAt },
    select: { id: true },
  });
  return done({ linkId, path: linkPath(token), expiresAt });
}
