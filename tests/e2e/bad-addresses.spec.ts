import { readdirSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { z } from "zod";
import { sourceFiles } from "../support/source-graph";
import { accounts, type Someone, signInAs } from "./support/people";

/*
 * Asks for every page and route there is, found by reading the source, with bent ids and bent parameters, as everybody.
 * The answer may be the page, another page or "not found"; never a fault.
 */

const unknown = "01900000-0000-7000-8000-00000000dead";
const malformed = ["1", "..%2f..%2fetc%2fpasswd", "%27%3B--", "%E2%80%AE", "undefined", "a".repeat(3000)];

/** The patterns of all addresses: "/plans/[planId]/print". */
const patterns = sourceFiles(/^app\/.*(page\.tsx|route\.tsx?)$/)
  .map((file) => `/${file.replace(/^app\//, "").replace(/\/?(page|route)\.tsx?$/, "")}`)
  .map((path) => path.replace(/\/\([^/]+\)/g, "") || "/")
  .filter((path) => !path.startsWith("/api/auth") && path !== "/language");

/** The names of every parameter any list or page reads. */
async function parameters() {
  const names = new Set(["callbackUrl", "token", "done", "format", "error"]);
  const folder = new URL("../../src/domain/", import.meta.url);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
    const module: Record<string, unknown> = await import(new URL(file, folder).pathname);
    for (const [name, value] of Object.entries(module))
      if (/query$/i.test(name) && value instanceof z.ZodObject)
        for (const parameter of Object.keys(value.shape)) names.add(parameter);
  }
  return [...names];
}

const cursor = (value: unknown) => Buffer.from(JSON.stringify([value, unknown])).toString("base64url");
const badValues = [
  "",
  "\0",
  "'; drop table",
  "<script>alert(1)</script>",
  "\u202e\ud83d\ude00",
  "-1",
  "99999999999999999999",
  "31/02/2026",
  "__proto__",
  "x".repeat(5000),
  cursor("x"),
  cursor("\0"),
  cursor(2 ** 40),
  cursor(1.5),
  cursor(null),
  cursor("+099999-01-01T00:00:00.000Z"),
];

const fillIn = (pattern: string, id: string) => pattern.replace(/\[\w+\]/g, id);

async function expectNoFault(request: APIRequestContext, address: string) {
  const answer = await request.get(address, { maxRedirects: 0 });
  const what = address.slice(0, 300);
  expect(answer.status(), what).toBeLessThan(500);
  if ((answer.headers()["content-type"] ?? "").startsWith("text/html"))
    // A page that broke after it had begun to answer says so in its text.
    expect(await answer.text(), what).not.toMatch(/data-dgst="(?!NEXT_)/);
}

/** Addresses of real things, as this person's own pages link to them. */
async function linksOf(request: APIRequestContext, pages: string[]) {
  const found = new Set<string>();
  for (const page of pages) {
    const text = await (await request.get(page)).text();
    for (const [, link] of text.matchAll(/href="(\/[^"#]*[0-9a-f]{8}-[0-9a-f-]{27}[^"#]*)"/g))
      found.add((link ?? "").replaceAll("&amp;", "&"));
  }
  return [...found];
}

test("there are addresses to try", () => {
  expect(patterns.length).toBeGreaterThan(30);
});

const everybody = ["anna", "luca", "elena", "paolo", "admin", "privacy"] as const satisfies Someone[];

test("every kind of malformed id falls to somebody", () => {
  expect(everybody.length).toBeGreaterThanOrEqual(malformed.length);
});

// Pages that an earlier person already gave every bent value to: the next ones give them a few, each other ones.
const tried = new Set<string>();

for (const [turn, who] of everybody.entries()) {
  test(`no address breaks a page for ${accounts[who]}`, async ({ page }) => {
    test.setTimeout(600_000);
    await signInAs(page, who);
    const request = page.context().request;
    const names = await parameters();
    for (const [place, pattern] of patterns.entries()) {
      if (pattern.includes("[")) {
        await expectNoFault(request, fillIn(pattern, unknown));
        // What is no id is refused before it matters who asks: each address meets three kinds of it, from every second person.
        const kind = malformed[(turn + Math.floor(place / 2)) % malformed.length];
        if (kind && (turn + place) % 2 === 0) await expectNoFault(request, fillIn(pattern, kind));
        continue;
      }
      // A page that is not there for somebody reads none of its parameters.
      if ((await request.get(pattern, { maxRedirects: 0 })).status() !== 200) continue;
      const values = tried.has(pattern) ? badValues.filter((_, index) => index % everybody.length === turn) : badValues;
      tried.add(pattern);
      for (const value of values) {
        const query = new URLSearchParams(names.map((name) => [name, value]));
        await expectNoFault(request, `${pattern}?${query.toString().slice(0, 14_000)}`);
      }
      const twice = new URLSearchParams(
        names.flatMap((name) => [
          [name, "a"],
          [name, "\0b"],
        ]),
      );
      await expectNoFault(request, `${pattern}?${twice}`);
    }
  });
}

test("what one person may open is, for anybody else, a page or not found", async ({ page }) => {
  test.setTimeout(600_000);
  const lists = patterns.filter((pattern) => !pattern.includes("["));
  const addresses = new Set<string>();
  for (const who of ["anna", "luca", "admin"] as const) {
    await signInAs(page, who);
    for (const link of await linksOf(page.context().request, lists)) addresses.add(link);
  }
  const some = [...addresses].slice(0, 80);
  expect(some.length).toBeGreaterThan(5);
  for (const who of ["sara", "marta", "paolo", "privacy"] as const) {
    await signInAs(page, who);
    for (const address of some) await expectNoFault(page.context().request, address);
  }
});

test("bent bodies are refused, not stumbled over", async ({ page }) => {
  test.setTimeout(300_000);
  await signInAs(page, "anna");
  const request = page.context().request;
  const attempts: Parameters<APIRequestContext["post"]>[1][] = [
    { data: "not a form", headers: { "content-type": "text/plain" } },
    { data: "{", headers: { "content-type": "application/json" } },
    { multipart: { $ACTION_ID_0000: "", email: "x" } },
    { data: "[]", headers: { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" } },
    { data: "--x\r\nbroken", headers: { "content-type": "multipart/form-data; boundary=x" } },
  ];
  for (const pattern of [
    "/",
    "/sign-in",
    "/households",
    "/language",
    "/api/auth/callback/credentials",
    "/api/auth/signout",
  ])
    for (const attempt of attempts) {
      const answer = await request.post(pattern, { ...attempt, maxRedirects: 0 });
      expect(answer.status(), `${pattern} ${JSON.stringify(attempt)}`).toBeLessThan(500);
    }
  const large = await request.post("/sign-in", { multipart: { email: "a".repeat(14 * 1024 * 1024) }, maxRedirects: 0 });
  expect(large.status()).toBe(413);
  expect(await large.text()).toContain("12 MB");
});

test("addresses no page can read get one sentence", async ({ request }) => {
  for (const address of ["/%00", "/households/%00", "/%E0%A4%A", "/%ff", "/sign-in%0d%0aSet-Cookie:x"]) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(400);
  }
});
