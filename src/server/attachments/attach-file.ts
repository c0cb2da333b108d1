import "server-only";
import { fileTypeFromBuffer } from "file-type";
import {
  attachingDeeds,
  type FileType,
  fileProblem,
  largestFileBytes,
  mostAttachments,
  safeFileName,
} from "@/domain/attachment";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { among, ended } from "@/domain/plan";
import type { AttachmentKind } from "@/generated/prisma/enums";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { concernsOf, lockPlan } from "../plans/lock-plan";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { storage } from "./storage";

/** A file as it arrived: what it was called and its bytes. Its declared type is nobody's word. */
export type ArrivedFile = { name: string; bytes: Uint8Array };

/** What is being attached: the signed sheet, or a document with a title or without. */
export type Attached = { kind: AttachmentKind; title: string | null; file: ArrivedFile };

/**
 * Keeps a file of a plan: the scan of the sheet signed on paper, or another document. Refuses an empty file, one over 20 MB,
 * one that by its content is not what may be kept, the file after the two-hundredth, and a plan that is over. The bytes are kept before the row
 * is written: a row never points at nothing.
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
  if (file.bytes.length === 0) return refused("errors.fileRequired");
  if (file.bytes.length > largestFileBytes) return refused("errors.fileTooLarge", { maximum: 20 });
  const found = (await fileTypeFromBuffer(file.bytes).catch(() => undefined))?.mime ?? null;
  const problem = fileProblem(kind, file.name, found);
  if (problem) return { ok: false, reason: problem };
  const type = found as FileType;

  const sha256 = await storage().put(file.bytes);
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
        fileName: safeFileName(file.name, type),
        mimeType: type,
        sizeBytes: file.bytes.length,
        sha256,
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
