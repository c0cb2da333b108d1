import { randomUUID } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cleanText } from "./form";

/** A file received from a form: what it was called, where it lies, how many bytes it has. Who receives it removes it. */
export type ReceivedFile = { name: string; path: string; size: number };

/** Why no file was received. */
export type NotReceived = "missing" | "tooLarge" | "malformed";

const longestHead = 16_384;

/**
 * Receives the first file of a posted form straight onto the disk, a piece at a time: memory never holds it whole. What is
 * beyond `maximum` bytes is refused, and its piece on the disk removed.
 */
export async function receiveFile(request: Request, maximum: number): Promise<ReceivedFile | NotReceived> {
  const boundary = /^multipart\/form-data;.*\bboundary="?([^";,]{1,200})"?/i.exec(
    request.headers.get("content-type") ?? "",
  );
  if (!boundary?.[1] || !request.body) return "malformed";
  const path = join(tmpdir(), `ponte-${randomUUID()}`);
  const file = await open(path, "wx", 0o600);
  let received: ReceivedFile | NotReceived = "malformed";
  try {
    received = await receive(request.body, Buffer.from(`\r\n--${boundary[1]}`), file, path, maximum);
  } finally {
    await file.close();
    if (typeof received === "string") await rm(path, { force: true });
  }
  return received;
}

/** Walks the parts of the body: skips the ones without a file name, writes the first one that has one. */
async function receive(
  body: ReadableStream<Uint8Array>,
  mark: Buffer,
  file: FileHandle,
  path: string,
  maximum: number,
): Promise<ReceivedFile | NotReceived> {
  let pending = Buffer.from("\r\n");
  let name: string | null = null;
  let inHead = false;
  let size = 0;
  const keep = async (bytes: Buffer) => {
    size += name === null ? 0 : bytes.length;
    if (name !== null && size <= maximum) await file.write(bytes);
  };
  for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      if (inHead) {
        const end = pending.indexOf("\r\n\r\n");
        if (end < 0 && pending.length > longestHead) return "malformed";
        if (end < 0) break;
        name = fileNameIn(pending.subarray(0, end).toString("utf8"));
        pending = pending.subarray(end + 4);
        inHead = false;
      }
      const at = pending.indexOf(mark);
      if (at < 0) break;
      await keep(pending.subarray(0, at));
      if (name !== null)
        return size > maximum ? "tooLarge" : size === 0 && name === "" ? "missing" : { name, path, size };
      const after = pending.subarray(at + mark.length);
      if (after.length < 2) break;
      if (after.subarray(0, 2).toString() === "--") return "missing";
      pending = after;
      inHead = true;
    }
    if (!inHead && pending.length > mark.length + 2) {
      const safe = pending.length - mark.length - 2;
      await keep(pending.subarray(0, safe));
      pending = pending.subarray(safe);
    }
  }
  return "malformed";
}

/** The file name in a part's head, without its folders; null when the part is no file. */
function fileNameIn(head: string) {
  const found = /content-disposition:[^\r\n]*?;\s*filename="([^"\r\n]*)"/i.exec(head);
  const name = found?.[1]?.replace(/%22/g, '"');
  return name === undefined ? null : cleanText(name.split(/[/\\]/).at(-1) ?? "").slice(0, 200);
}
