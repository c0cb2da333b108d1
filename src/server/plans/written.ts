import "server-only";
import { signersOf } from "@/domain/materiality";
import { comparePlanContents, type PlanChange } from "@/domain/plan-compare";
import { type PlanContent, readContent } from "@/domain/plan-content";
import { type PlanProblem, planProblems } from "@/domain/plan-problems";
import { variationProblems } from "@/domain/variation";
import type { PlanStatus, Prisma, SignerRole } from "@/generated/prisma/client";
import { now } from "@/lib/clock";
import type { Tx } from "../db";
import { type Draft, draftsOf } from "./content-of";
import { frameOf } from "./frame-of";
import { lineFacts } from "./line-uses";

/** How far a text being written has come. */
export type Stage = "DRAFT" | "SHARED" | "AGREED";

const variationSelect = {
  id: true,
  planVersionId: true,
  status: true,
  version: true,
  reason: true,
  assessment: true,
  createdAt: true,
  sharedAt: true,
  agreedAt: true,
  agreedHash: true,
  agreedBy: { select: { name: true } },
  openedBy: { select: { name: true } },
  baseVersion: { select: { id: true, number: true, content: true, signedAt: true } },
} satisfies Prisma.VariationSelect;

/**
 * The text of a plan that is being written, the first one or a variation of the signed one: how far it has come, what was
 * agreed to, what it changes of the version in force (null for a first text) and who therefore must sign it.
 */
export type Written = {
  draft: Draft;
  stage: Stage;
  agreedHash: string | null;
  variation: Prisma.VariationGetPayload<{ select: typeof variationSelect }> | null;
  before: PlanContent | null;
  changes: PlanChange[] | null;
  required: readonly SignerRole[];
};

type Of = { id: string; status: PlanStatus; agreedHash: string | null };

/** Reads the texts being written of some plans, by plan; those that have none are left out. */
export async function writtenTextsOf(tx: Tx, plans: readonly Of[]): Promise<Map<string, Written>> {
  const drafts = await draftsOf(
    tx,
    plans.map(({ id }) => id),
  );
  const variations = await tx.variation.findMany({
    where: { planVersionId: { in: [...drafts.values()].map(({ id }) => id) } },
    select: variationSelect,
  });
  return new Map(
    plans.flatMap((plan) => {
      const draft = drafts.get(plan.id);
      const variation = variations.find(({ planVersionId }) => planVersionId === draft?.id) ?? null;
      const written = draft && textIn(plan, draft, variation);
      return written ? [[plan.id, written] as const] : [];
    }),
  );
}

/** Reads the text being written; null when the plan has none. */
export const writtenOf = async (tx: Tx, plan: Of): Promise<Written | null> =>
  (await writtenTextsOf(tx, [plan])).get(plan.id) ?? null;

function textIn(plan: Of, draft: Draft, variation: Written["variation"]): Written | null {
  const stage = variation ? variation.status : plan.status;
  if (stage !== "DRAFT" && stage !== "SHARED" && stage !== "AGREED") return null;
  const before = variation && readContent(variation.baseVersion.content);
  if (variation && !before) throw new Error(`plan ${plan.id} varies a text that cannot be read`);
  const changes = before && comparePlanContents(before, draft.content);
  const agreedHash = variation ? variation.agreedHash : plan.agreedHash;
  return { draft, stage, agreedHash, variation, before, changes, required: signersOf(changes) };
}

type Framed = Parameters<typeof frameOf>[1] & { id: string };

/** Everything that must be put right before the text being written may be shared or signed. */
export async function problemsOf(tx: Tx, plan: Framed, written: Written): Promise<PlanProblem[]> {
  const { draft, before, changes } = written;
  const { frame } = await frameOf(tx, plan, before !== null);
  const problems = planProblems(draft.checked, frame);
  if (before && changes)
    problems.push(...variationProblems(before, draft.content, changes, await lineFacts(tx, plan.id)));
  return problems;
}

/** Moves the text being written to another stage, with its stamps: a variation in its own row, a first text in its plan's. */
export async function moveWritten(
  tx: Tx,
  planId: string,
  { variation }: Pick<Written, "variation">,
  to: Stage,
  stamps: Partial<Record<"sharedAt" | "agreedAt", Date | null> & Record<"agreedById" | "agreedHash", string | null>>,
) {
  const { version } = await tx.plan.update({
    where: { id: planId },
    data: { updatedAt: now(), version: { increment: 1 }, ...(variation ? {} : { status: to, ...stamps }) },
    select: { version: true },
  });
  if (variation)
    await tx.variation.update({
      where: { id: variation.id },
      data: { status: to, ...stamps, version: { increment: 1 } },
      select: { id: true },
    });
  return version;
}

/** Gives up the text being written, if there is one: nothing of it comes into force, and it stays on record. */
export async function discardWritten(tx: Tx, planId: string) {
  await tx.variation.updateMany({
    where: { planId, planVersion: { status: "DRAFT" } },
    data: { status: "DISCARDED", discardedAt: now(), version: { increment: 1 } },
  });
  await tx.planVersion.updateMany({ where: { planId, status: "DRAFT" }, data: { status: "DISCARDED" } });
  await tx.plan.update({
    where: { id: planId },
    data: { updatedAt: now(), version: { increment: 1 } },
    select: { id: true },
  });
}
