import "server-only";
import { needsOfficina } from "@/domain/materiality";
import type { Actor } from "@/domain/permissions";
import { comparePlanContents, type PlanChange } from "@/domain/plan-compare";
import { type PlanContent, readContent } from "@/domain/plan-content";
import { kindsOf } from "@/domain/variation";
import type { SignerRole } from "@/generated/prisma/enums";
import type { Written } from "./written";

type SignedVersion = {
  number: number;
  content: string | null;
  contentHash: string | null;
  signatures: readonly { role: SignerRole; contentHash: string }[];
};

/** What changed since the newest version that this side signed, with its number; null when it signed none. */
export function changesSince(versions: readonly SignedVersion[], role: SignerRole, content: PlanContent) {
  const mine = versions.find(({ contentHash, signatures }) =>
    signatures.some((one) => one.role === role && one.contentHash === contentHash),
  );
  const signed = readContent(mine?.content);
  return mine && signed && { number: mine.number, changes: comparePlanContents(signed, content) };
}

const sum = (changes: readonly PlanChange[], of: "deltaMinutes" | "deltaCents") =>
  changes.reduce((total, change) => total + change[of], 0);

/** The variation being written as its plan's page tells it: why, how far, what it changes, who signs; null for a first text. */
export function variationOf(actor: Actor, written: Written, versions: readonly SignedVersion[], named: boolean) {
  const { variation, changes, draft, stage, required } = written;
  if (!variation || !changes) return null;
  const { baseVersion, openedBy, agreedBy, assessment, ...facts } = variation;
  const side = actor.role === "SOCIAL_WORKER" ? "OFFICINA" : "OPERATOR";
  return {
    ...facts,
    stage,
    number: draft.number,
    versionId: draft.id,
    hash: draft.hash,
    text: named ? draft.text : "",
    base: baseVersion.number,
    assessment: named ? assessment : null,
    openedBy: named ? openedBy.name : null,
    agreedBy: named ? (agreedBy?.name ?? null) : null,
    kinds: kindsOf(changes),
    // Whoever works without names is not told those that were corrected.
    changes: named ? changes : changes.filter(({ kind }) => kind !== "identity"),
    deltaMinutes: sum(changes, "deltaMinutes"),
    deltaCents: sum(changes, "deltaCents"),
    required,
    decidesOfficina: needsOfficina(required),
    sinceMine: changesSince(versions, side, draft.content),
  };
}
