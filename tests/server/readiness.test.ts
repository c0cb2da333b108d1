import { expect, test } from "vitest";
import { asSystem } from "@/server/db";
import { readiness } from "@/server/readiness";

test("a node is ready when its database has every migration, and says which it lacks", async () => {
  expect(await readiness()).toEqual({ ready: true, database: "ok", missingMigrations: [], worker: false });
  const [last] = await asSystem(
    "test",
    (tx) => tx.$queryRaw<{ name: string }[]>`
      select migration_name as name from _prisma_migrations order by migration_name desc limit 1`,
  );
  const forget = (done: boolean) =>
    asSystem("test", (tx) =>
      done
        ? tx.$executeRaw`update _prisma_migrations set finished_at = now() where migration_name = ${last?.name}`
        : tx.$executeRaw`update _prisma_migrations set finished_at = null where migration_name = ${last?.name}`,
    );
  await forget(false);
  expect(await readiness()).toEqual({ ready: false, database: "ok", missingMigrations: [last?.name], worker: false });
  await forget(true);
});
