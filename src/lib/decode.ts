import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";

/** How the bytes of a text file stand for letters. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

const headSize = 65_536;

async function headOf(path: string) {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headSize), 0, headSize, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Tells the encoding of a text file by reading it through once: its mark, valid UTF-8, else the Windows one of old exports. */
export async function detectEncoding(path: string): Promise<Encoding> {
  const head = await headOf(path);
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** The text of a file piece by piece, without its mark; never the whole file in memory. */
export async function* textOf(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path)) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** The beginning of a text file, decoded. */
export const headText = async (path: string, encoding: Encoding) =>
  new TextDecoder(encoding).decode(await headOf(path), { stream: true });

/** Whether what should be text is something else: more than one character in fifty that no text has. */
export function looksBinary(text: string) {
  const odd = text.match(/[^\P{Cc}\t\r\n]/gu)?.length ?? 0;
  return odd > text.length / 50;
}
