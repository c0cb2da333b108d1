import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, press, signInAs } from "./support/people";
import { openOwnPlan } from "./support/plans";

const somebody = async (browser: Browser, over: Parameters<Browser["newContext"]>[0] = {}) =>
  (await browser.newContext({ locale: "it-IT", timezoneId: "Europe/Rome", ...over })).newPage();

const thread = (page: Page, words: string) => page.locator("#conversation li", { hasText: words }).first();

async function signOwn(page: Page, plan: string) {
  await page.goto(`/plans/${plan}/sign`);
  const form = page.locator("form#sign");
  await form.locator("[name=confirmed]").check();
  await form.getByRole("button", { name: "Firma", exact: true }).click();
  await page.waitForURL(new RegExp(`/plans/${plan}(#|$)`));
}

/** A personal link to the text being signed, as the operator's page shows it once. */
async function linkFor(page: Page, plan: string) {
  await page.goto(`/plans/${plan}/sign`);
  await page.locator("form#issue-link").getByRole("button", { name: "Crea il link" }).click();
  const made = page.locator("form#issue-link textarea[readonly]");
  await expect(made).toBeVisible();
  return made.inputValue();
}

/** The person opens the link with the end of their codice fiscale, and confirms what it shows. */
async function confirmByLink(page: Page, link: string, factor: string, shows: RegExp) {
  await page.goto(new URL(link).pathname);
  await expectAccessible(page);
  await page.locator("[name=answer]").fill(factor);
  await page.getByRole("button", { name: "Apri" }).click();
  await expect(page.locator("form#confirm-plan")).toBeVisible();
  await expect(page.locator("main")).toContainText(shows);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.locator("form#confirm-plan [name=signerName]").fill("La persona del piano");
  await page.locator("form#confirm-plan [name=confirmed]").check();
  await page.locator("form#confirm-plan button[type=submit]").click();
  await expect(page.locator("form#confirm-plan")).toHaveCount(0);
}

test("operator, social worker and person design a plan together, sign it, and sign only what a variation changes", async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const options = { baseURL };
  const [officina, solco, person] = [
    await somebody(browser, options),
    await somebody(browser, options),
    await somebody(browser, { ...options, viewport: { width: 360, height: 740 } }),
  ];
  const body = "Un quarto d’ora in più per la prima accoglienza";
  let plan = "";
  let factor = "";

  await test.step("the operator reopens an agreed plan; the Officina asks for a change on a line", async () => {
    await signInAs(officina, "anna");
    plan = await openOwnPlan(officina, "Accordi");
    await signInAs(solco, "luca");
    await solco.goto(`/plans/${plan}/move/reopen`);
    await fill(solco, { reason: "L’Officina vuole rivedere le ore" });
    await press(solco, "Riapri per modificare");
    await solco.waitForURL(/compose/);
    await solco.goto(`/plans/${plan}/print`);
    factor = /[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{2}(\d[A-Z])/.test(await solco.locator("article").innerText())
      ? (/[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z](\d{3}[A-Z])/.exec(await solco.locator("article").innerText())?.[1] ?? "")
      : "";
    expect(factor).toHaveLength(4);
    await solco.goto(`/plans/${plan}`);

    await officina.goto(`/plans/${plan}`);
    await officina
      .getByRole("link", { name: /^Chiedi una modifica/ })
      .first()
      .click();
    await officina.waitForURL(/ask=1/);
    const form = officina.locator("form#comment");
    await form.locator("[name=quantity]").fill("1,25");
    await form.locator("[name=body]").fill(body);
    await form.getByRole("button", { name: "Invia" }).click();
    await expect(thread(officina, body)).toBeVisible();
  });

  await test.step("the operator sees it arrive without reloading, and applies it in one go", async () => {
    await expect(thread(solco, body)).toBeVisible({ timeout: 30_000 });
    await thread(solco, body).getByRole("button", { name: "Applica al piano" }).click();
    await expect(solco.locator("#conversation summary", { hasText: "Risolta:" }).first()).toBeVisible();
  });

  await test.step("the Officina agrees to the changed text and signs it", async () => {
    await officina.goto(`/plans/${plan}`);
    await officina.locator("form#agree-form button[type=submit]").click();
    await expect(officina.locator("form#agree-form")).toHaveCount(0);
    await signOwn(officina, plan);
  });

  await test.step("operator on the screen, person by their own link: the plan is in force", async () => {
    await signOwn(solco, plan);
    await confirmByLink(person, await linkFor(solco, plan), factor, /ore|h/);
    await solco.goto(`/plans/${plan}`);
    await expect(solco.locator("h1").locator("..").getByText("Firmato")).toBeVisible();
    await expect(solco.getByText(/con il link personale|per link|dal link/).first()).toBeVisible();
    await expectAccessible(solco);
  });

  await test.step("a variation down: opened, shared, signed by the operator, told to the Officina", async () => {
    await solco.goto(`/plans/${plan}/vary?start=decrease`);
    const lines = await solco.locator("select[name=lineId] option").allTextContents();
    const [chosen, hours] = lines
      .map((text) => [text, Number(/: (\d+) h/.exec(text)?.[1] ?? 0)] as const)
      .reduce((best, one) => (one[1] > best[1] ? one : best));
    await solco.selectOption("select[name=lineId]", { label: chosen });
    await fill(solco, {
      quantity: String(hours - 1),
      reason: "ATTENDANCE",
      assessment: "Un’ora in meno: ha trovato un lavoro a ore.",
    });
    await expectAccessible(solco);
    await press(solco, "Apri la variazione");
    await solco.waitForURL(/#variation$/);
    await expect(solco.locator("#variation")).toContainText(`da ${hours} h a ${hours - 1} h`);
    await expect(solco.locator("#variation")).toContainText("Firmano: operatore e persona");
    await expectAccessible(solco);
    await solco.locator("#variation").getByRole("button", { name: "Condividi con l’Officina" }).click();
    await expect(solco.locator("#variation")).toContainText("in condivisione");

    await officina.goto(`/plans/${plan}`);
    await expect(officina.locator("#variation")).toContainText("il suo accordo non serve");
    await expect(officina.locator("form#agree-form")).toHaveCount(0);
    await expectAccessible(officina);
    await signOwn(solco, plan);
  });

  await test.step("the person signs only what changed, by a new link, and the second version is in force", async () => {
    await confirmByLink(person, await linkFor(solco, plan), factor, /−|meno|1 h|cambia/);
    await officina.goto(`/plans/${plan}`);
    await expect(officina.locator("#variation")).toHaveCount(0);
    await expect(officina.getByText("Versione 2").first()).toBeVisible();
    await officina.getByRole("link", { name: "Confronta le versioni" }).click();
    await expect(officina.locator("main")).toContainText(/da \d+ h a \d+ h, − \d/);
    await expectAccessible(officina);
  });
});
