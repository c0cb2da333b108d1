import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { largestFileBytes } from "@/domain/attachment";
import { sealSession, sessionCookie } from "@/server/auth/session-token";
import { asSystem } from "@/server/db";
import { hostile } from "../support/hostile";
import { aUser } from "../support/organisation-factories";
import { aSharedPlan } from "../support/plan-factories";
import { readPdf } from "../support/read-pdf";
import { jar, signalOf } from "../support/screens";

// After the stand-ins for Next.js, which the static imports above put in place.
const { GET: takeFile } = await import("@/app/(portal)/plans/[planId]/attachments/[attachmentId]/route");
const { POST } = await import("@/app/(portal)/plans/[planId]/attachments/route");
const { GET: takePaper } = await import("@/app/(portal)/plans/[planId]/documents/[kind]/route");

// Papers take their time where several test files share a processor.
vi.setConfig({ testTimeout: 60_000 });

let folder = "";
beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "only for tests";
  folder = await mkdtemp(join(tmpdir(), "routes-"));
  vi.stubEnv("DATA_DIR", folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});
beforeEach(() => jar.clear());

async function signInAs({ id }: { id: string }) {
  const { sessionVersion } = await asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id } }));
  jar.clear();
  jar.set(sessionCookie, await sealSession({ userId: id, sessionVersion }));
}

const origin = "https://ponte.example.org";
const pdf = new File(["%PDF-1.7\nx\n%%EOF"], "foglio.pdf");

/** What a route answers, or where it leads, or how else it ends. */
async function ending(work: Promise<unknown>): Promise<Response | string> {
  try {
    const answer = await work;
    return answer instanceof Response ? answer : "nothing";
  } catch (error) {
    const digest = error instanceof Error && "digest" in error ? String(error.digest) : "";
    if (!signalOf(error)) throw error;
    return digest.startsWith("NEXT_REDIRECT") ? (digest.split(";")[2] ?? "") : "not found";
  }
}

function send(planId: string, fields: Record<string, string | File>, headers: Record<string, string> = {}, query = "") {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  const request = new Request(`${origin}/plans/${planId}/attachments${query}`, {
    method: "POST",
    body,
    headers: { origin, host: "ponte.example.org", ...headers },
  });
  return ending(POST(request, { params: Promise.resolve({ planId }) }));
}
const paper = (planId: string, kind: string, query = "") =>
  ending(
    takePaper(new Request(`${origin}/plans/${planId}/documents/${kind}${query}`), {
      params: Promise.resolve({ planId, kind }),
    }),
  );

describe("a paper", () => {
  test("is always a download that no browser opens, guesses at or keeps, named without names", async () => {
    const { plan, operator } = await aSharedPlan();
    await signInAs(operator);
    const answer = await paper(plan.id, "pip");
    if (!(answer instanceof Response)) throw new Error(answer);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="PIP-P26-\d+-versione-1\.pdf"/);
    expect((await readPdf(new Uint8Array(await answer.arrayBuffer()))).title).toBe(
      "Piano di Intervento Personalizzato",
    );
  });

  test("comes in the language asked for when it is the person's copy, in Italian when it is an act", async () => {
    const { plan, operator } = await aSharedPlan();
    await signInAs(operator);
    const titles = [];
    for (const kind of ["person-copy", "application"]) {
      const answer = await paper(plan.id, kind, "?language=fr&large=1");
      if (answer instanceof Response) titles.push((await readPdf(new Uint8Array(await answer.arrayBuffer()))).title);
    }
    expect(titles).toEqual(["Mon plan", "Domanda di partecipazione"]);
  });

  test("that nobody knows, or whose address was bent, is not found or the usual one", async () => {
    const { plan, operator } = await aSharedPlan();
    await signInAs(operator);
    for (const kind of ["toString", "__proto__", "pip.pdf", ""]) expect(await paper(plan.id, kind)).toBe("not found");
    expect(await paper("../../etc/passwd", "pip")).toBe("not found");
    expect(await paper(plan.id, "variation")).toBe("not found");
    expect(await paper(plan.id, "pip", "?version=9")).toBe("not found");
    for (const value of Object.values(hostile)) {
      const bent = encodeURIComponent(value.toWellFormed()).slice(0, 2000);
      const answer = await paper(plan.id, "privacy-notice", `?version=x${bent}&large=${bent}&language=${bent}`);
      expect(answer).toBeInstanceOf(Response);
    }
  });

  test("is not found for the Comune, and asks who is not signed in to sign in", async () => {
    const { plan } = await aSharedPlan();
    expect(await paper(plan.id, "pip")).toContain("/sign-in");
    await signInAs(await aUser("MUNICIPAL_OFFICER"));
    expect(await paper(plan.id, "pip")).toBe("not found");
  });
});

