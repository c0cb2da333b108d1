import "server-only";
import { type Actor, authorise } from "@/domain/permissions";
import { factorOf } from "@/domain/person-link";
import type { IssueLink } from "@/domain/person-link-forms";
import { now } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf } from "../plans/visible-to";
import { linkPath, newSecret, secretHash } from "./link-secrets";
import { personSigned, signableOf } from "./signable";

/** A link just made. Its path is told here and never again. */
export type IssuedLink = { linkId: string; path: string; expiresAt: Date };

/**
 * Makes the person's link to exactly the text on the page: 256 random bits of which only the hash is kept, good for one
 * answer, for so many days; earlier ones end. Refuses a text that changed or waits for no signature of the person, one they
 * signed, and a person of whom neither a code nor the birth date is known, since nothing could be asked beside the link.
 */
export const issuePersonLink = (
  actor: Actor,
  { planId, hash, days }: Pick<IssueLink, "planId" | "hash" | "days">,
): Promise<Outcome<IssuedLink>> =>
  asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, "personLink.issue", subjectOf(plan));
    const written = await signableOf(tx, plan);
    if (!written) return refused("personLink.refusals.notToSign");
    const { draft } = written;
    if (draft.hash !== hash) return refused("personLink.refusals.stale");
    if (await personSigned(tx, draft.id, hash)) return refused("personLink.refusals.signed");
    const person = await tx.person.findUniqueOrThrow({
      where: { id: plan.personId },
      select: { identifier: true, birthDate: true },
    });
    if (!factorOf({ ...person, birthDate: person.birthDate && toDay(person.birthDate) }))
      return refused("personLink.refusals.noFactor");

    const at = now();
    const expiresAt = new Date(at.getTime() + Number(days) * 24 * 60 * 60_000);
    await tx.personLink.updateMany({
      where: { planId, usedAt: null, revokedAt: null },
      data: { revokedAt: at, revokedById: actor.id },
    });
    const token = newSecret();
    const { id: linkId } = await tx.personLink.create({
      data: {
        planId,
        planVersionId: draft.id,
        personId: plan.personId,
        contentHash: hash,
        text: draft.text,
        tokenHash: secretHash(token),
        createdById: actor.id,
        createdAt: at,
        expiresAt,
      },
      select: { id: true },
    });
    await record(tx, actor, "personLink.issued", concernsOf(plan), { version: draft.number, days: Number(days) });
    return done({ linkId, path: linkPath(token), expiresAt });
  });
