import "server-only";
import { fileTypeFromBuffer } from "file-type";
import { type FileType, fileProblem, largestFileBytes, safeFileName } from "@/domain/attachment";
import type { AttachmentKind } from "@/generated/prisma/enums";
import { done, type Outcome, refused } from "@/lib/outcome";
import { storage } from "./storage";

/** A file as it arrived: what it was called and its bytes. Its declared type is nobody's word. */
export type ArrivedFile = { name: string; bytes: Uint8Array };

/** A file that is kept, as its row tells it. */
export type KeptFile = { fileName: string; mimeType: FileType; sizeBytes: number; sha256: string };

/**
 * Keeps the bytes of a file under their hash. To be called before the row is written, and outside its transaction: a row
 * never points at nothing. Refuses an empty file, one over 20 MB, one that by its content is not what a file of this kind may be.
 */
export async function keepFile(kind: AttachmentKind, file: ArrivedFile): Promise<Outcome<KeptFile>> {
  if (file.bytes.length === 0) return refused("errors.fileRequired");
  if (file.bytes.length > largestFileBytes) return refused("errors.fileTooLarge", { maximum: 20 });
  const found = (await fileTypeFromBuffer(file.bytes).catch(() => undefined))?.mime ?? null;
  const problem = fileProblem(kind, file.name, found);
  if (problem) return { ok: false, reason: problem };
  const mimeType = found as FileType;
  const sha256 = await storage().put(file.bytes);
  return done({ fileName: safeFileName(file.name, mimeType), mimeType, sizeBytes: file.bytes.length, sha256 });
}
