import { expect, type Page, test } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { readPdf } from "../support/read-pdf";
import { expectAccessible } from "./support/accessible";
import { idOf, press, signInAs } from "./support/people";

/** Opens one of Luca's plans in force. */
async function openPlan(page: Page) {
  await signInAs(page, "luca");
  await page.goto("/plans?tab=running");
  await page.locator("main table tbody tr").first().getByRole("link").first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  return idOf(page, "plans");
}

/** Fetches one of a pack's files through its link, as a download. */
async function fetchFile(page: Page, words: RegExp) {
  const href = await page.getByRole("link", { name: words }).getAttribute("href");
  const answer = await page.request.get(href ?? "");
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
  return { href: href ?? "", bytes: Buffer.from(await answer.body()) };
}

test("an operator asks for a plan's pack, sees it grow, and fetches a PDF and a workbook that say the same", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openPlan(page);
  await press(page, "Prepara la rendicontazione");
  await page.waitForURL(/\/evidence\/[0-9a-f-]{36}/);
  // The worker makes it; the page turns by itself.
  const pdfLink = page.getByRole("link", { name: /Scarica il PDF/ });
  await expect(pdfLink).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  const pdf = await fetchFile(page, /Scarica il PDF/);
  const paper = await readPdf(new Uint8Array(pdf.bytes));
  expect(paper).toMatchObject({ title: "Rendicontazione", language: "it", marked: true });
  const workbook = await fetchFile(page, /Scarica la cartella Excel/);
  const totals = await readSheet(workbook.bytes, "Totali");
  const [code] = (totals[1] ?? []).slice(1);
  expect(paper.text).toContain(`PIP ${code}`);
  await page.goto("/evidence");
  await expect(page.locator("main table tbody tr").first()).toContainText(String(code));
  await expectAccessible(page);
  // Nobody else's organisation may have it.
  await signInAs(page, "anna");
  expect((await page.request.get(pdf.href)).status()).toBe(404);
});

test("the coordinator finds the month's pack, and the Comune asks for the programme's", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "elena");
  await page.goto("/evidence");
  await expect(
    page
      .locator("main table")
      .getByText(/^Registro di /)
      .first(),
  ).toBeVisible();
  await signInAs(page, "paolo");
  await page.goto("/dashboard");
  await page.getByRole("link", { name: "Rendicontazioni" }).click();
  await press(page, "Prepara la rendicontazione della misura");
  await expect(page.getByRole("link", { name: /Scarica il PDF/ })).toBeVisible({ timeout: 60_000 });
  const { bytes } = await fetchFile(page, /Scarica la cartella Excel/);
  const plans = await readSheet(bytes, "Piani");
  const person = plans[0]?.indexOf("Destinatario") ?? -1;
  expect(plans.slice(1).every((row) => row[person] === null)).toBe(true);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a pack is asked for and fetched all the same", async ({ page }) => {
    test.setTimeout(120_000);
    await signInAs(page, "elena");
    await page.goto("/evidence");
    await page.locator("form#ask select").selectOption({ index: 0 });
    await press(page, "Prepara la rendicontazione del mese");
    await page.waitForURL(/\/evidence\/[0-9a-f-]{36}/);
    const pdfLink = page.getByRole("link", { name: /Scarica il PDF/ });
    for (let tries = 0; tries < 30 && !(await pdfLink.isVisible()); tries++) {
      await page.waitForTimeout(1_000);
      await page.goto(page.url());
    }
    const { bytes } = await fetchFile(page, /Scarica il PDF/);
    expect((await readPdf(new Uint8Array(bytes))).text).toContain("Registro di");
  });
});
