import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { mostBeginnings, silence } from "@/domain/evidence";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asActor, asSystem } from "@/server/db";
import { downloadPack } from "@/server/evidence/download-pack";
import { expirePacks } from "@/server/evidence/expire-packs";
import { makePack } from "@/server/evidence/make-pack";
import { getPack, listPacks } from "@/server/evidence/read-packs";
import { requestEvidencePack } from "@/server/evidence/request-pack";
import { resumePacks } from "@/server/evidence/resume-packs";
import { enqueue } from "@/server/jobs/queue";
import { anHour, aPack, asking, bytesAt, packRow } from "../../support/evidence-factories";
import { aUser } from "../../support/organisation-factories";
import { aPlan, aSignedPlan, must } from "../../support/plan-factories";
import { anS3 } from "../../support/s3-double";
import { sayIn } from "../../support/say";

vi.setConfig({ testTimeout: 60_000 });
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "packs-"));
  vi.stubEnv("DATA_DIR", folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const say = sayIn("it");
const jobs = (state = "created") =>
  asSystem(
    "test",
    (tx) => tx.$queryRaw<{ data: { packId: string } }[]>`
      select data from pgboss.job where name = 'evidence-pack' and state = ${state}::pgboss.job_state`,
  );
const pathOf = (sha256: string) => join(folder, "attachments", sha256.slice(0, 2), sha256.slice(2, 4), sha256);

describe("asking for a pack", () => {
  test("asks for one job with it, and leaves none when the command is undone", async () => {
    const { plan, operator } = await aSignedPlan();
    const { packId } = must(await requestEvidencePack(operator, asking({ planId: plan.id }))).data;
    expect((await jobs()).map(({ data }) => data)).toEqual([{ packId }]);
    await expect(
      asActor(operator, async (tx) => {
        await enqueue(tx, "evidence-pack", { packId: plan.id });
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await jobs()).toHaveLength(1);
  });

  test("asked for by several at once it is one pack and one job", async () => {
    const { plan, operator, providerId } = await aSignedPlan();
    const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
    const input = asking({ planId: plan.id });
    const asked = await Promise.all(
      [operator, coordinator, operator].map((actor) => requestEvidencePack(actor, input)),
    );
    expect(new Set(asked.map((outcome) => must(outcome).data.packId)).size).toBe(1);
    expect(await jobs()).toHaveLength(1);
  });

  test("once it is done it can be asked for again, as another pack", async () => {
    const { plan, operator } = await aSignedPlan();
    const first = await aPack(operator, { planId: plan.id });
    const second = must(await requestEvidencePack(operator, asking({ planId: plan.id }))).data;
    expect(second.packId).not.toBe(first.id);
  });

  test("is the operator's of the plan and the coordinator's, and nobody else's", async () => {
    const { plan, operator, socialWorker, providerId, programme } = await aSignedPlan();
    const input = asking({ planId: plan.id });
    const colleague = await aUser("EMPLOYMENT_OPERATOR", providerId);
    const stranger = await aUser("PROVIDER_COORDINATOR");
    const officer = await aUser("MUNICIPAL_OFFICER");
    await expect(requestEvidencePack(colleague, input)).rejects.toThrow(Forbidden);
    await expect(requestEvidencePack(socialWorker, input)).rejects.toThrow(Forbidden);
    await expect(requestEvidencePack(officer, input)).rejects.toThrow(Forbidden);
    await expect(requestEvidencePack(stranger, input)).rejects.toThrow(NotVisible);
    const month = asking({ scope: "MONTH", month: "2026-11-01" });
    await expect(requestEvidencePack(operator, month)).rejects.toThrow(Forbidden);
    const whole = asking({ scope: "PROGRAMME", programmeId: programme.id });
    await expect(requestEvidencePack(operator, whole)).rejects.toThrow(Forbidden);
    must(await requestEvidencePack(officer, whole));
    expect(await asSystem("test", (tx) => tx.evidencePack.count())).toBe(1);
  });

  test("is refused where there is nothing to prove yet", async () => {
    const { plan, operator, providerId, programme } = await aPlan();
    const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
    const officer = await aUser("MUNICIPAL_OFFICER");
    const month = (first: string) => requestEvidencePack(coordinator, asking({ scope: "MONTH", month: first }));
    const reason = (key: string) => ({ ok: false, reason: { key: `evidence.refusals.${key}` } });
    expect(await requestEvidencePack(operator, asking({ planId: plan.id }))).toMatchObject(reason("nothing.PLAN"));
    expect(await month("2026-11-15")).toMatchObject(reason("nothing.MONTH"));
    expect(await month("2027-01-01")).toMatchObject(reason("monthToCome"));
    const whole = asking({ scope: "PROGRAMME", programmeId: programme.id });
    expect(await requestEvidencePack(officer, whole)).toMatchObject(reason("nothing.PROGRAMME"));
    expect(await jobs()).toEqual([]);
  });
});

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
    expect(await jobs()).toHaveLength(1);
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
    const blocked = join(folder, "a-file");
    await writeFile(blocked, "");
    vi.stubEnv("DATA_DIR", blocked);
    await expect(makePack(packId, say, { last: false })).rejects.toThrow();
    expect(await packRow(packId)).toMatchObject({ status: "QUEUED", failure: null });
    await expect(makePack(packId, say, { last: true })).rejects.toThrow();
    vi.stubEnv("DATA_DIR", folder);
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

describe("a pack that is ready", () => {
  test("is fetched by its organisation alone, as two files, each time with a trace", async () => {
    const { plan, operator, socialWorker, providerId } = await aSignedPlan();
    const pack = await aPack(operator, { planId: plan.id });
    const coordinator = await aUser("PROVIDER_COORDINATOR", providerId);
    const colleague = await aUser("EMPLOYMENT_OPERATOR", providerId);
    const stranger = await aUser("PROVIDER_COORDINATOR");
    expect((await downloadPack(coordinator, pack.id, "pdf"))?.fileName).toBe(`evidenze-${plan.code}.pdf`);
    expect((await downloadPack(operator, pack.id, "xlsx"))?.bytes.length).toBe(pack.workbookBytes);
    for (const other of [colleague, stranger, socialWorker]) {
      expect(await downloadPack(other, pack.id, "pdf")).toBeNull();
      expect(await getPack(other, pack.id)).toBeNull();
      expect((await listPacks(other, "")).rows).toEqual([]);
    }
    const traces = await asSystem("test", (tx) =>
      tx.auditEvent.findMany({ where: { type: "evidence.downloaded" }, orderBy: { id: "asc" } }),
    );
    expect(traces).toMatchObject([
      { actorId: coordinator.id, planId: plan.id, subjectId: pack.id, facts: { file: "pdf" } },
      { actorId: operator.id, planId: plan.id, subjectId: pack.id, facts: { file: "xlsx" } },
    ]);
    const reads = await asSystem("test", (tx) => tx.fileRead.count({ where: { page: "evidence" } }));
    expect(reads).toBe(3);
  });

  test("is there for seven days; then its files are taken away and it says that it is over", async () => {
    const { plan, operator } = await aSignedPlan();
    const pack = await aPack(operator, { planId: plan.id });
    setClock(new Date("2026-11-30T08:59:59Z"));
    expect(await expirePacks()).toBe(0);
    expect(await downloadPack(operator, pack.id, "pdf")).not.toBeNull();
    setClock(new Date("2026-11-30T09:00:00Z"));
    expect(await downloadPack(operator, pack.id, "pdf")).toBeNull();
    expect(await getPack(operator, pack.id)).toMatchObject({ state: "expired" });
    expect(await bytesAt(pathOf(pack.pdfSha256 ?? ""))).not.toBeNull();
    expect(await expirePacks()).toBe(1);
    expect(await expirePacks()).toBe(0);
    expect(await bytesAt(pathOf(pack.pdfSha256 ?? ""))).toBeNull();
    expect(await bytesAt(pathOf(pack.workbookSha256 ?? ""))).toBeNull();
    expect(await getPack(operator, pack.id)).toMatchObject({ state: "expired" });
  });

  test("is taken out of the bucket too, where files are kept in one", async () => {
    const s3 = await anS3("secret");
    const settings = {
      S3_BUCKET: "ponte",
      S3_ENDPOINT: s3.endpoint,
      S3_ACCESS_KEY_ID: "id",
      S3_SECRET_ACCESS_KEY: "secret",
    };
    for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
    try {
      const { plan, operator } = await aSignedPlan();
      await aPack(operator, { planId: plan.id });
      expect(s3.objects.size).toBe(2);
      setClock(new Date("2026-12-01T09:00:00Z"));
      s3.fail(9);
      await expect(expirePacks()).rejects.toThrow();
      s3.fail(0);
      expect(await expirePacks()).toBe(1);
      expect(s3.objects.size).toBe(0);
    } finally {
      for (const name of Object.keys(settings)) vi.stubEnv(name, undefined);
      await s3.stop();
    }
  });

  test("keeps the bytes that somebody also attached to a plan", async () => {
    const { plan, operator } = await aSignedPlan();
    const pack = await aPack(operator, { planId: plan.id });
    const { attachFile } = await import("@/server/attachments/attach-file");
    const bytes = (await downloadPack(operator, pack.id, "pdf"))?.bytes ?? new Uint8Array();
    must(await attachFile(operator, plan.id, { kind: "DOCUMENT", title: null, file: { name: "a.pdf", bytes } }));
    setClock(new Date("2026-12-01T09:00:00Z"));
    await expirePacks();
    expect(await bytesAt(pathOf(pack.pdfSha256 ?? ""))).not.toBeNull();
    expect(await bytesAt(pathOf(pack.workbookSha256 ?? ""))).toBeNull();
  });

  test("stands in the list with the newest first, page after page", async () => {
    const { plan, operator } = await aSignedPlan();
    const rows = Array.from({ length: 30 }, (_, index) => ({
      scope: "PLAN" as const,
      planId: plan.id,
      organisationId: operator.organisationId,
      requestedById: operator.id,
      requestedAt: new Date(Date.UTC(2026, 10, 1, 0, index)),
      status: "FAILED" as const,
    }));
    await asSystem("test", (tx) => tx.evidencePack.createMany({ data: rows }));
    const first = await listPacks(operator, "");
    const second = await listPacks(operator, first.next ?? "");
    expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, null]);
    const moments = [...first.rows, ...second.rows].map(({ requestedAt }) => requestedAt.getTime());
    expect(moments).toEqual([...moments].sort((a, b) => b - a));
  });
});
