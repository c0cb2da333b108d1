import { expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import type { OwnPlan } from "./support/own-plan-names";
import { fill, follow, idOf, press, signInAs, tick } from "./support/people";

/** Opens the household of somebody who belongs to this journey alone; its id and code. */
async function openOwnHousehold(page: Page, lastName: OwnPlan) {
  await page.goto(`/households?tab=organisation&q=${lastName}`);
  await page.locator("main table tbody tr", { hasText: lastName }).getByRole("link").first().click();
  await page.waitForURL(/\/households\/[0-9a-f-]{36}/);
  const code = /N\d\d-\d+/.exec(await page.locator("main").innerText())?.[0] ?? "";
  return { id: idOf(page, "households"), code };
}

test("a social worker writes what the household wants, asks for a contribution and hears the answer", async ({
  page,
}) => {
  await signInAs(page, "anna");
  const { id } = await openOwnHousehold(page, "Obiettivi");

  await test.step("a goal, with something to do for it", async () => {
    await page.goto(`/households/${id}/goals/new`);
    await fill(page, { body: "Restare nella casa delle prove" });
    await expectAccessible(page);
    await press(page, "Aggiungi un obiettivo");
    const goals = page.locator("#goals");
    await expect(goals.getByText("Restare nella casa delle prove").first()).toBeVisible();
    await goals.getByRole("link", { name: /Aggiungi un intervento/ }).click();
    await page.waitForURL(/support\/new/);
    await fill(page, { kind: "SOLIDARITY_CONTRIBUTION_REQUEST", counterpart: "Ufficio delle prove" });
    await press(page, "Aggiungi un intervento");
    await expect(page.getByText("Ufficio delle prove")).toBeVisible();
    await expect(page.getByText("Restano 4 requisiti da verificare")).toBeVisible();
  });
  const action = idOf(page, "support");
  const base = `/households/${id}/support/${action}`;

  await test.step("each requirement is found by a person; nothing decides", async () => {
    await page.goto(`${base}/requirements`);
    await expect(page.getByText("decide l’ente").first()).toBeVisible();
    await tick(page, "answer-PUBLIC_HOME", "MET");
    await tick(page, "answer-NO_FORFEITURE", "NOT_MET");
    await expectAccessible(page);
    await press(page, "Salva le verifiche");
    await expect(page.getByText("1 requisito risulta mancante")).toBeVisible();
    await expect(
      page
        .locator("#requirements")
        .getByText(/Anna Ferrari/)
        .first(),
    ).toBeVisible();
  });

  await test.step("the request goes out; more than was asked is not granted", async () => {
    await page.goto(`${base}/request`);
    await fill(page, { requestedCents: "1.000,00", protocol: "PROVA-1" });
    await press(page, "Salva la domanda");
    await expect(page.getByText("In attesa di risposta")).toBeVisible();
    await page.goto(`${base}/decide`);
    await tick(page, "outcome", "PARTLY_OBTAINED");
    await fill(page, { grantedCents: "1.500,00", result: "Fondi ridotti" });
    await press(page, "Salva la risposta");
    await expect(page.getByText("più alto di quello chiesto")).toBeVisible();
    await fill(page, { grantedCents: "600,00" });
    await press(page, "Salva la risposta");
    await expect(page.locator("#request").getByText("Concesso in parte")).toBeVisible();
    await expect(page.getByText("Non c’è un piano di rientro in corso")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("closing the file says what stays open", async () => {
    await page.goto(`/households/${id}/close`);
    await expect(page.getByText("Obiettivo: Restare nella casa delle prove")).toBeVisible();
    await fill(page, { reason: "Prova" });
    await press(page, "Chiudi il fascicolo");
    await expect(page.getByText(/dica che restano aperti/)).toBeVisible();
  });
});

test("without JavaScript, on a phone, hours of volunteering become points and points a gift", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await signInAs(page, "anna");
  const receiver = await openOwnHousehold(page, "Dono");
  const giver = await openOwnHousehold(page, "Obiettivi");
  const points = `/households/${giver.id}/points`;

  await test.step("hours that are no quarters are refused in words and kept", async () => {
    await page.goto(points);
    await expect(page.getByText("Ancora nessun punto")).toBeVisible();
    await follow(page, "Registra ore di volontariato");
    await fill(page, { activity: "Verde delle prove", confirmedBy: "Comitato", minutes: "1,1" });
    await press(page, "Registra ore di volontariato");
    await expect(page.getByText("Le ore si contano a quarti d’ora").first()).toBeVisible();
    await expect(page.locator("[name=activity]")).toHaveValue("Verde delle prove");
    await fill(page, { minutes: "2" });
    await press(page, "Registra ore di volontariato");
    await expect(page.locator("#ledger").getByText("Verde delle prove")).toBeVisible();
    await expect(page.locator("#ledger").getByText("+10")).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  await test.step("a gift leaves one household and reaches the other, which is not told from whom", async () => {
    await page.goto(`${points}/donate`);
    await fill(page, { toCode: giver.code, points: "4" });
    await page.locator("[name=agreed]").check();
    await press(page, "Dona a un altro nucleo");
    await expect(page.getByText("il codice di questo stesso nucleo")).toBeVisible();
    await fill(page, { toCode: receiver.code });
    await press(page, "Dona a un altro nucleo");
    await expect(page.locator("#ledger").getByText(`Donati al nucleo ${receiver.code}`)).toBeVisible();
    await page.goto(`/households/${receiver.id}/points`);
    await expect(page.locator("#ledger").getByText("Ricevuti in dono")).toBeVisible();
    await expect(page.locator("main")).not.toContainText(giver.code);
    await expectNoSidewaysScroll(page);
  });
  await context.close();
});
