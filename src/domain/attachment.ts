import type { AttachmentKind } from "@/generated/prisma/enums";
import { cleanText } from "@/lib/form";
import type { Message } from "@/lib/outcome";
import type { Deed } from "./permissions";

/** The largest file that is taken: 20 MB, in bytes. */
export const largestFileBytes = 20 * 1024 * 1024;

/** The most files one plan holds. */
export const mostAttachments = 200;

/** What a file attached to a plan is: the signed sheet that a signature on paper rests on, or any other document. */
export const attachmentKinds = ["DOCUMENT", "SIGNED_PAPER"] as const satisfies AttachmentKind[];
/** What a file attached to a plan may be. */
export type PlanFileKind = (typeof attachmentKinds)[number];

/** Whose deed each is: the provider records signatures, both services keep documents. */
export const attachingDeeds = {
  DOCUMENT: "attachment.write",
  SIGNED_PAPER: "plan.recordPersonSignature",
} as const satisfies Record<PlanFileKind, Deed>;

/** The ending a file of each type is given when it is downloaded, whatever it was called. */
const endings = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
} as const;
/** One of the types a kept file may have. */
export type FileType = keyof typeof endings;

const scans = ["application/pdf", "image/jpeg", "image/png"] as const;

/** What a file of each kind may be, told from its content and never from its name. */
export const fileTypes: Record<AttachmentKind, readonly FileType[]> = {
  DOCUMENT: Object.keys(endings) as FileType[],
  SIGNED_PAPER: scans,
  REGISTER_SHEET: scans,
  QUOTE: Object.keys(endings) as FileType[],
  AGREEMENT: scans,
};

const oldOffice = ["application/x-cfb", "application/vnd.ms-excel", "application/msword"];
const macros = /macroenabled/i;

/** What is wrong with a file of such a content (null: nobody knows what it is) under such a name; null when nothing is. */
export function fileProblem(kind: AttachmentKind, name: string, found: string | null): Message | null {
  if (found && (fileTypes[kind] as readonly string[]).includes(found)) return null;
  const wrong = (key: string): Message => ({ key: `attachment.errors.${key}` });
  if (found && found in endings) return wrong("notAScan");
  if (found && macros.test(found)) return wrong("macros");
  if (found && oldOffice.includes(found)) return wrong("oldOffice");
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase().replace("jpeg", "jpg");
  const claims = Object.values(endings).find((one) => one === ending);
  if (claims) return wrong("notWhatItSays");
  return wrong(fileTypes[kind] === scans ? "scanType" : "documentType");
}

/** A file's name as it may be kept and sent back: no folders, no control characters, no ending of its own, at most 80 characters. */
export function safeFileName(name: string, type: FileType) {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const stem = last
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N} ._-]/gu, "")
    .replace(/^[ .]+|[ .]+$/g, "")
    .slice(0, 80);
  return `${stem || "scansione"}.${endings[type]}`;
}

/** The longest title of a document; characters. */
export const longestTitle = 120;

/** What somebody called a document, as it may be kept; null when they did not. */
export const titleOf = (typed: string) => cleanText(typed).replace(/\s+/g, " ").trim().slice(0, longestTitle) || null;
