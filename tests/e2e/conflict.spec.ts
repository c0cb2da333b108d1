import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { press, signInAs } from "./support/people";
import { alive, composeOwnPlan, lineForm, quantityOf, thirdPartiesOf } from "./support/plans";

test("two people change the same line: the second sees both texts, chooses field by field and saves the result", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [luca, elena] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  await signInAs(luca, "luca");
  await signInAs(elena, "elena");
  const plan = await composeOwnPlan(luca, "Conflitto");
  await elena.goto(`/plans/${plan}/compose`);
  for (const page of [luca, elena]) await alive(page);
  const [mine, hers] = [lineForm(luca), lineForm(elena)];
  const before = Number((await quantityOf(mine).inputValue()).replace(",", "."));

  await test.step("one types without a connection while the other saves", async () => {
    await luca.context().setOffline(true);
    await quantityOf(mine).fill(String(before + 2));
    await (await thirdPartiesOf(mine)).fill("Cooperativa Lunetta");
    await expect(luca.getByRole("status").filter({ hasText: "connessione assente" })).toBeVisible();
    await quantityOf(hers).fill(String(before + 1));
    await quantityOf(hers).blur();
    await expect(elena.getByRole("status").filter({ hasText: "Salvato alle" })).toBeVisible();
    await luca.context().setOffline(false);
  });

  const conflict = mine.locator("[data-conflict]");
  await test.step("back on line both texts are shown, with who and when; only what differs", async () => {
    await expect(conflict).toContainText("Elena");
    await expect(conflict.getByRole("group")).toHaveCount(2);
    await expect(conflict.getByRole("group").first()).toContainText("cambiato da entrambi");
    await expect(conflict.getByRole("group").nth(1)).toContainText("cambiato solo da Lei");
    await expect(quantityOf(mine)).toHaveValue(String(before + 2));
    await expectAccessible(luca);
    await luca.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(luca);
    await luca.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("all mine, all theirs, then one of each by keyboard; the result is shown before it is saved", async () => {
    await conflict.getByRole("button", { name: /Tutte quelle di Elena/ }).click();
    await expect(conflict.locator("[data-result=thirdParties]")).toHaveText("niente");
    await conflict.getByRole("button", { name: "Tutte le mie" }).click();
    await expect(conflict.locator("[data-result=quantity]")).toContainText(String(before + 2));
    await conflict.locator('[name="pick-quantity"][value=mine]').focus();
    await luca.keyboard.press("ArrowRight");
    await expect(conflict.locator("[data-result=quantity]")).toContainText(String(before + 1));
    await conflict.getByRole("button", { name: "Salva questa scelta" }).press("Enter");
    await expect(conflict).toHaveCount(0);
    await expect(luca.getByRole("status").filter({ hasText: "Salvato alle" })).toBeVisible();
  });

  await luca.reload();
  await expect(quantityOf(lineForm(luca))).toHaveValue(String(before + 1));
  await expect(await thirdPartiesOf(lineForm(luca))).toHaveValue("Cooperativa Lunetta");
});

test("taking theirs saves nothing and leaves the line as they saved it", async ({ browser }) => {
  test.setTimeout(180_000);
  const [luca, elena] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  await signInAs(luca, "luca");
  await signInAs(elena, "elena");
  const plan = await composeOwnPlan(luca, "Cede");
  await elena.goto(`/plans/${plan}/compose`);
  for (const page of [luca, elena]) await alive(page);
  const before = Number((await quantityOf(lineForm(luca)).inputValue()).replace(",", "."));
  await luca.context().setOffline(true);
  await quantityOf(lineForm(luca)).fill(String(before + 4));
  await expect(luca.getByRole("status").filter({ hasText: "connessione assente" })).toBeVisible();
  await quantityOf(lineForm(elena)).fill(String(before + 3));
  await quantityOf(lineForm(elena)).blur();
  await expect(elena.getByRole("status").filter({ hasText: "Salvato alle" })).toBeVisible();
  await luca.context().setOffline(false);
  await luca.getByRole("button", { name: /Tutte quelle di Elena/ }).click();
  await press(luca, "Salva questa scelta");
  await expect(quantityOf(lineForm(luca))).toHaveValue(String(before + 3));
  await expect(luca.locator("[data-conflict]")).toHaveCount(0);
});

test("a service taken out meanwhile is put back with what was being written", async ({ browser }) => {
  test.setTimeout(180_000);
  const [luca, elena] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  await signInAs(luca, "luca");
  await signInAs(elena, "elena");
  const plan = await composeOwnPlan(luca, "Rimette");
  const add = luca.locator("form[id^=add-]").first();
  const code = String(await add.getAttribute("id")).slice(4);
  await add.getByRole("button").click();
  await expect(luca.locator(`form#add-${code}`)).toHaveCount(0);
  await elena.goto(`/plans/${plan}/compose`);
  for (const page of [luca, elena]) await alive(page);

  const key = String(await luca.locator("form[id^=remove-]").last().getAttribute("id")).slice(7);
  const line = luca.locator(`#line-${key} form[aria-label^='Servizio']`);
  await luca.context().setOffline(true);
  await (await thirdPartiesOf(line)).fill("Bottega del Mincio");
  await expect(luca.getByRole("status").filter({ hasText: "connessione assente" })).toBeVisible();
  await elena.locator(`form#remove-${key}`).getByRole("button").click();
  await expect(elena.locator(`#line-${key}`)).toHaveCount(0);
  await luca.context().setOffline(false);
  const gone = luca.locator("[data-gone]");
  await expect(gone).toContainText("Bottega del Mincio");
  await expectAccessible(luca);
  await press(luca, /Rimetti il servizio con questi valori/);
  await expect(luca.locator(`#line-${key}`)).toBeVisible();
  await expect(luca.locator(`#line-${key} [name=thirdParties]`)).toHaveValue("Bottega del Mincio");
  await expect(gone).toHaveCount(0);
  await elena.goto(`/plans/${plan}/compose`);
  await elena.locator(`form#remove-${key}`).getByRole("button").click();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a line sent second comes back with both texts, and is saved as chosen; so is a goal", async ({ browser }) => {
    test.setTimeout(180_000);
    const plain = { javaScriptEnabled: false };
    const luca = await (await browser.newContext(plain)).newPage();
    const elena = await (await browser.newContext(plain)).newPage();
    await signInAs(luca, "luca");
    await signInAs(elena, "elena");
    const plan = await composeOwnPlan(luca, "Ferma");
    await elena.goto(`/plans/${plan}/compose`);
    const before = Number((await quantityOf(lineForm(luca)).inputValue()).replace(",", "."));
    await quantityOf(lineForm(elena)).fill(String(before + 1));
    await lineForm(elena).getByRole("button", { name: "Salva la riga" }).click();
    await expect(quantityOf(lineForm(elena))).toHaveValue(String(before + 1));

    await quantityOf(lineForm(luca)).fill(String(before + 2));
    await (await thirdPartiesOf(lineForm(luca))).fill("Cooperativa Lunetta");
    await lineForm(luca).getByRole("button", { name: "Salva la riga" }).click();
    const conflict = lineForm(luca).locator("[data-conflict]");
    await expect(conflict).toContainText("Elena");
    await expect(quantityOf(lineForm(luca))).toHaveValue(String(before + 2));
    await conflict.locator('[name="pick-quantity"][value=theirs]').check();
    await conflict.getByRole("button", { name: "Mostra il risultato" }).click();
    await expect(conflict.locator("[data-result=quantity]")).toContainText(String(before + 1));
    await conflict.getByRole("button", { name: "Salva questa scelta" }).click();
    await expect(luca.locator("[data-conflict]")).toHaveCount(0);
    await expect(quantityOf(lineForm(luca))).toHaveValue(String(before + 1));
    await expect(luca.locator("[name=thirdParties]").first()).toHaveValue("Cooperativa Lunetta");

    const goal = "form[id^=goal-]:has([name=goalId]):has([name=text])";
    await elena.goto(`/plans/${plan}/compose`);
    if ((await luca.locator(goal).count()) === 0) {
      await luca.locator("form#new-goal [name=text]").fill("Trovare un lavoro");
      await press(luca, "Aggiungi l’obiettivo");
      await elena.goto(`/plans/${plan}/compose`);
    }
    await elena.locator(goal).first().locator("[name=text]").fill("Lavorare nella ristorazione");
    await elena.locator(goal).first().getByRole("button").first().click();
    await luca.locator(goal).first().locator("[name=text]").fill("Lavorare nelle pulizie");
    await luca.locator(goal).first().getByRole("button").first().click();
    await expect(luca.getByText("Lavorare nella ristorazione")).toBeVisible();
    await expect(luca.locator(goal).first().locator("[name=text]")).toHaveValue("Lavorare nelle pulizie");
    await press(luca, "Tieni il mio");
    await expect(luca.locator(goal).first().locator("[name=text]")).toHaveValue("Lavorare nelle pulizie");
    await expect(luca.getByText("Lavorare nella ristorazione")).toHaveCount(0);
  });
});
