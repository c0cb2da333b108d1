import "server-only";
import { type LinkState, ownState } from "@/domain/person-link";
import type { PersonLinkPurpose } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { id as idShape } from "@/lib/fields";
import type { Tx } from "../db";
import { type FoundLink, linkById } from "./find-link";
import { sameText, secretHash } from "./link-secrets";

/** The link of an open visit, by the cookie it was given; null for a guess, a visit that is over, one of a link taken back since, or made for something else. */
export async function visitedLink(tx: Tx, visit: string, purpose: PersonLinkPurpose): Promise<FoundLink | null> {
  const [linkId = "", secret = ""] = visit.slice(0, 200).split(".");
  const known = idShape.safeParse(linkId);
  const link = known.success ? await linkById(tx, known.data) : null;
  if (link?.purpose !== purpose) return null;
  if (!link.sessionHash || !link.sessionExpiresAt || link.sessionExpiresAt <= now()) return null;
  if (!sameText(link.sessionHash, secretHash(secret))) return null;
  const own: LinkState | null = ownState(link, now());
  return own === null || own === "used" ? link : null;
}
