import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { press, signInAs } from "./support/people";
import { alive, composeOwnPlan, lineForm, quantityOf, thirdPartiesOf } from "./support/plans";

const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
const drafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("ponte-draft/")));
const offline = (page: Page) => page.getByRole("status").filter({ hasText: "connessione assente" });

/** Reads the page again although it holds unsaved text: the browser asks, one says yes. */
async function leaveAndComeBack(page: Page) {
  page.once("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.locator("#lines")).toBeVisible();
  await alive(page);
}

/** Types a name into a line's third parties while there is no connection, and waits until it is kept. */
async function typeOffline(page: Page, words: string) {
  const field = await thirdPartiesOf(lineForm(page));
  await alive(page);
  await page.context().setOffline(true);
  await field.fill(words);
  await expect(offline(page)).toBeVisible();
  await expect.poll(async () => (await drafts(page)).length).toBeGreaterThan(0);
}

test("what was typed without a connection is kept unreadable, offered again after the page was left, and saved", async ({
  page,
}) => {
  test.setTimeout(180_000);
  const words = `Vivaio Te ${Date.now()}`;
  await signInAs(page, "luca");
  await composeOwnPlan(page, "Spenta");
  await typeOffline(page, words);
  const kept = await stored(page);
  for (const word of [words, "Vivaio", "thirdParties", "luca"]) expect(kept).not.toContain(word);

  // Whatever it still tries to save while the page goes does not count: the connection comes back with the next page.
  await page.route("**/lines/*", (route) => route.abort());
  await page.context().setOffline(false);
  await leaveAndComeBack(page);
  await page.unroute("**/lines/*");
  const offer = page.getByRole("status").filter({ hasText: "Ci sono modifiche non salvate del" });
  await expect(offer).toContainText(words);
  await expectAccessible(page);
  await offer.getByRole("button", { name: /Riprendi/ }).click();
  await expect(offer).toHaveCount(0);
  await expect(page.getByRole("status").filter({ hasText: "Salvato alle" })).toBeVisible();
  await expect.poll(() => drafts(page)).toEqual([]);
  await page.reload();
  await expect(await thirdPartiesOf(lineForm(page))).toHaveValue(words);
});

test("an offer may be thrown away, and one whose line moved on leads to the choice between the two texts", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const [luca, elena] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()];
  await signInAs(luca, "luca");
  await signInAs(elena, "elena");
  const plan = await composeOwnPlan(luca, "Offerta");
  await typeOffline(luca, "Da buttare");
  await luca.route("**/lines/*", (route) => route.abort());
  await luca.context().setOffline(false);
  await leaveAndComeBack(luca);
  await press(luca, /Scarta/);
  await expect.poll(() => drafts(luca)).toEqual([]);

  await typeOffline(luca, "Da scegliere");
  await luca.context().setOffline(false);
  await elena.goto(`/plans/${plan}/compose`);
  await (await thirdPartiesOf(lineForm(elena))).fill(`Scritto da Elena ${Date.now()}`);
  await quantityOf(lineForm(elena)).focus();
  await expect(elena.getByRole("status").filter({ hasText: "Salvato alle" })).toBeVisible();
  await leaveAndComeBack(luca);
  await luca.unroute("**/lines/*");
  await press(luca, /Riprendi/);
  const conflict = lineForm(luca).locator("[data-conflict]");
  await expect(conflict).toContainText("Da scegliere");
  await expect(conflict).toContainText("Scritto da Elena");
  await conflict.getByRole("button", { name: /Tutte quelle di Elena/ }).click();
  await press(luca, "Salva questa scelta");
  await expect(await thirdPartiesOf(lineForm(luca))).toHaveValue(/Scritto da Elena/);
  await expect.poll(() => drafts(luca)).toEqual([]);
});

test("a goal half written is offered again too", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "luca");
  await composeOwnPlan(page, "Mezza");
  await alive(page);
  await page.locator("form#new-goal [name=text]").fill("Imparare a usare il computer");
  await expect.poll(async () => (await drafts(page)).length).toBeGreaterThan(0);
  expect(await stored(page)).not.toContain("computer");
  await page.reload();
  await expect(page.locator("form#new-goal [name=text]")).toHaveValue("");
  await press(page, /Riprendi/);
  await expect(page.locator("form#new-goal [name=text]")).toHaveValue("Imparare a usare il computer");
  await page.locator("form#new-goal [name=text]").fill("");
  await expect.poll(() => drafts(page)).toEqual([]);
});

test("signing out clears what was kept; the next person in this browser finds nothing", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "luca");
  const plan = await composeOwnPlan(page, "Esce");
  await alive(page);
  await page.locator("form#new-goal [name=text]").fill("Non per altri");
  await expect.poll(async () => (await drafts(page)).length).toBe(1);
  await page.goto("/sign-out");
  await page.locator("form#sign-out button[type=submit]").click();
  await page.waitForURL(/sign-in/);
  await expect.poll(() => drafts(page)).toEqual([]);

  // The session ended elsewhere: what stays behind cannot be read by who comes next, and goes.
  await signInAs(page, "luca");
  await page.goto(`/plans/${plan}/compose`);
  await alive(page);
  await page.locator("form#new-goal [name=text]").fill("Neppure questo");
  await expect.poll(async () => (await drafts(page)).length).toBe(1);
  await signInAs(page, "elena");
  await expect.poll(() => drafts(page)).toEqual([]);
  await page.goto(`/plans/${plan}/compose`);
  await expect(page.locator("form#new-goal [name=text]")).toHaveValue("");
  await expect(page.getByText("Ci sono modifiche non salvate")).toHaveCount(0);
});
