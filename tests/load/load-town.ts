import { readFileSync } from "node:fs";
import type pg from "pg";
import { say, step } from "../../scripts/lib/say.mjs";

/** Fills a migrated database with the generated town, in one transaction, telling each table as it is filled. */
export async function loadTown(client: pg.Client, scale: number) {
  const script = readFileSync(new URL("town.sql", import.meta.url), "utf8").replaceAll(":scale", String(scale));
  const statements = script.split(/;[ ]*\r?\n/).filter((statement) => statement.trim() !== "");
  await step(`Loading the generated town (SCALE=${scale})`, async () => {
    await client.query("begin");
    for (const statement of statements) {
      const { rowCount } = await client.query(statement);
      const table = /^INSERT INTO "(\w+)"/m.exec(statement)?.[1];
      if (table && (rowCount ?? 0) >= 10_000) say(`  ${rowCount?.toLocaleString("en")} × ${table}`);
    }
    await client.query("commit");
    await client.query("vacuum analyze");
  });
}
