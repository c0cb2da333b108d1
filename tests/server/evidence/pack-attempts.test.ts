import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { mostBeginnings, silence } from "@/domain/evidence";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { makePack } from "@/server/evidence/make-pack";
import { getPack } from "@/server/evidence/read-packs";
import { requestEvidencePack } from "@/server/evidence/request-pack";
import { resumePacks } from "@/server/evidence/resume-packs";
import { anHour, asking, packRow } from "../../support/evidence-factories";
import { packJobs, packsInOwnFolder } from "../../support/pack-folder";
import { aSignedPlan, must } from "../../support/plan-factories";
import { sayIn } from "../../support/say";

vi.setConfig({ testTimeout: 60_000 });
const packs = packsInOwnFolder();
const say = sayIn("it");

describe("a pack being made", () => {
  const asked = async () => {
    const made = await aSignedPlan();
    await anHour(made, "2026-11-24");
    const { packId } = must(await requestEvidencePack(made.operator, asking({ planId: made.plan.id }))).data;
    return { ...made, packId };
  };

  test("is made once when two workers begin it together, and nothing twice when it is done again", async () => {
    const { packId } = await asked();
    await Promise.all([makePack(packId, say, { last: false }), makePack(packId, say, { last: false })]);
    const first = await packRow(packId);
    expect(first).toMatchObject({ status: "DONE" });
    await makePack(packId, say, { last: false });
    expect(await packRow(packId)).toEqual(first);
    const made = await asSystem("test", (tx) => tx.auditEvent.count({ where: { type: "evidence.made" } }));
    expect(made).toBe(1);
  });

  test("whose maker died is taken up by another after a minute of silence, not before", async () => {
    const { packId } = await asked();
    const stop = new AbortController();
    stop.abort();
    // A maker that dies says nothing more: its row stays as it was when it last spoke.
    const at = new Date("2026-11-24T18:00:00Z");
    await asSystem("test", (tx) =>
      tx.evidencePack.update({ where: { id: packId }, data: { status: "RUNNING", beatAt: at, startedAt: at } }),
    );
    await asSystem("test", (tx) => tx.$executeRaw`update pgboss.job set state = 'active' where name = 'evidence-pack'`);
    setClock(new Date(at.getTime() + silence - 1));
    expect(await resumePacks()).toBe(0);
    await makePack(packId, say, { last: false });
    expect(await packRow(packId)).toMatchObject({ status: "RUNNING" });
    setClock(new Date(at.getTime() + silence + 1));
    expect(await resumePacks()).toBe(1);
    expect(await packJobs()).toHaveLength(1);
    expect(await resumePacks()).toBe(0);
    await makePack(packId, say, { last: false });
    expect(await packRow(packId)).toMatchObject({ status: "DONE" });
  });

  test("that was taken away from a maker who was only slow is finished by the other alone", async () => {
    const { packId, operator } = await asked();
    const { holdPack, beat, TakenAway } = await import("@/server/evidence/hold-pack");
    const slow = await holdPack(packId);
    if (!slow) throw new Error("the pack was not free");
    setClock(new Date("2026-11-24T19:00:00Z"));
    await makePack(packId, say, { last: false });
    await expect(beat(slow)).rejects.toThrow(TakenAway);
    expect(await getPack(operator, packId)).toMatchObject({ state: "done" });
  });

  test("that fails waits to be tried again, and says so in words only after the last try", async () => {
    const { packId, operator } = await asked();
    // Files cannot be kept below what is a file itself.
    const blocked = join(packs.folder(), "a-file");
    await writeFile(blocked, "");
    vi.stubEnv("DATA_DIR", blocked);
    await expect(makePack(packId, say, { last: false })).rejects.toThrow();
    expect(await packRow(packId)).toMatchObject({ status: "QUEUED", failure: null });
    await expect(makePack(packId, say, { last: true })).rejects.toThrow();
    vi.stubEnv("DATA_DIR", packs.folder());
    expect(await getPack(operator, packId)).toMatchObject({ state: "failed", failure: "ERROR" });
    const again = must(await requestEvidencePack(operator, asking({ planId: (await packRow(packId)).planId }))).data
      .packId;
    await makePack(again, say, { last: false });
    expect(await packRow(again)).toMatchObject({ status: "DONE" });
  });

  test("is given back when its worker is stopped", async () => {
    const { packId } = await asked();
    const stop = new AbortController();
    stop.abort();
    await expect(makePack(packId, say, { last: true, signal: stop.signal })).rejects.toThrow();
    expect(await packRow(packId)).toMatchObject({ status: "QUEUED" });
  });

  test("begun over and over without ever ending is given up", async () => {
    const { packId } = await asked();
    await asSystem("test", (tx) =>
      tx.evidencePack.update({ where: { id: packId }, data: { version: mostBeginnings + 1 } }),
    );
    await makePack(packId, say, { last: false });
    expect(await packRow(packId)).toMatchObject({ status: "FAILED", failure: "STOPPED" });
  });
});
