import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { largestFileBytes, mostAttachments } from "@/domain/attachment";
import { type Actor, Forbidden, NotVisible } from "@/domain/permissions";
import { writeXlsx } from "@/lib/spreadsheet";
import { attachFile } from "@/server/attachments/attach-file";
import type { ArrivedFile } from "@/server/attachments/keep-file";
import { downloadAttachment, listAttachments } from "@/server/attachments/read-attachments";
import { asSystem } from "@/server/db";
import { recordPersonSignature } from "@/server/plans/sign-plan";
import { oldWordFile, wordFile } from "../support/office-files";
import { aUser } from "../support/organisation-factories";
import { anAgreedPlan, aSharedPlan, eventsOf, must, shownOf } from "../support/plan-factories";
import { anS3 } from "../support/s3-double";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attachments-"));
  vi.stubEnv("DATA_DIR", folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const attachScan = (actor: Actor, planId: string, file: ArrivedFile) =>
  attachFile(actor, planId, { kind: "SIGNED_PAPER", title: null, file });
const attachDocument = (actor: Actor, planId: string, file: ArrivedFile, title: string | null = null) =>
  attachFile(actor, planId, { kind: "DOCUMENT", title, file });
const pdf = (text = "scan") => ({ name: "foglio.pdf", bytes: Buffer.from(`%PDF-1.7\n${text}\n%%EOF`) });
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

describe("the scan of a signed sheet", () => {
  test("is kept by its content, and each download leaves a trace", async () => {
    const basis = await aSharedPlan();
    const { data } = must(await attachScan(basis.operator, basis.plan.id, pdf()));
    expect(await listAttachments(basis.socialWorker, basis.plan.id)).toMatchObject([
      { id: data.id, fileName: "foglio.pdf" },
    ]);
    const scan = await downloadAttachment(basis.socialWorker, basis.plan.id, data.id);
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
    expect(await listAttachments(basis.operator, basis.plan.id)).toMatchObject([{ fileName: "foglio.png" }]);
  });

  test.each([
    ["nothing", Buffer.alloc(0), "errors.fileRequired"],
    ["too much", Buffer.alloc(largestFileBytes + 1), "errors.fileTooLarge"],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>"), "attachment.errors.notWhatItSays"],
    [
      "a drawing with a script",
      Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"),
      "attachment.errors.notWhatItSays",
    ],
    ["a program", Buffer.from("MZ\u0090\u0000\u0003"), "attachment.errors.notWhatItSays"],
    ["a Word document", wordFile(), "attachment.errors.notAScan"],
    ["broken off", Buffer.from("%PD"), "attachment.errors.notWhatItSays"],
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
      expect(await downloadAttachment(stranger, basis.plan.id, data.id)).toBeNull();
    }
    const comune = await aUser("MUNICIPAL_OFFICER");
    expect(await downloadAttachment(comune, basis.plan.id, data.id)).toBeNull();
    expect(await listAttachments(comune, basis.plan.id)).toBeNull();
    const other = await aSharedPlan();
    expect(await downloadAttachment(basis.operator, other.plan.id, data.id)).toBeNull();
  });
});

