import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskStorage } from "@/lib/storage/disk-storage";
import { s3Storage } from "@/lib/storage/s3-storage";
import type { Storage } from "@/lib/storage/storage";
import { anS3 } from "../support/s3-double";

const secret = "a secret that is only for tests";
const place = {
  region: "eu-south-1",
  bucket: "ponte",
  prefix: "files/",
  accessKeyId: "AKIATEST",
  secretAccessKey: secret,
};
let folder = "";
let s3: Awaited<ReturnType<typeof anS3>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "storage-"));
  s3 = await anS3(secret);
});
afterAll(async () => {
  await s3.stop();
  await rm(folder, { recursive: true });
});

const drivers: [string, () => Storage][] = [
  ["a folder", () => diskStorage(folder)],
  ["a bucket", () => s3Storage({ ...place, endpoint: s3.endpoint })],
];

describe.each(drivers)("files kept in %s", (_, open) => {
  test("come back whole under their hash, and are kept once however often they are put", async () => {
    const storage = open();
    const bytes = new TextEncoder().encode("un foglio firmato");
    const hashes = await Promise.all([storage.put(bytes), storage.put(bytes), storage.put(bytes)]);
    expect(new Set(hashes)).toEqual(new Set([createHash("sha256").update(bytes).digest("hex")]));
    expect(Buffer.from((await storage.get(hashes[0] ?? "")) ?? []).toString()).toBe("un foglio firmato");
  });

  test("may be empty, or as large as twenty megabytes", async () => {
    const storage = open();
    for (const bytes of [new Uint8Array(), new Uint8Array(randomBytes(20 * 1024 * 1024))])
      expect(Buffer.compare(Buffer.from((await storage.get(await storage.put(bytes))) ?? "x"), bytes)).toBe(0);
  });

  test.each(["", "../../etc/passwd", "z".repeat(64), "0".repeat(64)])(
    "are null when they are not there: %j",
    async (hash) => {
      expect(await open().get(hash)).toBeNull();
    },
  );
});

describe("a bucket", () => {
  test("is spoken to with a signature over the very bytes, within its prefix", async () => {
    const hash = await s3Storage({ ...place, endpoint: `${s3.endpoint}/` }).put(Buffer.from("firmato"));
    expect([...s3.objects.keys()]).toContain(`/ponte/files/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`);
  });

  test("that does not know the key is an error, never a file that is not there", async () => {
    const stranger = s3Storage({ ...place, endpoint: s3.endpoint, secretAccessKey: "another" });
    await expect(stranger.put(Buffer.from("x"))).rejects.toThrow("403");
    await expect(stranger.get("0".repeat(64))).rejects.toThrow("403");
  });

  test("that stumbles is asked again; one that stays down is an error", async () => {
    const storage = s3Storage({ ...place, endpoint: s3.endpoint });
    s3.fail(2);
    const hash = await storage.put(Buffer.from("di nuovo"));
    expect(Buffer.from((await storage.get(hash)) ?? []).toString()).toBe("di nuovo");
    s3.fail(3);
    await expect(storage.get(hash)).rejects.toThrow("503");
    s3.fail(0);
  });

  test("whose file is no longer what its hash says does not hand it out", async () => {
    const storage = s3Storage({ ...place, endpoint: s3.endpoint });
    const hash = await storage.put(Buffer.from("intero"));
    for (const path of s3.objects.keys()) if (path.endsWith(hash)) s3.objects.set(path, Buffer.from("altro"));
    expect(await storage.get(hash)).toBeNull();
  });
});
