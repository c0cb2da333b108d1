import { describe, expect, test, vi } from "vitest";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { downloadPack } from "@/server/evidence/download-pack";
import { expirePacks } from "@/server/evidence/expire-packs";
import { getPack, listPacks } from "@/server/evidence/read-packs";
import { aPack, bytesAt } from "../../support/evidence-factories";
import { aUser } from "../../support/organisation-factories";
import { packsInOwnFolder } from "../../support/pack-folder";
import { aSignedPlan, must } from "../../support/plan-factories";
import { anS3 } from "../../support/s3-double";
import { sayIn } from "../../support/say";

vi.setConfig({ testTimeout: 60_000 });
const { pathOf } = packsInOwnFolder();
const _say = sayIn("it");

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
