import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, press, signInAs } from "./support/people";
import { openOwnPlan } from "./support/plans";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("who is reminded is told at once, reads it where it leads, and says what else they have read", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await signInAs(page, "luca");
    await openOwnPlan(page, "Avvisata");
    await press(page, /Sollecita l’Officina/);

    await signInAs(page, "anna");
    await page.getByRole("link", { name: /^Avvisi: .*da leggere$/ }).click();
    await expect(page.getByRole("heading", { name: "Avvisi", level: 1 })).toBeVisible();
    await expectAccessible(page);
    const told = page.getByRole("listitem").filter({ hasText: "Avvisata" }).filter({ hasText: "Si sollecita" });
    await told.getByRole("link").click();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}/);

    await page.goto("/notices");
    await expect(told).toHaveCount(0);
    const shared = page.getByRole("listitem").filter({ hasText: "Avvisata" }).filter({ hasText: "è stato condiviso" });
    if (await shared.count()) {
      await shared.getByRole("button", { name: /^Segna come letto/ }).click();
      await expect(shared).toHaveCount(0);
    }
    await page.goto("/notices?tab=all");
    await expect(told).toHaveCount(1);
    await expect(told.getByText("Da leggere")).toHaveCount(0);
  });
});

test("each chooses which mails to get; the administrator sees what became of them, on a phone too", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 800 });
  await signInAs(page, "sara");
  await page.goto("/account/notices");
  await expect(page.locator("[name=way-plan-reminded] option")).toHaveText(["Mail subito", "Nella mail del mattino"]);
  await fill(page, { "way-plan-shared": "NEVER" });
  await press(page, "Salva le scelte");
  await expect(page.getByText("Le scelte sono salvate")).toBeVisible();
  await expect(page.locator("[name=way-plan-shared]")).toHaveValue("NEVER");
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);

  await signInAs(page, "admin");
  await page.goto("/admin/mails");
  await expect(page.getByRole("heading", { name: "Mail in uscita" })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
});