describe("another document of the plan", () => {
  test("is kept under its title by either service, each upload and download told", async () => {
    const basis = await aSharedPlan();
    const letter = { name: "lettera.docx", bytes: wordFile() };
    const { data } = must(await attachDocument(basis.socialWorker, basis.plan.id, letter, "Lettera dell’azienda"));
    must(await attachDocument(basis.operator, basis.plan.id, pdf()));
    expect(await listAttachments(basis.operator, basis.plan.id)).toMatchObject([
      { title: null, fileName: "foglio.pdf", kind: "DOCUMENT" },
      { id: data.id, title: "Lettera dell’azienda", fileName: "lettera.docx" },
    ]);
    expect(await listAttachments(basis.operator, basis.plan.id, "SIGNED_PAPER")).toEqual([]);
    const file = await downloadAttachment(basis.operator, basis.plan.id, data.id);
    expect(file?.mimeType).toBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
    expect(await eventsOf(basis.plan.id)).toEqual(
      expect.arrayContaining(["plan.documentAttached", "attachment.downloaded"]),
    );
  });

  test("may be a spreadsheet", async () => {
    const basis = await aSharedPlan();
    const bytes = await writeXlsx("Presenze", [{ header: "Giorno" }], [["2026-11-23"]]);
    must(await attachDocument(basis.operator, basis.plan.id, { name: "presenze.xlsx", bytes: Uint8Array.from(bytes) }));
  });

  test.each([
    ["a page", "pagina.html", Buffer.from("<html></html>"), "documentType"],
    ["a page called .docx", "pagina.docx", Buffer.from("<html></html>"), "notWhatItSays"],
    ["an empty archive called .xlsx", "vuoto.xlsx", Buffer.from("PK\u0005\u0006".padEnd(22, "\0")), "notWhatItSays"],
    ["a Word document with macros", "macro.docx", wordFile("application/vnd.ms-word.document.macroEnabled"), "macros"],
    ["a Word document of the old kind", "vecchio.doc", oldWordFile(), "oldOffice"],
    ["a moving picture", "foto.gif", Buffer.from("GIF89a\u0001\u0000\u0001\u0000"), "documentType"],
  ])("that is %s is refused with what to do", async (_, name, bytes, key) => {
    const basis = await aSharedPlan();
    expect(await attachDocument(basis.operator, basis.plan.id, { name, bytes })).toMatchObject({
      reason: { key: `attachment.errors.${key}` },
    });
    expect(await listAttachments(basis.operator, basis.plan.id)).toEqual([]);
  });

  test("is no signed sheet: a signature on paper cannot rest on it", async () => {
    const basis = await anAgreedPlan();
    const { data } = must(await attachDocument(basis.operator, basis.plan.id, pdf()));
    const signed = await recordPersonSignature(basis.operator, {
      ...(await shownOf(basis.plan.id)),
      method: "PAPER",
      signerName: "Maria Rossi",
      attachmentId: data.id,
      witnessName: null,
      confirmed: true,
    });
    expect(signed).toMatchObject({ ok: false, reason: { key: "plan.refusals.noScan" } });
  });

  test("is not kept beyond two hundred of them", async () => {
    const basis = await aSharedPlan();
    const { id } = must(await attachDocument(basis.operator, basis.plan.id, pdf())).data;
    await asSystem("test", async (tx) => {
      const { id: _id, ...row } = await tx.attachment.findUniqueOrThrow({ where: { id } });
      await tx.attachment.createMany({ data: Array.from({ length: mostAttachments - 1 }, () => row) });
    });
    expect(await attachDocument(basis.operator, basis.plan.id, pdf())).toMatchObject({
      reason: { key: "attachment.errors.tooMany" },
    });
  });
});

test("files go to the bucket, and come back from it, when the settings name one", async () => {
  const s3 = await anS3("secret");
  const settings = {
    S3_BUCKET: "ponte",
    S3_ENDPOINT: s3.endpoint,
    S3_ACCESS_KEY_ID: "id",
    S3_SECRET_ACCESS_KEY: "secret",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  try {
    const basis = await aSharedPlan();
    const { data } = must(await attachDocument(basis.operator, basis.plan.id, pdf("nel secchio")));
    const file = await downloadAttachment(basis.operator, basis.plan.id, data.id);
    expect(Buffer.from(file?.bytes ?? []).toString()).toContain("nel secchio");
    expect(s3.objects.size).toBe(1);
    vi.stubEnv("S3_SECRET_ACCESS_KEY", "");
    await expect(attachDocument(basis.operator, basis.plan.id, pdf())).rejects.toThrow("S3_SECRET_ACCESS_KEY");
  } finally {
    for (const name of Object.keys(settings)) vi.stubEnv(name, undefined);
    await s3.stop();
  }
});
