import { expect, type Locator, type Page } from "@playwright/test";
import type { OwnPlan } from "./own-plan-names";
import { idOf } from "./people";

/** Opens the plan that a journey has to itself; its id. */
export async function openOwnPlan(page: Page, lastName: OwnPlan) {
  await page.goto(`/plans?tab=all&q=${lastName}`);
  await page.locator("main table tbody tr", { hasText: lastName }).getByRole("link").first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  return idOf(page, "plans");
}

/** Opens the composer of the plan a journey has to itself; its id. */
export async function composeOwnPlan(page: Page, lastName: OwnPlan) {
  const plan = await openOwnPlan(page, lastName);
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
