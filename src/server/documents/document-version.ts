import "server-only";
import type { DocumentKind } from "@/domain/document";
import { canonicalText, readContent } from "@/domain/plan-content";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";
import { discardedContent, draftOf, hashOf } from "../plans/content-of";

/** What a paper must know of a version. */
export const versionSelect = {
  id: true,
  number: true,
  status: true,
  content: true,
  contentHash: true,
  signedAt: true,
  signatures: {
    where: { withdrawnAt: null },
    orderBy: [{ signedAt: "asc" }, { id: "asc" }],
    select: { role: true, method: true, signerName: true, witnessName: true, contentHash: true, signedAt: true },
  },
  variation: {
    select: {
      status: true,
      reason: true,
      assessment: true,
      createdAt: true,
      sharedAt: true,
      openedBy: { select: { name: true } },
      baseVersion: { select: { number: true, content: true } },
    },
  },
} satisfies Prisma.PlanVersionSelect;

/** One version as a paper reads it. */
export type VersionRow = Prisma.PlanVersionGetPayload<{ select: typeof versionSelect }>;

/** The text of a version and its hash: frozen once signed, made of its rows before that. */
export async function textOf(tx: Tx, planId: string, { number, status, content, contentHash }: VersionRow) {
  const frozen = readContent(content);
  if (frozen && contentHash) return { content: frozen, hash: contentHash };
  const written =
    status === "DRAFT" ? (await draftOf(tx, planId))?.content : await discardedContent(tx, planId, number);
  return written && { content: written, hash: hashOf(canonicalText(written)) };
}

/** The version a paper is about: the one asked for, or the newest that was not dropped. A variation that was not shared yet is its writers' alone. */
export async function versionFor(tx: Tx, planId: string, kind: DocumentKind, number: number | null, writes: boolean) {
  const versions = await tx.planVersion.findMany({
    where: { planId, ...(number ? { number } : {}), ...(kind === "variation" ? { variation: { isNot: null } } : {}) },
    orderBy: { number: "desc" },
    select: versionSelect,
  });
  const seen = versions.filter(({ variation }) => writes || !variation || variation.sharedAt);
  return seen.find(({ status }) => status !== "DISCARDED") ?? seen[0] ?? null;
}