describe("a file sent to a plan", () => {
  test("leads a scan to signing and a document to the plan, and is taken back as a download", async () => {
    const { plan, operator } = await aSharedPlan();
    await signInAs(operator);
    const leads = await send(plan.id, { file: pdf }, {}, "?kind=SIGNED_PAPER");
    expect(leads).toMatch(new RegExp(`^/plans/${plan.id}/sign\\?scan=[0-9a-f-]{36}#person$`));
    expect(await send(plan.id, { file: pdf, title: "Attestato" }, {}, "?kind=DOCUMENT")).toBe(
      `/plans/${plan.id}#attachments`,
    );
    const attachmentId = /scan=([^#]+)/.exec(String(leads))?.[1] ?? "";
    const answer = await takeFile(new Request(origin), { params: Promise.resolve({ planId: plan.id, attachmentId }) });
    expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="foglio\.pdf"/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  });

  test("that is refused leads back to its form with a word for what was wrong, and the title typed is still there", async () => {
    const { plan, operator } = await aSharedPlan();
    await signInAs(operator);
    const wrong = new File(["<html></html>"], "foglio.pdf");
    const back = `/plans/${plan.id}/attachments/new?problem=`;
    expect(await send(plan.id, { file: wrong, title: "Attestato del corso" })).toBe(`${back}notWhatItSays`);
    expect(jar.get("ponte-attachment-title")).toBe("Attestato del corso");
    expect(await send(plan.id, { title: "Senza file" })).toBe(`${back}fileRequired`);
    expect(await send(plan.id, { file: "testo" })).toBe(`${back}fileRequired`);
    const length = String(largestFileBytes + 20_000);
    expect(await send(plan.id, { file: pdf }, { "content-length": length })).toBe(`${back}fileTooLarge`);
    expect(await send(plan.id, { file: wrong }, {}, "?kind=SIGNED_PAPER")).toBe(
      `/plans/${plan.id}/sign?problem=notWhatItSays#scans`,
    );
  });

  test("from another site, by a stranger, or to a plan out of sight is not found", async () => {
    const { plan, operator, socialWorker } = await aSharedPlan();
    await signInAs(operator);
    expect(await send(plan.id, { file: pdf }, { origin: "https://elsewhere.example" })).toBe("not found");
    await signInAs(socialWorker);
    expect(await send(plan.id, { file: pdf }, {}, "?kind=SIGNED_PAPER")).toBe("not found");
    for (const role of ["EMPLOYMENT_OPERATOR", "MUNICIPAL_OFFICER", "ADMIN"] as const) {
      await signInAs(await aUser(role));
      expect(await send(plan.id, { file: pdf })).toBe("not found");
    }
    jar.clear();
    expect(await send(plan.id, { file: pdf })).toContain("/sign-in");
  });

  test("may have any name and title", async () => {
    const { plan, operator } = await aSharedPlan();
    await signInAs(operator);
    for (const value of Object.values(hostile)) {
      const file = new File(["%PDF-1.7\nx\n%%EOF"], value.slice(0, 5000) || "x");
      expect(await send(plan.id, { file, title: value, kind: value })).toBe(`/plans/${plan.id}#attachments`);
    }
  });
});
