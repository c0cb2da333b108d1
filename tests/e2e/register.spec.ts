import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, follow, press, signInAs, tick } from "./support/people";

/** The group of the demo town whose register nobody has written: its page, by the agenda's own list of what is owed. */
async function openUnwrittenGroup(page: Page) {
  await page.goto("/agenda?tab=toRecord");
  await page.locator("main li", { hasText: "3 persone" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Registro delle presenze" })).toBeVisible();
}

/** The months of the register, as a coordinator closes and opens them. */
const openMonth = (back: number) => {
  const [year = 0, month = 0] = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" })
    .format(new Date())
    .split("-")
    .map(Number);
  const day = new Date(Date.UTC(year, month - 1 - back, 1));
  return `/agenda/months/${day.toISOString().slice(0, 7)}`;
};

test("without JavaScript, on a phone, an operator writes the register of a group in one go, corrects a line and has it confirmed", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await signInAs(page, "luca");
  await openUnwrittenGroup(page);
  await expectNoSidewaysScroll(page);
  const names = await page.locator("form#register-page legend.font-bold").allInnerTexts();
  expect(names).toHaveLength(3);
  const status = page.locator('form#register-page [name^="status"][value="PRESENT"]');
  const places = (await status.evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name") ?? ""))).map(
    (name) => name.replace("status", ""),
  );
  const [first = "", second = "", third = ""] = places;

  // More minutes than the hour lasted, for one of them: nothing is saved, the line says so, the rest is still there.
  await tick(page, `status${first}`, "PRESENT");
  await tick(page, `status${second}`, "LATE");
  await tick(page, `status${third}`, "ABSENT_JUSTIFIED");
  await fill(page, { [`minutes${first}`]: "75", [`minutes${second}`]: "45", [`absenceReason${third}`]: "ILLNESS" });
  await fill(page, { content: "Simulazione di un colloquio di gruppo" });
  await press(page, "Salva il registro");
  await expect(page.getByText(/non è stato salvato nulla/)).toBeVisible();
  await expect(page.getByRole("link", { name: `${names[0]}: Presenza` })).toBeVisible();
  await expect(page.getByText(/L’appuntamento dura 60 minuti/).first()).toBeVisible();
  await expect(page.locator(`[name=minutes${second}]`)).toHaveValue("45");
  await expect(page).toHaveTitle(/^Errore: /);
  await fill(page, { [`minutes${first}`]: "60" });
  await press(page, "Salva il registro");
  await expect(page.locator("form#register-page")).toHaveCount(0);
  await expectNoSidewaysScroll(page);

  // A line is put right: what it said before stays, with the reason.
  const correcting = page.locator("details[id^=correct-]").first();
  await correcting.locator("summary").click();
  await correcting.locator('[name=status][value="LEFT_EARLY"]').check();
  await correcting.locator("[name=minutes]").fill("30");
  await correcting.locator("[name=correctionReason]").fill("È uscita alle 8:30");
  await correcting.getByRole("button", { name: "Correggi la presenza" }).click();
  await expect(page.getByText(/perché: È uscita alle 8:30.*Prima era/)).toBeVisible();

  // The person confirms on the operator's phone.
  const confirming = page.locator("details[id^=confirming-]").first();
  await confirming.locator("summary").click();
  await confirming.locator("[name=signerName]").fill("La persona");
  await confirming.locator("[name=confirmed]").check();
  await confirming.getByRole("button", { name: "Conferma la presenza" }).click();
  await expect(page.getByText(/Confermata da La persona a schermo/)).toBeVisible();
  await context.close();
});

test("the coordinator closes a month of the register, where nothing is corrected any more, and opens it again with a reason", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "elena");
  await page.goto("/agenda");
  await follow(page, "Mesi del registro");
  await expect(page.getByText("Chiuso", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.goto(openMonth(1));
  await expect(page.getByText("Aperto", { exact: true })).toBeVisible();
  const anyway = page.locator("[name=anyway]");
  if (await anyway.count()) await anyway.check();
  await press(page, "Chiudi il mese");
  await expect(page.getByText("Chiuso", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await press(page, "Riapri il mese");
  await expect(page).toHaveTitle(/^Errore: /);
  await fill(page, { reason: "Una presenza era segnata sulla persona sbagliata" });
  await press(page, "Riapri il mese");
  await expect(page.getByText(/Riaperto da Elena Gandolfi/)).toBeVisible();
  await expect(page.getByText("Aperto", { exact: true })).toBeVisible();
});
