import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, follow, idOf, press, signInAs, tick } from "./support/people";

test("without JavaScript a derogation is questioned, answered, granted in part and seen on the plan", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();

  await signInAs(page, "paolo");
  await page.goto("/dashboard");
  await follow(page, "Tutte le richieste di deroga");
  await page.locator("main table tbody tr").first().getByRole("link").first().click();
  await expect(page.getByText("Lavora senza nominativi")).toBeVisible();
  const request = `/derogations/${idOf(page, "derogations")}`;
  await page.getByText("Prima di decidere serve sapere altro?").click();
  await fill(page, { question: "Quante settimane dura il tirocinio?" });
  await press(page, "Invia la domanda");
  await expect(page.getByText("In attesa di risposta").first()).toBeVisible();

  await signInAs(page, "elena");
  await page.goto(request);
  await fill(page, { answer: "Dodici, come da diagnosi del bisogno." });
  await press(page, "Invia la risposta");
  // A word of health is doubted once, with what was typed kept.
  await expect(page.locator("[name=answer]")).toHaveValue("Dodici, come da diagnosi del bisogno.");
  await fill(page, { answer: "Dodici settimane." });
  await press(page, "Invia la risposta");
  await expect(page.getByText("Dodici settimane.")).toBeVisible();

  await signInAs(page, "paolo");
  await page.goto(request);
  await tick(page, "verdict", "partlyApprove");
  await press(page, "Registra la decisione");
  await expect(page.locator("[name=grantedCents]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=decision]")).toHaveAttribute("aria-invalid", "true");
  await expect(page).toHaveTitle(/^Errore: /);
  await fill(page, { grantedCents: "1,00", decision: "Per ora questo." });
  await press(page, "Registra la decisione");
  await expect(page.getByText("Concessa in parte").first()).toBeVisible();
  await expectNoSidewaysScroll(page);

  await signInAs(page, "elena");
  await page.goto(request);
  await follow(page, "Apri il PIP");
  await expect(page.locator("#derogations").getByText("Per ora questo.")).toBeVisible();
  await expect(page.getByText("più 1,00 € concessi in deroga a questo piano")).toBeVisible();
  // The plan is still over its ceiling: the way to ask again is on the ceilings.
  await follow(page, "Chiedi una deroga al Comune");
  await expect(page.locator("[name=requestedCents]")).not.toHaveValue("");
  await fill(page, { reason: "Manca ancora il resto." });
  await press(page, "Invia la richiesta");
  await expect(page.getByText("Da decidere").first()).toBeVisible();
  await press(page, "Ritira la richiesta");
  await expect(page.locator("#derogations").getByText("Ritirata")).toBeVisible();
  await context.close();
});

test("the pages of a derogation are accessible, on a laptop and on a phone", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "paolo");
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto("/derogations?tab=granted");
    await expectAccessible(page);
    await page.locator("main table tbody tr").first().getByRole("link").first().click();
    await expect(page.getByText("Decisione del Comune")).toBeVisible();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
