import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { largestScanBytes } from "@/domain/attachment";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { attachScan } from "@/server/attachments/attach-scan";
import { downloadScan, listScans } from "@/server/attachments/get-attachment";
import { asSystem } from "@/server/db";
import { aUser } from "../support/factories";
import { aSharedPlan, must } from "../support/plan-factories";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attachments-"));
  vi.stubEnv("DATA_DIR", folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const pdf = (text = "scan") => ({ name: "foglio.pdf", bytes: Buffer.from(`%PDF-1.7\n${text}\n%%EOF`) });
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("the scan of a signed sheet", () => {
  test("is kept by its content, and each download leaves a trace", async () => {
    const basis = await aSharedPlan();
    const { data } = must(await attachScan(basis.operator, basis.plan.id, pdf()));
    expect(await listScans(basis.socialWorker, basis.plan.id)).toMatchObject([{ id: data.id, fileName: "foglio.pdf" }]);
    const scan = await downloadScan(basis.socialWorker, basis.plan.id, data.id);
    expect(scan).toMatchObject({ fileName: "foglio.pdf", mimeType: "application/pdf" });
    expect(Buffer.from(scan?.bytes ?? []).toString()).toContain("scan");
    const traces = await asSystem("test", (tx) =>
      tx.auditEvent.findMany({ where: { type: "attachment.downloaded", actorId: basis.socialWorker.id } }),
    );
    expect(traces).toMatchObject([{ planId: basis.plan.id, subjectId: data.id }]);
    expect(await asSystem("test", (tx) => tx.fileRead.count({ where: { page: "attachment" } }))).toBe(1);
  });

  test("may be a picture, whatever it is called", async () => {
    const basis = await aSharedPlan();
    must(await attachScan(basis.operator, basis.plan.id, { name: "foglio.exe", bytes: png }));
    expect(await listScans(basis.operator, basis.plan.id)).toMatchObject([{ fileName: "foglio.png" }]);
  });

  test.each([
    ["nothing", Buffer.alloc(0), "errors.fileRequired"],
    ["too much", Buffer.alloc(largestScanBytes + 1), "errors.fileTooLarge"],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>"), "plan.errors.scanType"],
    ["a drawing with a script", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "plan.errors.scanType"],
    ["a program", Buffer.from("MZ\u0090\u0000\u0003"), "plan.errors.scanType"],
  ])("that is %s is refused although it is called .pdf", async (_, bytes, key) => {
    const basis = await aSharedPlan();
    expect(await attachScan(basis.operator, basis.plan.id, { name: "foglio.pdf", bytes })).toMatchObject({
      reason: { key },
    });
  });

  test("is taken in by the provider only, and read by the two services only", async () => {
    const basis = await aSharedPlan();
    const { data } = must(await attachScan(basis.operator, basis.plan.id, pdf("solo")));
    await expect(attachScan(basis.socialWorker, basis.plan.id, pdf())).rejects.toThrow(Forbidden);
    const strangers = [await aUser("EMPLOYMENT_OPERATOR"), await aUser("SOCIAL_WORKER"), await aUser("ADMIN")];
    for (const stranger of strangers) {
      await expect(attachScan(stranger, basis.plan.id, pdf())).rejects.toThrow(NotVisible);
      expect(await downloadScan(stranger, basis.plan.id, data.id)).toBeNull();
    }
    const comune = await aUser("MUNICIPAL_OFFICER");
    expect(await downloadScan(comune, basis.plan.id, data.id)).toBeNull();
    expect(await listScans(comune, basis.plan.id)).toEqual([]);
    const other = await aSharedPlan();
    expect(await downloadScan(basis.operator, other.plan.id, data.id)).toBeNull();
  });
});
