import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { press, signInAs } from "./support/people";

test("a landlord's list is uploaded, checked line by line, imported and taken back as a whole", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "sara");
  await page.goto("/households/import");
  await expectAccessible(page);
  await page.locator("input[type=file]").setInputFiles("tests/fixtures/elenco-morosita-esempio.csv");
  await press(page, "Carica e controlla");
  await expect(page.getByText("Che cosa dice ogni colonna")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await press(page, "Leggi le righe");
  await expect(page.locator("form#apply")).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 780 });
  await expectAccessible(page);
  const leaveOut = page.locator("form#apply [name=skipErrors]");
  if (await leaveOut.count()) await leaveOut.check();
  await press(page, "Importa le righe");
  await expect(page.getByText("Esito dell’importazione").first()).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator("form#undo, form:has([name=importId])").last().getByRole("button").last().click();
  await expect(page.getByText(/Annullato/).first()).toBeVisible({ timeout: 60_000 });
});
