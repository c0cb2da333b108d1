import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { fill, follow, press, signInAs, tick, workday } from "./support/people";

// Both journeys are about the same household.
test.describe.configure({ mode: "serial" });

/** Opens the household that these journeys have to themselves; its address. */
async function openHousehold(page: Page) {
  await page.goto("/households?q=Riunita");
  await page.locator("main table tbody").getByRole("link", { name: "Riunita" }).first().click();
  await page.waitForURL(/\/households\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

const inRome = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" });

test("an équipe is planned, held and written up; SolCo reads what is shared and does its task", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "anna");
  const household = await openHousehold(page);
  await expect(page.locator("#paths")).toContainText("PIP: in preparazione");
  await expectAccessible(page);
  await page.locator("#meetings").getByRole("link", { name: "Fissa un’équipe" }).click();
  await page.waitForURL(/\/meetings\/new$/);
  await fill(page, {
    startsOn: inRome.format(new Date()),
    startsTime: "00:15",
    place: "Sportello Lunetta",
    guests: "Ada Verdi",
  });
  await press(page, "Fissa e avvisa chi è invitato");
  await expect(page.getByText("Scriva per ogni ospite il nome, una virgola e l’ente").first()).toBeVisible();
  await expectAccessible(page);
  await fill(page, { guests: "Ada Verdi, ALER Mantova" });
  await press(page, "Fissa e avvisa chi è invitato");
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  const meeting = new URL(page.url()).pathname;
  await expect(page.locator("#people")).toContainText("Luca Mori");

  await page.goto(`${meeting}/agenda`);
  await expectAccessible(page);
  await fill(page, { body: "Il debito e la rata" });
  await press(page, "Aggiungi un punto");
  await expect(page.locator("main")).toContainText("Il debito e la rata");
  await fill(page, { body: "Orari del corso" });
  await page.locator("[name=shared]").check();
  await press(page, "Aggiungi un punto");
  await expect(page.getByRole("button", { name: /^Tieni all’Officina.*Orari del corso/ })).toBeVisible();
  await press(page, /^Su.*Orari del corso/);
  await expect(page.getByRole("button", { name: /^Giù.*Orari del corso/ })).toBeVisible();

  await page.goto(`${meeting}/minutes`);
  await expectAccessible(page);
  await page.locator("#presence").getByLabel("Anna Ferrari").check();
  await page.locator("#presence").getByLabel("Luca Mori").check();
  await press(page, "Salva le presenze");
  await page.waitForURL(/#presence$/);
  const point = page.getByRole("region", { name: /Orari del corso/ });
  await point.locator("[name=discussion]").fill("La mattina è libera");
  await point.locator("[name=decision]").fill("Il corso si fa la mattina");
  await press(page, /^Salva il punto.*Orari del corso/);
  await page.waitForURL(/#point-/);
  await point.getByText("Aggiungi il compito").first().click();
  await point.locator("[name=body]").fill("Chiedere il turno della mattina");
  await point.locator("[name=assigneeId]").selectOption({ label: "Luca Mori" });
  await point.locator("[name=dueOn]").fill(workday(5));
  await press(page, /^Aggiungi il compito.*Orari del corso/);
  await expect(point.getByRole("link", { name: "Chiedere il turno della mattina" })).toBeVisible();
  await press(page, "Chiudi come svolta");
  await expect(page.getByText(/^Verbale chiuso il/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Scrivi il verbale" })).toHaveCount(0);
  await expectAccessible(page);
  expect((await page.request.get(`${household}/sheet`)).headers()["content-type"]).toBe("application/pdf");

  await signInAs(page, "luca");
  await page.goto("/meetings?tab=held&who=mine");
  await page.locator(`main a[href="${meeting}"]`).click();
  await expect(page.locator("#agenda")).toContainText("Il corso si fa la mattina");
  await expect(page.locator("#agenda")).not.toContainText("Il debito e la rata");
  await expectAccessible(page);
  await follow(page, "Chiedere il turno della mattina");
  await page.waitForURL(/\/tasks\//);
  await tick(page, "end", "DROPPED");
  await press(page, "Chiudi il compito");
  await expect(page.getByText("Scriva perché il compito non serve più").first()).toBeVisible();
  await tick(page, "end", "DONE");
  await fill(page, { result: "Sì, dalle 9" });
  await press(page, "Chiudi il compito");
  await expect(page.getByText(/^Chiuso il .* da Luca Mori/)).toBeVisible();
  await expectAccessible(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("an équipe is planned, moved and cancelled, and a task is given", async ({ page }) => {
    test.setTimeout(120_000);
    await signInAs(page, "anna");
    const household = await openHousehold(page);
    await page.goto(`${household}/meetings/new`);
    await fill(page, { startsOn: workday(10), startsTime: "10:00", place: "Comune" });
    await press(page, "Fissa e avvisa chi è invitato");
    await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
    const meeting = new URL(page.url()).pathname;
    await expectAccessible(page);
    await page.goto(`${meeting}/move`);
    await fill(page, { startsTime: "15:30", place: "Sala civica" });
    await press(page, "Salva");
    await expect(page.locator("main")).toContainText("dalle 15:30 alle 16:30");
    await page.goto(`${meeting}/cancel`);
    await press(page, "Annulla l’équipe");
    await expect(page.locator("[aria-invalid=true]").first()).toBeVisible();
    await fill(page, { reason: "La sala non è libera" });
    await press(page, "Annulla l’équipe");
    await expect(page.getByText(/^Annullata il .*: La sala non è libera/)).toBeVisible();
    await page.goto("/meetings?tab=cancelled&who=mine");
    await expect(page.locator(`main a[href="${meeting}"]`)).toBeVisible();

    await page.goto(`${household}/tasks/new`);
    await fill(page, { body: "Telefonare ad ALER" });
    await page.locator("[name=assigneeId]").selectOption({ label: "Sara Bottura" });
    await press(page, "Affida un compito");
    await page.waitForURL(/#tasks$/);
    await expect(page.locator("#tasks")).toContainText("Telefonare ad ALER");
  });
});
