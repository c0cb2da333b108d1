import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { press, type Someone, signInAs } from "./support/people";
import { openOwnPlan } from "./support/plans";

const composer = (page: Page) => page.locator("form#comment");

/** Words nobody has said yet, however often this runs. */
const once = (words: string) => `${words} (${Date.now().toString(36)})`;

/** Asks for the first service of a plan to be half an hour more than it is; the words that say so. */
async function askForMore(page: Page, plan: string, body: string) {
  await page.goto(`/plans/${plan}`);
  const ask = page.getByRole("link", { name: /^Chiedi una modifica ?:/ }).first();
  await ask.click();
  await page.waitForURL(/ask=1/);
  const form = composer(page);
  const chosen = await form.locator("[name=about] option:checked").textContent();
  const now = /\((\d+) h(?: (\d+) min)?\)/.exec(chosen ?? "");
  const hours = Number(now?.[1] ?? 0) + Number(now?.[2] ?? 0) / 60 + 0.5;
  await form.locator("[name=quantity]").fill(String(hours).replace(".", ","));
  await form.locator("[name=body]").fill(body);
  await form.getByRole("button", { name: "Invia" }).click();
  await expect(page.getByText(body).first()).toBeVisible();
}

const thread = (page: Page, words: string) => page.locator("#conversation li", { hasText: words }).first();

/** The operator who follows a plan, by the name its page gives. */
async function operatorOf(page: Page): Promise<Someone> {
  const text = await page.locator("main").innerText();
  return /Operatore: Marta/.test(text) ? "marta" : "luca";
}

test("the Officina asks for a change, the operator applies it in one go, both see it settled", async ({ page }) => {
  test.setTimeout(180_000);
  const body = once("Serve mezz’ora in più, ne abbiamo parlato con la famiglia");
  await signInAs(page, "anna");
  const plan = await openOwnPlan(page, "Modifica");
  const operator = await operatorOf(page);
  await askForMore(page, plan, body);
  await expect(
    thread(page, body)
      .getByText(/da .+ a .+, \+ /)
      .first(),
  ).toBeVisible();
  await expect(thread(page, body).getByRole("button", { name: "Applica al piano" })).toHaveCount(0);
  await expectAccessible(page);

  await signInAs(page, operator);
  await page.goto(`/plans/${plan}`);
  await expect(page.locator("#clocks")).toContainText(/modific/i);
  await thread(page, body).getByRole("button", { name: "Applica al piano" }).click();
  await expect(page.locator("#conversation summary", { hasText: "Risolta:" }).first()).toBeVisible();
  await expectAccessible(page);

  await signInAs(page, "anna");
  await page.goto(`/plans/${plan}`);
  const settled = page.locator("#conversation details", { hasText: body }).first();
  await settled.locator("summary").first().click();
  await expect(settled.getByText(body).first()).toBeVisible();
  await expect(settled.getByText(/Applicata al piano il/).first()).toBeVisible();
});

test("what one side says for itself the other does not read, and delicate words are asked about first", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const body = once("Attenzione alla depressione");
  await signInAs(page, "anna");
  const plan = await openOwnPlan(page, "Riserva");
  const operator = await operatorOf(page);
  const form = composer(page);
  await form.locator("[name=body]").fill(body);
  await form.locator('[name=audience][value="OFFICINA"]').check();
  await form.getByRole("button", { name: "Invia" }).click();
  await expect(form.locator("[name=reread]")).toBeVisible();
  await expect(form.locator("[name=body]")).toHaveValue(body);
  await expect(form.getByRole("link", { name: "Scriva invece una nota riservata" })).toHaveAttribute(
    "href",
    `/households/notes?plan=${plan}`,
  );
  await expectAccessible(page);
  await form.locator("[name=reread]").check();
  await form.getByRole("button", { name: "Invia" }).click();
  await expect(page.locator("#conversation li").getByText(body).first()).toBeVisible();

  await signInAs(page, operator);
  await page.goto(`/plans/${plan}`);
  await expect(page.getByText(body)).toHaveCount(0);
});

test("whoever waits reminds the other side once, and it stands on the plan", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "luca");
  const plan = await openOwnPlan(page, "Sollecito");
  await page
    .locator("#clocks")
    .getByRole("button", { name: /Sollecita l’Officina/ })
    .click();
  await expect(
    page
      .locator("#clocks")
      .getByText(/sollecitato il/)
      .first(),
  ).toBeVisible();
  await expect(page.locator("#clocks").getByRole("button", { name: /Sollecita l’Officina/ })).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/plans/${plan}`);
  await expect(page.getByText("Sollecito all’Officina").first()).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a change is asked for, applied and answered all the same", async ({ page }) => {
    test.setTimeout(180_000);
    const body = once("Proviamo mezz’ora in più");
    await signInAs(page, "anna");
    const plan = await openOwnPlan(page, "Semplice");
    const operator = await operatorOf(page);
    await askForMore(page, plan, body);
    await signInAs(page, operator);
    await page.goto(`/plans/${plan}`);
    await thread(page, body).getByRole("button", { name: "Applica al piano" }).click();
    await page.goto(`/plans/${plan}`);
    const settled = page.locator("#conversation details", { hasText: body }).first();
    await settled.locator("summary").first().click();
    await settled.locator("summary", { hasText: "Riapri la discussione" }).click();
    await settled.getByRole("button", { name: "Riapri la discussione" }).click();
    await expect(thread(page, body)).toBeVisible();
    await press(page, "Invia");
    await expect(composer(page).locator("[name=body]")).toHaveAttribute("aria-invalid", "true");
  });
});
