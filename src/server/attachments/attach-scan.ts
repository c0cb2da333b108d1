import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { largestScanBytes, type ScanType, safeFileName, scanTypes } from "@/domain/attachment";
import { type Actor, authorise, NotVisible } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { subjectOf, subjectSelect, visibleTo } from "../plans/visible-to";
import { storage } from "./storage";

/** A file as it arrived: what it was called and its bytes. Its declared type is nobody's word. */
export type ArrivedFile = { name: string; bytes: Uint8Array };

/**
 * Keeps the scan of a plan signed on paper. Refuses an empty file, one over 20 MB, and anything that is not by its content
 * a PDF, a JPEG or a PNG. The bytes are kept before the row is written: a row never points at nothing.
 */
export async function attachScan(actor: Actor, planId: string, file: ArrivedFile): Promise<Outcome<{ id: string }>> {
  const plan = await asActor(actor, (tx) =>
    tx.plan.findFirst({
      where: { AND: [{ id: planId }, visibleTo(actor)] },
      select: { ...subjectSelect(actor), id: true, personId: true, householdId: true, referralId: true },
    }),
  );
  if (!plan) throw new NotVisible();
  authorise(actor, "plan.recordPersonSignature", subjectOf(plan));
  if (file.bytes.length === 0) return refused("errors.fileRequired");
  if (file.bytes.length > largestScanBytes) return refused("errors.fileTooLarge", { maximum: 20 });
  const type = (await fileTypeFromBuffer(file.bytes))?.mime;
  if (!isScan(type)) return refused("plan.errors.scanType");

  const sha256 = await storage().put(file.bytes);
  return asActor(actor, async (tx) => {
    const attachment = await tx.attachment.create({
      data: {
        organisationId: actor.organisationId,
        householdId: plan.householdId,
        planId,
        fileName: safeFileName(file.name, type),
        mimeType: type,
        sizeBytes: file.bytes.length,
        sha256,
        uploadedById: actor.id,
        createdAt: now(),
      },
      select: { id: true },
    });
    await record(
      tx,
      actor,
      "plan.scanAttached",
      {
        planId,
        personId: plan.personId,
        householdId: plan.householdId,
        referralId: plan.referralId,
        subjectId: attachment.id,
      },
      { bytes: file.bytes.length },
    );
    return done(attachment);
  });
}

const isScan = (type: string | undefined): type is ScanType => scanTypes.some((one) => one === type);
