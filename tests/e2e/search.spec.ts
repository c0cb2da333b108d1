import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, follow, press, signInAs } from "./support/people";

test("from any page the palette opens by keyboard, finds in spite of a typo, leads there and gives the focus back", async ({
  page,
}) => {
  await signInAs(page, "anna");
  await page.goto("/catalogue");
  const box = page.locator("#site-search");
  await box.focus();
  const palette = page.getByRole("dialog", { name: "Cerca e vai a" });
  // The page answers to the keyboard once its script has arrived.
  await expect(async () => {
    if (!(await palette.isVisible())) await page.keyboard.press("Control+k");
    await expect(palette).toBeVisible({ timeout: 1000 });
  }).toPass();
  const typed = palette.getByRole("combobox");
  await expect(typed).toBeFocused();
  await typed.fill("fatima el amranni");
  const chosen = palette.getByRole("option", { selected: true });
  await expect(chosen).toContainText("El Amrani Fatima");
  await expect(typed).toHaveAttribute("aria-activedescendant", (await chosen.getAttribute("id")) ?? "");
  await expect(palette.getByRole("status")).toContainText(/risultat/);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(box).toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(typed).toHaveValue("");
  await typed.fill("crusco");
  await expect(palette.getByRole("option", { selected: true })).toHaveText("Cruscotto");
  await typed.fill("N-1");
  await expect(palette.getByRole("option", { selected: true })).toContainText("N26-00001");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/households\/[0-9a-f-]{36}/);
  await page.goto("/catalogue");
  await expect(async () => {
    if (!(await palette.isVisible())) await page.keyboard.press("Control+k");
    await expect(palette.getByText("Aperti di recente")).toBeVisible({ timeout: 2000 });
  }).toPass();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the box at the top answers, what is found is marked, and nonsense is told in words", async ({ page }) => {
    await signInAs(page, "luca");
    await page.locator("#site-search").fill("fatima");
    await page.locator("#site-search").press("Enter");
    await expect(page).toHaveURL(/\/search\?q=fatima/);
    await expect(page.locator("main mark").first()).toHaveText("Fatima");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await page.goto("/search?q=%25");
    await expect(page.getByText("Servono lettere o cifre")).toBeVisible();
    await page.goto("/search?q=zzzzzz");
    await expect(page.getByText("Nessun risultato per “zzzzzz”")).toBeVisible();
  });

  test("a list is kept under a name, opens by itself, and is taken away", async ({ page }) => {
    await signInAs(page, "sara");
    await page.goto("/plans?tab=all&band=BAND_3_PLUS");
    await follow(page, "Salva questa vista");
    await fill(page, { name: "Prova di vista" });
    await page.locator("[name=opening]").check();
    await press(page, "Salva questa vista");
    const views = page.getByRole("navigation", { name: "Viste salvate" });
    await expect(views.getByRole("link", { name: "Prova di vista" })).toHaveAttribute("aria-current", "true");
    await page.goto("/plans");
    await expect(page.locator("[name=band]")).toHaveValue("BAND_3_PLUS");
    await expectAccessible(page);
    await follow(page, "Gestisci le viste");
    await expectAccessible(page);
    await page
      .getByRole("row", { name: "Prova di vista" })
      .getByRole("link", { name: /Rimuovi/ })
      .click();
    await press(page, "Elimina la vista");
    await page.goto("/plans");
    await expect(page.locator("[name=band]")).not.toHaveValue("BAND_3_PLUS");
  });

  test("households pass to a colleague together, seen before it is done, and come back", async ({ page }) => {
    await signInAs(page, "sara");
    await page.goto("/households?tab=unreferred");
    const boxes = page.locator("[name=pick]");
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await press(page, "Passa i nuclei scelti");
    await expect(page.getByRole("heading", { name: "2 casi scelti" })).toBeVisible();
    const anna = page.locator("[name=to] option", { hasText: "Anna Ferrari" });
    const sara = page.locator("[name=to] option", { hasText: /Sara/ });
    // To whichever of the two has them not: the list holds both their households.
    const firstOwner = await page.locator("main table tbody tr td").first().innerText();
    const to = firstOwner.includes("Anna") ? sara : anna;
    await page.locator("[name=to]").selectOption((await to.getAttribute("value")) ?? "");
    await press(page, "Vedi che cosa cambia");
    await expect(page.getByText("Quanti casi segue ognuno")).toBeVisible();
    await expectAccessible(page);
    await fill(page, { note: "Passaggio di prova, torna subito" });
    await press(page, /^Passa (un nucleo|2 nuclei)/);
    await expect(page).toHaveURL(/\/bulk\/done\//);
    await expectAccessible(page);
    await press(page, "Annulla l’affidamento");
    await expect(page.getByText(/^Annullato/)).toBeVisible();
  });
});
