import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { setClock } from "@/lib/clock";
import { writeDossier } from "@/server/internships/write-dossier";
import { aDraft, aRunningInternship } from "../../support/internship-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";
import { flat, readPdf, wordsOf } from "../../support/read-pdf";
import { bytesOf, ending, origin, posted, signInAs } from "../../support/route-answers";

// After the stand-ins for Next.js, which the static imports above put in place.
const { GET: takePaper } = await import("@/app/(portal)/internships/[internshipId]/documents/[kind]/route");
const { GET: takeAgreement } = await import("@/app/(portal)/internships/agreements/[agreementId]/document/route");
const { POST: sendScan } = await import("@/app/(portal)/internships/agreements/[agreementId]/scans/route");

vi.setConfig({ testTimeout: 60_000 });

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "internships-"));
  vi.stubEnv("DATA_DIR", folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const paper = (internshipId: string, kind: string) =>
  ending(takePaper(new Request(origin), { params: Promise.resolve({ internshipId, kind }) }));
const agreementPaper = (agreementId: string) =>
  ending(takeAgreement(new Request(origin), { params: Promise.resolve({ agreementId }) }));

/** Reads a paper and holds it to what every act must be: titled, in Italian, tagged, marked as a demonstration on each page. */
async function read(answer: Response | string) {
  const pdf = await readPdf(await bytesOf(answer));
  expect(pdf).toMatchObject({ marked: true, language: "it", titleShown: true });
  for (const page of pdf.pages) {
    expect(page.stray).toBe("");
    expect(page.artifacts).toContain("VALORI DIMOSTRATIVI");
  }
  const [first] = pdf.tags.filter(({ role }) => role === "H1");
  expect(first?.text).toBe(pdf.title);
  return { ...pdf, text: pdf.pages.map(({ text }) => text).join(" ") };
}

test("the training project says who, where, when, for how much, and is a draft until all have signed", async () => {
  const { operator, internshipId, host } = await aDraft();
  await signInAs(operator);
  const draft = await read(await paper(internshipId, "project"));
  expect(draft.title).toBe("Progetto formativo individuale");
  for (const words of [host.name, "dal 01/12/2026 al 31/05/2027", "30 h", "500,00 €", "Carlo Neri", "magazzino"])
    expect(draft.text).toContain(words);
  expect(draft.pages[0]?.artifacts.replace(/ /g, "")).toContain("BOZZA");
  expect(draft.text).toContain("Firma leggibile");

  const running = await aRunningInternship();
  await signInAs(running.operator);
  const signed = await read(await paper(running.internshipId, "project"));
  expect(signed.text).toContain("firmato il 20/11/2026");
  expect(signed.pages[0]?.artifacts.replace(/ /g, "")).not.toContain("BOZZA");
});

test("the dossier is a table of its months with the hours in all", async () => {
  const { operator, socialWorker, internshipId } = await aRunningInternship();
  setClock(new Date("2027-02-03T09:00:00Z"));
  for (const [month, minutes] of [
    ["2026-12-01", 6000],
    ["2027-01-01", 5430],
  ] as const)
    must(
      await writeDossier(operator, {
        internshipId,
        month,
        version: 0,
        minutes,
        activities: "Magazzino",
        skills: null,
        attachmentId: null,
      }),
    );
  await signInAs(socialWorker);
  const dossier = await read(await paper(internshipId, "dossier"));
  const rows = flat(dossier.pages.flatMap(({ tags }) => tags)).filter(({ role }) => role === "TR");
  expect(rows.map((row) => row.tags.map(wordsOf))).toEqual([
    ["Mese", "Attività e competenze", "Ore"],
    ["dicembre 2026", "Magazzino", "100 h"],
    ["gennaio 2027", "Magazzino", "90 h 30 min"],
    ["Totale", "", "190 h 30 min"],
  ]);
});

test("a convention is a paper of its promoter's; whoever does not see it, or asks for another word, is told it is not there", async () => {
  const { operator, socialWorker, agreement, internshipId, host } = await aRunningInternship();
  await signInAs(operator);
  expect((await read(await agreementPaper(agreement.id))).text).toContain(host.name);
  expect(await paper(internshipId, "altro")).toBe("not found");
  expect(await paper("../..", "project")).toBe("not found");
  await signInAs(socialWorker);
  expect(await agreementPaper(agreement.id)).toBe("not found");
  await signInAs(await aUser("EMPLOYMENT_OPERATOR"));
  expect(await paper(internshipId, "project")).toBe("not found");
});

test("the scan of a convention is taken, and what is no scan comes back with a word that the page says", async () => {
  const { operator, socialWorker, agreement } = await aRunningInternship();
  const here = `/internships/agreements/${agreement.id}`;
  const send = (file: File | null) =>
    ending(sendScan(posted(`${here}/scans`, file), { params: Promise.resolve({ agreementId: agreement.id }) }));
  await signInAs(operator);
  expect(await send(new File(["%PDF-1.7\nx\n%%EOF"], "convenzione.pdf"))).toBe(`${here}#scans`);
  expect(await send(null)).toBe(`${here}?problem=fileRequired#scans`);
  expect(await send(new File(["niente"], "convenzione.pdf"))).toBe(`${here}?problem=notWhatItSays#scans`);
  await signInAs(socialWorker);
  expect(await send(new File(["%PDF-1.7\nx\n%%EOF"], "convenzione.pdf"))).toBe("not found");
});
