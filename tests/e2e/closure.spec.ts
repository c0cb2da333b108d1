import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, follow, idOf, press, signInAs, tick } from "./support/people";

/** Opens the first plan of the demo town in a status; its id. */
async function openFirst(page: Page, status: string) {
  await page.goto(`/plans?tab=all&status=${status}&sort=code`);
  await page.locator("main table tbody tr").first().getByRole("link").first().click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
  return idOf(page, "plans");
}

test("without JavaScript, on a phone, a plan is closed over a report that the Officina read", async ({ browser }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();

  // The suspended plan has no appointment ahead that would have to be called off first.
  await signInAs(page, "elena");
  const plan = await openFirst(page, "SUSPENDED");
  await page.goto(`/plans/${plan}/move/resume`);
  await press(page, "Riprendi");
  await page.goto(`/plans/${plan}/closure`);
  await fill(page, { summary: "Ha finito il percorso e lavora." });
  await press(page, "Salva la bozza");
  await expect(page.getByText("La relazione è in bozza")).toBeVisible();
  await expect(page.locator("[name=summary]")).toHaveValue("Ha finito il percorso e lavora.");

  // What is refused is kept as it was typed.
  await fill(page, { remains: "Un colloquio tra tre mesi", followedBy: "L’operatrice" });
  await press(page, "Salva e condividi");
  await expect(page.getByText("Manca la valutazione dell’obiettivo 1")).toBeVisible();
  await expect(page.locator("[name=remains]")).toHaveValue("Un colloquio tra tre mesi");
  for (let place = 1; (await page.locator(`[name=result${place}]`).count()) > 0; place++)
    await tick(page, `result${place}`, "ACHIEVED");
  await press(page, "Salva e condividi");
  await expect(page.getByText("Senza presa visione il piano si può concludere dal")).toBeVisible();
  await expect(page.getByRole("button", { name: "Concludi il piano" })).toHaveCount(0);
  await expectNoSidewaysScroll(page);

  await signInAs(page, "anna");
  await page.goto(`/plans/${plan}/closure`);
  await expect(page.getByText("Ha finito il percorso e lavora.")).toBeVisible();
  await press(page, "Ho letto la relazione");
  await expect(page.getByText("L’Officina ne ha preso visione il")).toBeVisible();

  await signInAs(page, "elena");
  await page.goto(`/plans/${plan}/closure`);
  await press(page, "Concludi il piano");
  await expect(page.locator("#closure").getByText("Dopo 3 mesi")).toBeVisible();
  await expect(page.getByRole("link", { name: "Scrivi la variazione" })).toHaveCount(0);
  await page.goto(`/plans/${plan}/closure`);
  await expect(page.getByText("Non cambia più.")).toBeVisible();
  await page.goto(`/plans/${plan}`);
  await follow(page, /Segnalazione S\d/);
  await expect(page.getByText("Ha finito il percorso e lavora.")).toBeVisible();
  await context.close();
});

test("a revocation waits for its notice, and a withdrawal says why", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "elena");
  const plan = await openFirst(page, "SIGNED");
  await page.goto(`/plans/${plan}/revoke`);
  await fill(page, { cause: "COMMITMENTS_BROKEN", explanation: "Non si presenta." });
  await press(page, "Revoca il piano");
  await expect(page.getByText("Prima della revoca serve un avviso alla persona").first()).toBeVisible();
  await follow(page, "Registra un avviso");
  await fill(page, { kind: "WARNING_LETTER", means: "REGISTERED_MAIL", body: "La aspettiamo." });
  await press(page, "Registra l’avviso");
  await expect(page.getByText("Con questi avvisi il piano si può revocare dal")).toBeVisible();
  await page.goto(`/plans/${plan}/withdraw`);
  await fill(page, { cause: "MOVED_AWAY", explanation: "Si è trasferita a Verona." });
  await tick(page, "proof", "SIGNED");
  await press(page, "Registra la rinuncia");
  await expect(page.locator("#closure").getByText("Si è trasferita a Verona.")).toBeVisible();
});

test("the pages on which a plan closes, and the handover, are accessible on a laptop and on a phone", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "elena");
  const plan = await openFirst(page, "ACTIVE");
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ["closure", "withdraw", "revoke", "notices/new"].map((one) => `/plans/${plan}/${one}`)) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
    await page.goto("/plans/handover");
    await page.locator("select[name=from]").selectOption({ index: 1 });
    await press(page, "Mostra che cosa passa");
    await expect(page.getByRole("heading", { name: /^Che cosa passa/ })).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
