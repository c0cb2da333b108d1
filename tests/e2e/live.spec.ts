import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import type { OwnPlan } from "./support/own-plan-names";
import { type Someone, signInAs } from "./support/people";
import { openOwnPlan } from "./support/plans";

const opened: BrowserContext[] = [];
test.afterEach(async () => {
  for (const context of opened.splice(0)) await context.close();
});

async function pageOf(browser: Browser, who: Someone, options = {}) {
  const context = await browser.newContext(options);
  opened.push(context);
  const page = await context.newPage();
  await signInAs(page, who);
  return page;
}

/** The address of the plan a journey has to itself. */
const ownPlan = async (page: Page, lastName: OwnPlan) => `/plans/${await openOwnPlan(page, lastName)}`;

/** Changes the volume of a plan's last line, as somebody types it; gives what the line's service is called. */
async function changeLastLine(page: Page) {
  const quantity = page.locator('form:has([name="lineId"]) [name="quantity"]').last();
  const typed = String(Number.parseInt(await quantity.inputValue(), 10) + 1);
  const saved = page.waitForResponse((answer) => /\/lines\//.test(answer.url()) && answer.ok());
  await quantity.fill(typed);
  await quantity.blur();
  await saved;
  return page.locator('form:has([name="lineId"])').last().locator('[name="serviceName"]').inputValue();
}

test("what SolCo changes reaches the Officina's open page by itself, and each sees that the other is looking", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [luca, anna] = [await pageOf(browser, "luca"), await pageOf(browser, "anna")];
  const plan = await ownPlan(luca, "Diretta");
  await anna.goto(plan);
  const told = anna.getByRole("status", { name: "Aggiornamenti di questa pagina" });

  await luca.goto(`${plan}/compose`);
  await expect(anna.getByText(/Ora su questa pagina: .*Luca Mori \(SolCo/)).toBeVisible({ timeout: 20_000 });
  await expect(luca.getByText(/Ora su questa pagina: .*Anna Ferrari/)).toBeVisible({ timeout: 20_000 });

  let loads = 0;
  anna.on("load", () => {
    loads += 1;
  });
  const service = await changeLastLine(luca);
  await expect(told.getByText(`Luca Mori ha cambiato ${service}`)).toBeVisible({ timeout: 20_000 });
  await expect(anna.getByText("Il testo è cambiato mentre la pagina era aperta")).toBeVisible();
  expect(loads).toBe(0);
  await expectAccessible(anna);
  await anna.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(anna);
  await expectAccessible(anna);

  // What was agreed to must have been read: the text that was open is refused, the new one is taken once it was read.
  await anna.getByRole("button", { name: "Ho riletto il testo aggiornato" }).click();
  await expect(anna.getByText("Il testo è cambiato mentre la pagina era aperta")).toBeHidden();
  await told.getByRole("button", { name: "Chiudi l’avviso" }).click();
  await expect(told.getByText(service)).toBeHidden();

  await luca.goto("/");
  await expect(anna.getByText(/Ora su questa pagina/)).toBeHidden({ timeout: 20_000 });
});

test("what one is writing is not taken away by what others change, and what one wrote is news to them", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const [marta, sara] = [await pageOf(browser, "marta"), await pageOf(browser, "sara")];
  const plan = await ownPlan(marta, "Scrittura");
  await Promise.all([marta.waitForResponse((answer) => /\/seen/.test(answer.url())), marta.goto(plan)]);
  await sara.goto(plan);
  const comment = sara.locator('main form [name="body"]').last();
  await comment.fill("Sto ancora scrivendo questo");
  await marta.goto(`${plan}/compose`);
  await changeLastLine(marta);
  const told = sara.getByRole("status", { name: "Aggiornamenti di questa pagina" });
  await expect(told.getByText(/Marta Zanini ha cambiato/)).toBeVisible({ timeout: 20_000 });
  await expect(told.getByText(/La pagina si aggiorna quando/)).toBeVisible();
  await expect(comment).toHaveValue("Sto ancora scrivendo questo");
  await sara.getByRole("button", { name: "Invia" }).last().click();
  await expect(sara.getByText("Sto ancora scrivendo questo").first()).toBeVisible();
  await expect(told.getByText(/La pagina si aggiorna quando/)).toBeHidden({ timeout: 20_000 });

  await marta.goto("/");
  await expect(marta.getByRole("heading", { name: "Novità sui suoi PIP" })).toBeVisible();
  await expectAccessible(marta);
  await marta.goto(plan);
  await expect(marta.getByRole("link", { name: /Sara Bottura ha scritto un commento/ }).first()).toBeVisible();
  await expectAccessible(marta);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("news are told at the next visit, in the list and on Oggi, and can be marked as read", async ({
    browser,
    page: elena,
  }) => {
    test.setTimeout(120_000);
    const anna = await pageOf(browser, "anna", { javaScriptEnabled: true });
    await signInAs(elena, "elena");
    const plan = await ownPlan(elena, "Novella");
    await Promise.all([elena.waitForResponse((answer) => /\/seen/.test(answer.url())), elena.goto(plan)]);
    await expect(elena.getByText("Novità dall’ultima visita")).toHaveCount(0);

    await anna.goto(plan);
    await anna.locator('main form [name="body"]').last().fill("Va bene, ne parliamo giovedì.");
    await anna.getByRole("button", { name: "Invia" }).last().click();
    await expect(anna.getByText("Va bene, ne parliamo giovedì.").first()).toBeVisible();

    await elena.goto("/plans?tab=all&status=SHARED");
    await expect(elena.getByText("1 novità").first()).toBeVisible();
    await elena.goto("/");
    await expect(elena.getByRole("heading", { name: "Novità sui suoi PIP" })).toBeVisible();
    await elena.goto(plan);
    await expect(elena.getByRole("link", { name: /Anna Ferrari ha scritto un commento/ })).toBeVisible();
    await elena.getByRole("button", { name: "Segna come letto" }).click();
    await expect(elena.getByText("Novità dall’ultima visita")).toHaveCount(0);
  });
});
