import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, vi } from "vitest";
import { asSystem } from "@/server/db";

/** Keeps a test file's packs in a folder of its own, taken away at its end; tells where the bytes of one are. */
export function packsInOwnFolder() {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "packs-"));
    vi.stubEnv("DATA_DIR", folder);
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });
  return {
    folder: () => folder,
    pathOf: (sha256: string) => join(folder, "attachments", sha256.slice(0, 2), sha256.slice(2, 4), sha256),
  };
}

/** The jobs for packs in one state of the queue. */
export const packJobs = (state = "created") =>
  asSystem(
    "test",
    (tx) => tx.$queryRaw<{ data: { packId: string } }[]>`
      select data from pgboss.job where name = 'evidence-pack' and state = ${state}::pgboss.job_state`,
  );
