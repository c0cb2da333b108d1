import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { fill, press, signInAs, tick, workday } from "./support/people";

// The list pays the plan that was signed without JavaScript.
test.describe.configure({ mode: "serial" });

/** Opens the repayment page of a household of the demo town that no other journey touches. */
async function openRepayment(page: Page, name: string) {
  await page.goto(`/households?q=${encodeURIComponent(name)}`);
  await page.locator("main table tbody").getByRole("link", { name }).first().click();
  await expect(page).toHaveURL(/\/households\/[0-9a-f-]{36}/);
  await page.goto(`${new URL(page.url()).pathname}/repayment`);
}

const italian = (day: string) => day.split("-").reverse().join("/");

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a plan is tried out by what can be paid a month, saved, signed, and a payment that is too much is refused", async ({
    page,
  }) => {
    test.setTimeout(120_000);
    await signInAs(page, "anna");
    await openRepayment(page, "Montanari");
    await page.getByRole("link", { name: "Prepara un piano di rientro" }).first().click();
    await tick(page, "by", "BUDGET");
    await fill(page, {
      recognisedDebtCents: "1.200,00",
      downPaymentCents: "200,00",
      creditor: "ALER",
      reference: "RIF-MONTANARI-2",
      budgetCents: "",
      firstDueOn: workday(20),
      everyMonths: "1",
      monthlyRentCents: "220,00",
      monthlyIncomeCents: "900,00",
    });
    await press(page, "Calcola");
    await expect(page.locator("[name=budgetCents]")).toHaveAttribute("aria-invalid", "true");
    await fill(page, { budgetCents: "100,00" });
    await press(page, "Calcola");
    await expect(page.locator("#preview")).toContainText("10 rate, una al mese");
    await expect(page.locator("#preview")).toContainText("320,00 €");
    await expect(page.locator("#preview")).toContainText("Dentro la regola del Comune");
    await press(page, "Salva la proposta");
    await expect(page).toHaveURL(/\/repayment(#.*)?$/);
    await expect(page.getByText("Proposto").first()).toBeVisible();
    await page.getByRole("link", { name: "Registra la firma" }).first().click();
    await press(page, "Registra la firma");
    await expect(page).toHaveURL(/\/repayment(#.*)?$/);
    await expect(page.getByText("Regolare").first()).toBeVisible();
    await page.getByRole("link", { name: "Registra un pagamento" }).first().click();
    await tick(page, "kind", "DOWN_PAYMENT");
    await fill(page, { amountCents: "200,01", channel: "CASH" });
    await press(page, "Registra un pagamento");
    await expect(page.getByText("Di acconto restano da pagare 200,00 €: l’importo è più alto.").first()).toBeVisible();
    await fill(page, { amountCents: "200,00" });
    await press(page, "Registra un pagamento");
    await expect(page).toHaveURL(/\/repayment(#.*)?$/);
    await expect(page.locator("main")).toContainText("Contanti");
  });
});

test("a bank's list is uploaded, its payments find their plan, one is put right, and the same file is refused", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "anna");
  await openRepayment(page, "Montanari");
  await expectAccessible(page);
  const day = italian(new Date().toISOString().slice(0, 10));
  const list = [
    "Data operazione;Avere;Causale;Ordinante",
    `${day};100,00;Rata RIF-MONTANARI-2;MONTANARI ELIO`,
    `${day};33,00;Bonifico;Elio Montanari`,
    `${day};9,00;Bonifico;Sconosciuto`,
  ].join("\r\n");
  const file = { name: "banca.csv", mimeType: "text/csv", buffer: Buffer.from(list) };
  await page.goto("/households/payments");
  await expectAccessible(page);
  await page.locator("input[type=file]").setInputFiles(file);
  await press(page, "Carica la lista");
  await expect(page).toHaveURL(/\/payments\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Dal riferimento del piano")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /Sistema la riga 3/ }).click();
  await expectAccessible(page);
  await press(page, "Salva la riga");
  await expect(page).toHaveURL(/\/payments\/[0-9a-f-]{36}$/);
  await press(page, "Registra 2 pagamenti");
  await expect(page.getByRole("link", { name: /^Registrate\s*2$/ })).toBeVisible({ timeout: 30_000 });
  await page.goto("/households/payments");
  await page.locator("input[type=file]").setInputFiles(file);
  await press(page, "Carica la lista");
  await expect(page.getByText(/Questo file è già stato caricato/).first()).toBeVisible();
  await openRepayment(page, "Montanari");
  await page.setViewportSize({ width: 360, height: 780 });
  await expect(page.locator("main")).toContainText("33,00 €");
  await expectAccessible(page);
});
