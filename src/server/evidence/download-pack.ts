import "server-only";
import type { PackFile } from "@/domain/evidence";
import { type Actor, may } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { storage } from "../attachments/storage";
import { asActor } from "../db";
import { record, recordRead } from "../history";
import { packFileName } from "./pack-name";
import { packSubject, packsVisibleTo } from "./visibility";

/** One of a pack's two files, each download leaving its trace. Null when it is none of this reader's, not ready, over its time, or no longer what it was. */
export async function downloadPack(actor: Actor, packId: string, file: PackFile) {
  const found = await asActor(actor, async (tx) => {
    const pack = await tx.evidencePack.findFirst({
      where: { AND: [{ id: packId, status: "DONE", expiresAt: { gt: now() } }, packsVisibleTo(actor)] },
      select: {
        id: true,
        scope: true,
        month: true,
        organisationId: true,
        requestedById: true,
        finishedAt: true,
        pdfSha256: true,
        workbookSha256: true,
        plan: { select: { id: true, code: true, householdId: true, personId: true } },
        programme: { select: { code: true } },
      },
    });
    const sha256 = file === "pdf" ? pack?.pdfSha256 : pack?.workbookSha256;
    if (!pack || !sha256 || !may(actor, "evidence.read", packSubject(pack))) return null;
    const { plan } = pack;
    if (plan) await recordRead(tx, actor, "evidence", { householdId: plan.householdId, personId: plan.personId });
    const concerns = plan && { planId: plan.id, householdId: plan.householdId, personId: plan.personId };
    await record(tx, actor, "evidence.downloaded", { ...concerns, subjectId: pack.id }, { file });
    return { sha256, pack };
  });
  const bytes = found && (await storage().get(found.sha256));
  return found && bytes && { fileName: `${packFileName(found.pack)}.${file}`, bytes };
}
