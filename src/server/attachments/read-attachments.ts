import "server-only";
import { mostAttachments } from "@/domain/attachment";
import { type Actor, may } from "@/domain/permissions";
import type { AttachmentKind } from "@/generated/prisma/enums";
import { asActor } from "../db";
import { record, recordRead } from "../history";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { storage } from "./storage";

/** The files of a plan, newest first, of one kind or all; null for who may not read them. */
export const listAttachments = (actor: Actor, planId: string, kind?: AttachmentKind) =>
  asActor(actor, async (tx) => {
    const plan = await tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: subjectSelect(actor),
    });
    if (!plan || !may(actor, "attachment.read", subjectOf(plan))) return null;
    return tx.attachment.findMany({
      where: { planId, kind },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: mostAttachments,
      select: {
        id: true,
        kind: true,
        title: true,
        fileName: true,
        sizeBytes: true,
        createdAt: true,
        uploadedBy: { select: { name: true } },
      },
    });
  });
/** One file as its lists tell it. */
export type AttachmentRow = NonNullable<Awaited<ReturnType<typeof listAttachments>>>[number];

/** One file of a plan with its bytes, each download leaving its trace. Null when it is not there, out of sight, or no longer what it was. */
export async function downloadAttachment(actor: Actor, planId: string, attachmentId: string) {
  const found = await asActor(actor, async (tx) => {
    const attachment = await tx.attachment.findFirst({
      where: { id: attachmentId, planId, plan: visibleTo(actor) },
      select: {
        id: true,
        fileName: true,
        mimeType: true,
        sha256: true,
        plan: { select: { ...subjectSelect(actor), id: true, personId: true, householdId: true, referralId: true } },
      },
    });
    const plan = attachment?.plan;
    if (!attachment || !plan || !may(actor, "attachment.read", subjectOf(plan))) return null;
    const { personId, householdId, referralId } = plan;
    await recordRead(tx, actor, "attachment", { householdId, personId });
    const concerns = { planId, personId, householdId, referralId, subjectId: attachment.id };
    await record(tx, actor, "attachment.downloaded", concerns);
    return attachment;
  });
  const bytes = found && (await storage().get(found.sha256));
  return found && bytes && { fileName: found.fileName, mimeType: found.mimeType, bytes };
}
