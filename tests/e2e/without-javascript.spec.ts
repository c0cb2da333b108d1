import { expect, test } from "@playwright/test";
import { fill, idOf, press, signInAs, tick } from "./support/people";

test.use({ javaScriptEnabled: false });

test("without JavaScript a household is written step by step, wrong answers are told at their place and kept", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "anna");
  await page.goto("/households/new/start");
  await tickOrChoose(page, "kind", "SAP_ALER");
  await fill(page, {
    address: "Via Benaco",
    streetNumber: "12",
    city: "Mantova",
    postalCode: "46",
    province: "MN",
    monthlyRentCents: "1,234.56",
  });
  await page.locator("main form button[type=submit]").first().click();
  await expect(page.locator("[name=postalCode]")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[name=monthlyRentCents]")).toHaveValue("1,234.56");
  await expect(page).toHaveTitle(/^Errore: /);
  await expect(page.locator("head title")).toHaveCount(1);
  await fill(page, { postalCode: "46100", monthlyRentCents: "234,50" });
  await page.locator("main form button[type=submit]").first().click();
  await expect(page).toHaveURL(/members/);
  await expect(page).not.toHaveTitle(/^Errore/);
  expect(idOf(page, "new")).toBeTruthy();
  // What was written is there after coming back another day.
  await page.goto("/households/new");
  await expect(page.getByText("Via Benaco").first()).toBeVisible();
});

test("without JavaScript an answer is asked for, given and seen", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "luca");
  await page.goto("/referrals?tab=open");
  const waiting = page.locator("main table tbody tr", { hasText: "In attesa di decisione" }).first();
  await waiting.getByRole("link").first().click();
  const referral = idOf(page, "referrals");
  await page.goto(`/referrals/${referral}/information`);
  await press(page, "Invia la domanda");
  await expect(page.locator("[name=question]")).toHaveAttribute("aria-invalid", "true");
  await fill(page, { question: "Ha la patente?" });
  await press(page, "Invia la domanda");
  await expect(page.getByText("Ha la patente?")).toBeVisible();
});

async function tickOrChoose(page: Parameters<typeof tick>[0], name: string, value: string) {
  if (await page.locator(`input[name="${name}"][value="${value}"]`).count()) await tick(page, name, value);
  else await fill(page, { [name]: value });
}
