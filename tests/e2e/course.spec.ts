import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, follow, press, signInAs, tick, workday } from "./support/people";
import { composeOwnPlan } from "./support/plans";

const title = "Prova di panificazione";

test("without JavaScript, on a phone, a course is proposed, approved and put into a plan", async ({ browser }) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();

  await signInAs(page, "luca");
  await page.goto("/courses");
  await follow(page, "Nuovo corso");
  await fill(page, {
    title,
    area: "Professionalizzante",
    reason: "Tre forni cercano aiutanti e nel paniere non c’è nulla.",
    syllabus: "Impasti e cottura",
    minutes: "24",
    seatsMin: "4",
    seatsMax: "3",
    validFrom: workday(-20),
    validTo: workday(25),
  });
  await tick(page, "costBasis", "STANDARD_COST");
  await press(page, "Salva la bozza");
  // Nothing of what was typed is lost, and what is wrong is said.
  await expect(page).toHaveTitle(/^Errore: /);
  await expect(page.getByText("Il massimo deve essere almeno quanto il minimo.").first()).toBeVisible();
  await expect(page.locator("[name=comparedServiceId]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=reason]")).toHaveValue(/^Tre forni/);
  const service = await page
    .locator("[name=comparedServiceId] option", { hasText: "F04" })
    .first()
    .getAttribute("value");
  await fill(page, { seatsMax: "8", comparedServiceId: service ?? "" });
  await press(page, "Salva la bozza");
  await expect(page.getByText("Bozza", { exact: true })).toBeVisible();
  await expectNoSidewaysScroll(page);
  const course = new URL(page.url()).pathname;
  await press(page, "Proponi al Comune");
  await expect(page.getByText("In attesa del Comune").first()).toBeVisible();

  await signInAs(page, "paolo");
  await page.goto("/courses");
  await follow(page, title);
  await tick(page, "verdict", "approve");
  await press(page, "Registra la decisione");
  await expect(page.locator("[name=decisionReason]")).toHaveAttribute("aria-invalid", "true");
  await fill(page, { decisionReason: "Le assunzioni sono certe." });
  await press(page, "Registra la decisione");
  await expect(page.getByText("Approvato", { exact: true })).toBeVisible();

  await signInAs(page, "luca");
  await page.goto(course);
  await expect(page.getByText("Le assunzioni sono certe.")).toBeVisible();
  const plan = await composeOwnPlan(page, "Corsista");
  await page.goto(`/plans/${plan}/compose?section=FORMAZIONE&q=panificazione`);
  const card = page.locator("#basket li", { hasText: title });
  await expect(card.getByText("Corso ad hoc")).toBeVisible();
  await press(page, new RegExp(`Aggiungi.*${title}`));
  await expect(page.locator("#lines").getByText(title).first()).toBeVisible();
  await context.close();
});

test("a lesson is written down, the edition completed and the certificate given", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "elena");
  await page.goto("/courses?q=sartoria");
  await follow(page, "Prova di sartoria");
  await follow(page, "Edizione 1");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Prova di sartoria, edizione 1");
  await expectAccessible(page);
  const edition = page.url();
  await press(page, "Concludi l’edizione");
  await expect(page.getByText("Una lezione è ancora da tenere o da registrare.")).toBeVisible();

  await page.locator("#lessons table a").first().click();
  await expect(page.getByRole("heading", { name: "Registro delle presenze" })).toBeVisible();
  await tick(page, "status1", "PRESENT");
  await fill(page, { content: "Cucire un orlo" });
  await press(page, "Registra la presenza");
  await expect(page.locator("form#register-page")).toHaveCount(0);

  await page.goto(edition);
  await expect(page.getByText("2 h, 100 %")).toBeVisible();
  await press(page, "Concludi l’edizione");
  await expect(page.getByText("Ha completato il corso")).toBeVisible();
  await press(page, /Rilascia l’attestato/);
  const certificate = page.getByRole("link", { name: /^Attestato C.*\(PDF\)/ });
  await expect(certificate).toBeVisible();
  await expectAccessible(page);
  const paper = await page.request.get((await certificate.getAttribute("href")) ?? "");
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
});
