import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { fill, follow, press, signInAs, tick, workday } from "./support/people";
import { openOwnPlan } from "./support/plans";

test("a clock is stopped with its reason, both sides read it, and it runs again", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "luca");
  const plan = await openOwnPlan(page, "Attesa");
  const card = page.locator("#clocks");
  await expect(card).toContainText("l’accordo dell’Officina");
  await card.getByRole("link", { name: /^Ferma il termine/ }).click();
  await page.waitForURL(/\/clocks\/PLAN_AGREED/);
  await expectAccessible(page);
  await press(page, "Ferma il termine");
  await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
  await tick(page, "reason", "DOCUMENTS_AWAITED");
  await fill(page, { note: "Manca il certificato di iscrizione", expectedOn: workday(7) });
  await press(page, "Ferma il termine");
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}(#.*)?$/);
  await expect(card).toContainText("Manca il certificato di iscrizione");

  await signInAs(page, "anna");
  await page.goto(`/plans/${plan}`);
  await expect(card).toContainText("Si attendono documenti: Manca il certificato di iscrizione (fermato da Luca Mori)");
  await expectAccessible(page);
  await press(page, /^Fai ripartire/);
  await expect(card.getByRole("link", { name: /^Ferma il termine/ })).toBeVisible();
  await expect(page.getByText(/^Termine fatto ripartire/).first()).toBeVisible();
});

test("targets of 0 or 400 days are refused in words, and nothing typed is lost", async ({ page }) => {
  await signInAs(page, "admin");
  await page.goto("/admin/programmes");
  await page.locator("main table tbody").getByRole("link").first().click();
  await page.getByRole("link", { name: "Termini", exact: true }).click();
  await page.waitForURL(/\/clocks$/);
  await expectAccessible(page);
  const share = page.locator("[name=days_PLAN_SHARED]");
  const agree = page.locator("[name=days_PLAN_AGREED]");
  await share.fill("0");
  await agree.fill("400");
  await press(page, "Salva i termini");
  await expect(page.getByText("Da 1 a 250 giorni lavorativi.").first()).toBeVisible();
  await expect(share).toHaveValue("0");
  await expect(agree).toHaveValue("400");
  await expectAccessible(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("a thing of one's day is put off with a reason, found among what was put aside, and brought back", async ({
    page,
  }) => {
    test.setTimeout(90_000);
    await signInAs(page, "anna");
    await page.goto("/?kind=decisionAwaited");
    const thing = page.locator("main li", { hasText: "Attesa" }).first();
    await thing.getByRole("link", { name: /^Rimanda o affida/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Attesa");
    await expectAccessible(page);
    const snooze = page.locator("form#snooze");
    await snooze.locator("[name=until]").fill("2099-01-01");
    await snooze.locator("[name=reason]").fill("Se ne parla in équipe");
    await press(page, "Rimanda");
    await expect(snooze.locator("[name=until]")).toHaveAttribute("aria-invalid", "true");
    await expect(snooze.locator("[name=reason]")).toHaveValue("Se ne parla in équipe");
    await snooze.locator("[name=until]").fill(workday(1));
    await press(page, "Rimanda");
    await page.waitForURL((url) => url.pathname === "/");

    await follow(page, /mess[ae] da parte/);
    const aside = page.locator("main li", { hasText: "Se ne parla in équipe" }).first();
    await expect(aside).toContainText("Attesa");
    await expectAccessible(page);
    await aside.getByRole("button", { name: /^Riporta in Oggi/ }).click();
    await expect(page.locator("main li", { hasText: "Se ne parla in équipe" })).toHaveCount(0);
    await page.goto("/?kind=decisionAwaited");
    await expect(page.locator("main li", { hasText: "Attesa" }).first()).toBeVisible();
  });
});
