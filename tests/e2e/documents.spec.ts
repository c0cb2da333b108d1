import { expect, test } from "@playwright/test";
import { readPdf } from "../support/read-pdf";
import { expectAccessible } from "./support/accessible";
import { follow, idOf, press, signInAs } from "./support/people";

/** Opens a plan in force of the demo town, as somebody. */
async function openPlan(page: Parameters<typeof signInAs>[0], who: "luca" | "anna") {
  await signInAs(page, who);
  await page.goto("/plans?tab=running");
  await page.locator("main table tbody tr").first().getByRole("link").first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  return idOf(page, "plans");
}

test("the papers of a plan come as PDFs that a screen reader can read", async ({ page }) => {
  test.setTimeout(120_000);
  const plan = await openPlan(page, "luca");
  const links = page.locator("#documents").getByRole("link", { name: /PDF/ });
  await expect(links.first()).toBeVisible();
  await expectAccessible(page);
  const href = await page.getByRole("link", { name: "Piano di Intervento Personalizzato (PDF)" }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff" });
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  const pip = await readPdf(new Uint8Array(await answer.body()));
  expect(pip).toMatchObject({ title: "Piano di Intervento Personalizzato", language: "it", marked: true });
  const own = await page.request.get(`/plans/${plan}/documents/person-copy?language=ar&large=1`);
  expect(await readPdf(new Uint8Array(await own.body()))).toMatchObject({ language: "ar", direction: "R2L" });
  await follow(page, "Carica un documento");
  await expect(page.locator("[name=file]")).toBeVisible();
  await expectAccessible(page);
  await signInAs(page, "paolo");
  expect((await page.request.get(`/plans/${plan}/documents/pip`)).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a document is attached, refused with its title kept, and taken back", async ({ page }) => {
    test.setTimeout(120_000);
    await openPlan(page, "anna");
    await follow(page, "Carica un documento");
    await page.locator("[name=title]").fill("Attestato del corso");
    const broken = { name: "attestato.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html></html>") };
    await page.locator("[name=file]").setInputFiles(broken);
    await press(page, "Carica");
    await expect(page.getByText("Il file non è quello che dice il suo nome")).toBeVisible();
    await expect(page.locator("[name=title]")).toHaveValue("Attestato del corso");
    const large = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(19 * 1024 * 1024, 32), Buffer.from("%%EOF")]);
    await page.locator("[name=file]").setInputFiles({ ...broken, buffer: large });
    await press(page, "Carica");
    const link = page.locator("#attachments").getByRole("link", { name: "Attestato del corso" });
    await expect(link).toBeVisible();
    await expect(page.locator("#attachments")).toContainText("19,9 MB");
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect((await answer.body()).length).toBe(large.length);
    expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  });
});
