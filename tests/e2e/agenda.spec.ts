import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, follow, press, signInAs, tick, workday } from "./support/people";

/** Opens the first appointment of the week after next, which the demo town always has. */
async function openComing(page: Page) {
  await page.goto("/agenda?view=week");
  for (let weeks = 0; weeks < 2; weeks++) {
    const next = page.getByRole("link", { name: "Settimana dopo" });
    const address = (await next.getAttribute("href")) ?? "";
    await next.click();
    await page.waitForURL((url) => url.href.endsWith(address));
  }
  await page.locator('main ol a[href^="/agenda/"]:not([href*="?"])').first().click();
  await expect(page.getByText("In programma").first()).toBeVisible();
}

test("without JavaScript, on a phone, an operator walks the weeks, moves an appointment and hands its slip over", async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await signInAs(page, "luca");
  await openComing(page);
  await expectNoSidewaysScroll(page);

  await follow(page, "Sposta");
  await fill(page, { day: workday(20), startTime: "07:00", endTime: "06:00", moveReason: "Lo chiede la persona" });
  await press(page, "Sposta l’appuntamento");
  await expect(page.getByText("L’ora di fine deve venire dopo quella di inizio.").first()).toBeVisible();
  await expect(page).toHaveTitle(/^Errore: /);
  await fill(page, { endTime: "08:00" });
  await press(page, "Sposta l’appuntamento");
  await expect(page.getByText(/Prima era fissato per il/)).toBeVisible();
  await follow(page, "Apri quello di prima");
  await expect(page.getByText("Lo chiede la persona")).toBeVisible();
  await expect(page.getByRole("link", { name: "Annulla l’appuntamento" })).toHaveCount(0);

  await follow(page, "Apri il nuovo appuntamento");
  await follow(page, "Foglio per la persona");
  await follow(page, "العربية");
  await expect(page.locator(".slip")).toHaveAttribute("dir", "rtl");
  await follow(page, "Français");
  await expect(page.locator(".slip").getByText("Votre rendez-vous")).toBeVisible();
  await expect(page.locator(".slip").getByText(/de .07:00. à .08:00/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await context.close();
});

test("a series that collides is refused whole; at another hour it is fixed, seen, and called off from one on", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "luca");
  await openComing(page);
  await expectAccessible(page);
  const when = await page
    .getByText(/^\d\d\/\d\d\/\d{4}, \d\d:\d\d–/)
    .first()
    .innerText();
  const [, day, month, year, startTime = ""] = /(\d\d)\/(\d\d)\/(\d{4}), (\d\d:\d\d)/.exec(when) ?? [];
  const endTime = startTime.replace(":00", ":15");
  await page.locator('main a[href^="/plans/"]').first().click();
  await page.waitForURL(/\/plans\//);
  const lines = await page
    .locator('a[href^="/agenda/new?line="]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  for (const line of lines) {
    await page.goto(line);
    if (await page.getByText(/Ancora disponibili: [1-9]/).count()) break;
  }
  await fill(page, { day: `${year}-${month}-${day}`, startTime, endTime, place: "Sportello Lunetta", times: "2" });
  await tick(page, "repeat", "WEEKLY");
  await tick(page, "onHolidays", "KEEP");
  await expectAccessible(page);
  await press(page, "Fissa l’appuntamento");
  await expect(page.getByText(/non se n’è fissato nessuno.*Operatore occupato/)).toBeVisible();
  await fill(page, { startTime: "06:00", endTime: "06:15" });
  await press(page, "Fissa l’appuntamento");
  await expect(page.getByRole("heading", { name: "Serie di appuntamenti" })).toBeVisible();
  await expectAccessible(page);

  await follow(page, "Annulla l’appuntamento");
  await tick(page, "scope", "FOLLOWING");
  await fill(page, { cancelReason: "Sede chiusa" });
  await press(page, "Annulla l’appuntamento");
  await expect(page.getByText("Annullato: Sede chiusa")).toBeVisible();
  await expect(page.locator("main li", { hasText: "06:00" }).getByText("Annullato")).toHaveCount(2);
});

test("one's own calendar reads one's appointments at a secret address, until it is revoked", async ({
  page,
  playwright,
  baseURL,
}) => {
  await signInAs(page, "marta");
  await page.goto("/account");
  await follow(page, "Appuntamenti nel mio calendario");
  await press(page, /^Crea (l’indirizzo|un indirizzo nuovo)/);
  const made = page.getByRole("textbox", { name: /Indirizzo da incollare/ });
  await expect(made).toHaveValue(/\/calendar\/[\w-]{43}$/);
  await expectAccessible(page);
  const path = new URL(await made.inputValue()).pathname;
  const program = await playwright.request.newContext({ baseURL });
  const calendar = await program.get(path);
  expect(calendar.headers()["content-type"]).toContain("text/calendar");
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*SUMMARY:Appuntamento/);
  await page.reload();
  await expect(made).toHaveCount(0);
  await press(page, "Annulla l’indirizzo");
  await expect(page.getByText("Nessun indirizzo è in uso.")).toBeVisible();
  expect((await program.get(path)).status()).toBe(404);
  await program.dispose();
});
