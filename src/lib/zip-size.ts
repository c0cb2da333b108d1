import { open } from "node:fs/promises";

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * How many bytes a zip file says it holds once unpacked, read from its directory; null when it has none that can be read.
 * Asked before unpacking, so that a small file that unpacks into gigabytes is refused.
 */
export async function unpackedSize(path: string): Promise<number | null> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(Math.min(size, 66_000));
    await file.read(tail, 0, tail.length, size - tail.length);
    const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || end + 22 > tail.length || tail.readUInt32LE(end) !== directoryEnd) return null;
    const length = tail.readUInt32LE(end + 12);
    const start = tail.readUInt32LE(end + 16);
    if (length > 10_000_000 || start + length > size) return null;
    const directory = Buffer.alloc(length);
    await file.read(directory, 0, length, start);
    return sumOf(directory);
  } finally {
    await file.close();
  }
}

function sumOf(directory: Buffer) {
  let total = 0;
  let at = 0;
  while (at + 46 <= directory.length) {
    if (directory.readUInt32LE(at) !== directoryEntry) return null;
    total += directory.readUInt32LE(at + 24);
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return total;
}
