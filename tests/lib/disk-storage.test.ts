import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { diskStorage } from "@/lib/storage/disk-storage";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "storage-"));
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = new TextEncoder().encode("un foglio firmato");
const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile());

test("the same bytes are kept once, under their hash, and read back whole", async () => {
  const storage = diskStorage(folder);
  const hashes = await Promise.all([1, 2, 3].map(() => storage.put(bytes)));
  expect(new Set(hashes)).toEqual(new Set([createHash("sha256").update(bytes).digest("hex")]));
  expect(await files()).toHaveLength(1);
  expect(Buffer.from((await storage.get(hashes[0] ?? "")) ?? []).toString()).toBe("un foglio firmato");
});

test("a file that is no longer what its hash says is not handed out", async () => {
  const storage = diskStorage(folder);
  const hash = await storage.put(bytes);
  const place = join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
  expect(await readFile(place, "utf8")).toBe("un foglio firmato");
  await writeFile(place, "altro");
  expect(await storage.get(hash)).toBeNull();
});

test.each(["", "../../etc/passwd", "z".repeat(64), "0".repeat(64)])("what is not there is null: %j", async (hash) => {
  expect(await diskStorage(folder).get(hash)).toBeNull();
});
