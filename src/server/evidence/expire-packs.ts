import "server-only";
import { now } from "@/lib/clock";
import { storage } from "../attachments/storage";
import { asSystem } from "../db";

const atOnce = 50;

/** Takes away the files of the packs whose time is over; their rows stay and say so. Gives how many packs were emptied. */
export async function expirePacks() {
  const over = await asSystem("evidence expiry", async (tx) => {
    const rows = await tx.evidencePack.findMany({
      where: { status: "DONE", expiresAt: { lte: now() }, pdfSha256: { not: null } },
      orderBy: { expiresAt: "asc" },
      take: atOnce,
      select: { id: true, pdfSha256: true, workbookSha256: true },
    });
    return rows.map((row) => ({ ...row, hashes: [row.pdfSha256, row.workbookSha256].flatMap((hash) => hash ?? []) }));
  });
  for (const { id, hashes } of over) {
    for (const hash of hashes) if (!(await isKeptElsewhere(id, hash))) await storage().remove(hash);
    await asSystem("evidence expiry", (tx) =>
      tx.evidencePack.updateMany({ where: { id }, data: { pdfSha256: null, workbookSha256: null } }),
    );
  }
  return over.length;
}

/** Whether the same bytes are somebody else's too: a pack that was attached to a plan, for example. */
const isKeptElsewhere = (packId: string, hash: string) =>
  asSystem("evidence expiry", async (tx) => {
    const attached = await tx.attachment.count({ where: { sha256: hash } });
    const packed = await tx.evidencePack.count({
      where: { id: { not: packId }, OR: [{ pdfSha256: hash }, { workbookSha256: hash }] },
    });
    return attached + packed > 0;
  });
