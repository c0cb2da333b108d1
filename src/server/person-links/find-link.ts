import "server-only";
import { readOwnHours } from "@/domain/own-hours";
import { type LinkState, ownState } from "@/domain/person-link";
import { among, ended } from "@/domain/plan";
import type { Prisma } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import { hoursSince } from "./hours-to-confirm";
import { secretHash } from "./link-secrets";
import { personSigned, signableOf } from "./signable";

const linkSelect = {
  id: true,
  planId: true,
  planVersionId: true,
  purpose: true,
  text: true,
  contentHash: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
  wrongAnswers: true,
  openedAt: true,
  sessionHash: true,
  sessionExpiresAt: true,
  person: { select: { identifier: true, birthDate: true } },
  plan: {
    select: {
      id: true,
      status: true,
      agreedHash: true,
      personId: true,
      householdId: true,
      referralId: true,
      providerOrganisation: { select: { name: true, phone: true } },
    },
  },
} satisfies Prisma.PersonLinkSelect;

/** A person's link with what its pages must know of its plan. */
export type FoundLink = Prisma.PersonLinkGetPayload<{ select: typeof linkSelect }>;

/** The link a token opens; null for a guessed one. */
export const linkOfToken = (tx: Tx, token: string) =>
  tx.personLink.findUnique({ where: { tokenHash: secretHash(token) }, select: linkSelect });

/** A link by its id, which a visit's cookie names. */
export const linkById = (tx: Tx, id: string) => tx.personLink.findUnique({ where: { id }, select: linkSelect });

/** What a link is worth now: its own row first, then the plan and the text it was made for. */
export async function stateOf(tx: Tx, link: FoundLink): Promise<LinkState> {
  const own = ownState(link, now());
  if (own) return own;
  if (link.purpose === "HOURS") return hoursState(tx, link);
  if (await personSigned(tx, link.planVersionId, link.contentHash)) return "signed";
  if (among(ended, link.plan.status)) return "over";
  const written = await signableOf(tx, link.plan);
  return written && written.draft.id === link.planVersionId && written.draft.hash === link.contentHash
    ? "open"
    : "changed";
}

/** A link to hours opens while they stand as they stood, and one of them is still to be confirmed. */
async function hoursState(tx: Tx, { text }: FoundLink): Promise<LinkState> {
  const hours = readOwnHours(text);
  if (!hours) return "changed";
  const { changed, open } = await hoursSince(tx, hours);
  if (changed) return "changed";
  return open.length > 0 ? "open" : "signed";
}
