import { expect, type Locator, type Page } from "@playwright/test";
import { idOf } from "./people";

/** Opens the composer of one of the demo town's plans in draft, the one at that place of the list; its id. */
export async function composeADraft(page: Page, place = 0) {
  await page.goto("/plans?tab=all&status=DRAFT&sort=code");
  await page.locator("main table tbody tr").nth(place).getByRole("link").first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  const plan = idOf(page, "plans");
  await page.goto(`/plans/${plan}/compose`);
  await expect(page.locator("#lines")).toBeVisible();
  return plan;
}

/** Waits until the composer saves by itself: its scripts run. */
export const alive = (page: Page) => expect(page.getByRole("button", { name: "Salva la riga" })).toHaveCount(0);

/** The form of the first service of the plan in the composer. */
export const lineForm = (page: Page) => page.locator("form[aria-label^='Servizio']").first();

/** The hours or pieces of a line, and its third parties, which lie in its folded part. */
export const quantityOf = (line: Locator) => line.locator("[name=quantity]");
export async function thirdPartiesOf(line: Locator) {
  const details = line.locator("details").first();
  if (!(await details.evaluate((element: HTMLDetailsElement) => element.open)))
    await details.locator("summary").click();
  return line.locator("[name=thirdParties]");
}
