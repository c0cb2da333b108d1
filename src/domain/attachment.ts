/** The largest scan that is taken: 20 MB, in bytes. */
export const largestScanBytes = 20 * 1024 * 1024;

/** What a scan may be, told from its content and never from its name. */
export const scanTypes = ["application/pdf", "image/jpeg", "image/png"] as const;
export type ScanType = (typeof scanTypes)[number];

/** The ending a file of each type is given when it is downloaded, whatever it was called. */
export const endingOf: Record<ScanType, string> = {
  "application/pdf": "pdf",
  "image/jpeg": "jpg",
  "image/png": "png",
};

/** A file's name as it may be kept and sent back: no folders, no control characters, no ending of its own, at most 80 characters. */
export function safeFileName(name: string, type: ScanType) {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const stem = last
    .replace(/\.[^.]*$/, "")
    .replace(/[^\p{L}\p{N} ._-]/gu, "")
    .replace(/^[ .]+|[ .]+$/g, "")
    .slice(0, 80);
  return `${stem || "scansione"}.${endingOf[type]}`;
}
