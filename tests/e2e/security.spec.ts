import { expect, type Page, test } from "@playwright/test";
import { press, signInAs } from "./support/people";

const directives = (policy: string) =>
  new Map(
    policy.split(";").map((part) => {
      const [name = "", ...sources] = part.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

test("browsers are told which scripts may run, and to frame, guess and leak nothing", async ({ request }) => {
  const answer = await request.get("/sign-in");
  const headers = answer.headers();
  const policy = directives(headers["content-security-policy"] ?? "");
  const nonce = policy.get("script-src")?.find((source) => source.startsWith("'nonce-"));
  expect(nonce).toBeTruthy();
  expect(policy.get("script-src")).not.toContain("'unsafe-inline'");
  expect(policy.get("script-src")).not.toContain("'unsafe-eval'");
  expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
  expect(policy.get("object-src")).toEqual(["'none'"]);
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-powered-by"]).toBeUndefined();
  for (const [, attributes] of (await answer.text()).matchAll(/<script([^>]*)>/g))
    expect(attributes).toContain(`nonce="${nonce?.slice(7, -1)}"`);
  const other = await request.get("/sign-in");
  expect(other.headers()["content-security-policy"]).not.toBe(headers["content-security-policy"]);
});

test("only behind TLS are browsers told to insist on it", async ({ request }) => {
  expect((await request.get("/sign-in")).headers()["strict-transport-security"]).toBeUndefined();
  const secure = await request.get("/sign-in", { headers: { "x-forwarded-proto": "https" } });
  expect(secure.headers()["strict-transport-security"]).toContain("max-age=");
});

test("pages run under that policy: nothing they need is blocked", async ({ page }) => {
  const blocked: string[] = [];
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) blocked.push(message.text());
  });
  await signInAs(page, "anna");
  for (const address of ["/", "/households", "/referrals", "/dashboard", "/account", "/accessibility"]) {
    await page.goto(address);
    await page.waitForLoadState("networkidle");
  }
  expect(blocked).toEqual([]);
});

const session = async (page: Page) =>
  (await page.context().cookies()).find(({ name }) => name.includes("session-token"));

test("the session cookie is out of reach of scripts and of other sites", async ({ page }) => {
  await signInAs(page, "anna");
  expect(await session(page)).toMatchObject({ httpOnly: true, sameSite: "Lax", secure: false });
});

test("a wrong password keeps the mail, never the password, and says nothing of whose it is", async ({ page }) => {
  for (const email of ["sara@officina.demo", "nobody@officina.demo"]) {
    await page.goto("/sign-in");
    await page.locator("#sign-in-email").fill(email);
    await page.locator("#sign-in-password").fill("sbagliata sbagliata");
    await press(page, "Accedi");
    await expect(page.getByText("E-mail o password non corrette.")).toBeVisible();
    await expect(page.locator("#sign-in-email")).toHaveValue(email);
    await expect(page.locator("#sign-in-password")).toHaveValue("");
    expect(await page.content()).not.toContain("sbagliata sbagliata");
  }
});

test("after signing in one goes where one was going, and nowhere else", async ({ page }) => {
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2Faccount$/);
  await page.locator("#sign-in-email").fill("anna@officina.demo");
  await page.locator("#sign-in-password").fill("ponte-demo-2026");
  await press(page, "Accedi");
  await expect(page).toHaveURL(/\/account$/);
  await page.context().clearCookies();
  await page.goto("/sign-in?callbackUrl=//elsewhere.example/");
  await page.getByRole("button", { name: /Anna Ferrari/ }).click();
  await page.waitForURL((url) => url.pathname === "/");
});

test("signing out ends the session of this browser", async ({ page }) => {
  await signInAs(page, "anna");
  await page.goto("/sign-out");
  await press(page, "Esci");
  await expect(page.getByText("È uscito dal portale.")).toBeVisible();
  await page.goto("/account");
  await expect(page).toHaveURL(/sign-in/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one signs in, is told what is wrong, and signs out", async ({ page }) => {
    await page.goto("/sign-in");
    await page.locator("#sign-in-email").fill("nessuno");
    await page.locator("#sign-in-password").fill("x");
    await press(page, "Accedi");
    await expect(page.getByRole("alert")).toContainText("L’indirizzo e-mail non è valido");
    await expect(page.locator("#sign-in-email")).toHaveValue("nessuno");
    await page.getByRole("button", { name: /Luca Mori/ }).click();
    await page.waitForURL((url) => url.pathname === "/");
    await page.goto("/sign-out");
    await press(page, "Esci");
    await expect(page).toHaveURL(/sign-in/);
  });
});

test("crafted bodies sent to an action are refused with a sentence, and the server goes on", async ({ request }) => {
  const html = await (await request.get("/sign-in")).text();
  const action = /&quot;id&quot;:&quot;([0-9a-f]{42})&quot;/.exec(html)?.[1] ?? "";
  expect(action).toHaveLength(42);
  const headers = { "next-action": action, origin: new URL((await request.get("/sign-in")).url()).origin };
  for (const data of ["", "[]", '["$1"]', "\0", "[".repeat(10_000)])
    for (const type of [
      "text/plain;charset=UTF-8",
      "application/json",
      "multipart/form-data",
      "multipart/form-data; boundary=x",
    ]) {
      const answer = await request.post("/sign-in", {
        headers: { ...headers, "content-type": type },
        data: Buffer.from(data),
      });
      expect(answer.status(), `${type}: ${data.slice(0, 10)}`).toBe(400);
      expect(await answer.text()).not.toMatch(/node_modules|at \w+ \(/);
    }
  expect((await request.get("/sign-in")).status()).toBe(200);
});
