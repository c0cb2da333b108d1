import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Storage } from "./storage";

const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Keeps files in a folder of this machine, outside what the web server serves; readable by the service's own user only. */
export function diskStorage(folder: string): Storage {
  // Where files are is known when the service runs: the build has nothing to look for there.
  const placeOf = (sha256: string) =>
    join(/* turbopackIgnore: true */ folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      const place = placeOf(sha256);
      if (await exists(place)) return sha256;
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      // Written aside and then renamed, so that half a file never stands under a whole file's name.
      const aside = `${place}.${randomUUID()}`;
      try {
        await writeFile(aside, bytes, { mode: 0o600, flag: "wx" });
        await rename(aside, place);
      } finally {
        await rm(aside, { force: true });
      }
      return sha256;
    },
    async get(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      const bytes = await readFile(placeOf(sha256)).catch(() => null);
      return bytes && sha256Of(bytes) === sha256 ? bytes : null;
    },
    async remove(sha256) {
      if (/^[0-9a-f]{64}$/.test(sha256)) await rm(placeOf(sha256), { force: true });
    },
  };
}
