import "server-only";
import { mostAttachments } from "@/domain/attachment";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { type ArrivedFile, keepFile } from "../attachments/keep-file";
import { storage } from "../attachments/storage";
import { asActor, type Tx } from "../db";
import { record } from "../history";

const ownAgreement = (tx: Tx, actor: Actor, id: string) =>
  tx.internshipAgreement.findFirst({ where: { id, promoterId: actor.organisationId }, select: { id: true } });

/** Keeps the scan of a signed convention. Refuses an empty file, one over 20 MB, one that by its content is no scan, the file after the two-hundredth. */
export async function attachAgreement(
  actor: Actor,
  agreementId: string,
  file: ArrivedFile,
): Promise<Outcome<{ id: string }>> {
  authorise(actor, "internshipAgreement.manage", { organisationId: actor.organisationId });
  if (!(await asActor(actor, (tx) => ownAgreement(tx, actor, agreementId)))) throw new NotVisible();
  const kept = await keepFile("AGREEMENT", file);
  if (!kept.ok) return kept;
  return asActor(actor, async (tx) => {
    await tx.$queryRaw`select id from "InternshipAgreement" where id = ${agreementId}::uuid for update`;
    if ((await tx.attachment.count({ where: { agreementId } })) >= mostAttachments)
      return refused("attachment.errors.tooMany", { maximum: mostAttachments });
    const attachment = await tx.attachment.create({
      data: {
        organisationId: actor.organisationId,
        agreementId,
        kind: "AGREEMENT",
        ...kept.data,
        uploadedById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    const facts = { bytes: file.bytes.length };
    await record(tx, actor, "internshipAgreement.scanAttached", { subjectId: agreementId }, facts);
    return done(attachment);
  });
}

/** The scan of a convention with its bytes, each download leaving its trace. Null when it is not there, another's, or no longer what it was. */
export async function downloadAgreement(actor: Actor, agreementId: string, attachmentId: string) {
  authorise(actor, "internshipAgreement.manage", { organisationId: actor.organisationId });
  const found = await asActor(actor, async (tx) => {
    const attachment = await tx.attachment.findFirst({
      where: { id: attachmentId, agreementId, agreement: { promoterId: actor.organisationId } },
      select: { fileName: true, mimeType: true, sha256: true },
    });
    if (attachment) await record(tx, actor, "attachment.downloaded", { subjectId: agreementId });
    return attachment;
  });
  const bytes = found && (await storage().get(found.sha256));
  return found && bytes && { fileName: found.fileName, mimeType: found.mimeType, bytes };
}
