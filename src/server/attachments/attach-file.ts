import "server-only";
import { attachingDeeds, mostAttachments, type PlanFileKind } from "@/domain/attachment";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { type ArrivedFile, keepFile } from "./keep-file";

/** What is being attached: the signed sheet, or a document with a title or without. */
export type Attached = { kind: PlanFileKind; title: string | null; file: ArrivedFile };

/**
 * Keeps a file of a plan: the scan of the sheet signed on paper, or another document. Refuses an empty file, one over 20 MB,
 * one that by its content is not what may be kept, the file after the two-hundredth, and a plan that is over.
 */
export async function attachFile(
  actor: Actor,
  planId: string,
  { kind, title, file }: Attached,
): Promise<Outcome<{ id: string }>> {
  const seen = await asActor(actor, (tx) =>
    tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { ...subjectSelect(actor), status: true },
    }),
  );
  if (!seen) throw new NotVisible();
  authorise(actor, attachingDeeds[kind], subjectOf(seen));
  if (among(ended, seen.status)) return refused("plan.refusals.over", { status: seen.status });
  const kept = await keepFile(kind, file);
  if (!kept.ok) return kept;
  return asActor(actor, async (tx) => {
    const plan = await lockPlan(tx, actor, planId);
    authorise(actor, attachingDeeds[kind], subjectOf(plan));
    if (among(ended, plan.status)) return refused("plan.refusals.over", { status: plan.status });
    if ((await tx.attachment.count({ where: { planId } })) >= mostAttachments)
      return refused("attachment.errors.tooMany", { maximum: mostAttachments });
    const attachment = await tx.attachment.create({
      data: {
        organisationId: actor.organisationId,
        householdId: plan.householdId,
        planId,
        kind,
        title,
        ...kept.data,
        uploadedById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    const event = kind === "SIGNED_PAPER" ? "plan.scanAttached" : "plan.documentAttached";
    await record(tx, actor, event, { ...concernsOf(plan), subjectId: attachment.id }, { bytes: file.bytes.length });
    return done(attachment);
  });
}
