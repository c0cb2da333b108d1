import { expect, test } from "@playwright/test";
import { readSheet } from "read-excel-file/node";
import { expectAccessible } from "./support/accessible";
import { accounts, follow, signInAs } from "./support/people";

test("the Comune reads the town as it stands, in a period, month by month and side by side, and takes it home", async ({
  page,
}) => {
  await signInAs(page, "paolo");
  await page.goto("/dashboard");
  await expect(page.getByText(/Dati aggiornati alle \d\d:\d\d/)).toBeVisible();
  await expect(page.getByText("Le cifre su meno di cinque persone non sono mostrate.")).toBeVisible();
  // Who reads without the cases has no filter to subtract with.
  await expect(page.locator("select[name=district]")).toHaveCount(0);
  await expectAccessible(page);

  await follow(page, "Nel periodo");
  await expect(page.getByRole("heading", { level: 1, name: "Nel periodo" })).toBeVisible();
  await page.goto("/dashboard/period?from=2026-06-20&to=2026-03-10&versus=before");
  await expect(page.getByText("Date invertite")).toBeVisible();
  await expect(page.getByText("Mesi interi", { exact: true })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "dal 01/03/2026 al 30/06/2026" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Differenza" })).toBeVisible();
  await expectAccessible(page);

  await follow(page, "Mese per mese");
  await expect(page.getByRole("columnheader", { name: "Segnalate in" })).toBeVisible();
  await follow(page, "A confronto");
  await expect(page.getByText("Tutti insieme").last()).toBeVisible();
  const everybody = await page.locator("main table tfoot td").first().innerText();
  const answer = await page.request.get("/dashboard/groups/export?by=district&format=xlsx");
  const rows = await readSheet(Buffer.from(await answer.body()));
  const told = rows.find(([, item, measure]) => item === "Tutti insieme" && measure === "Nuclei in carico");
  expect(String(told?.[3])).toBe(everybody.trim());
});

test("a social worker narrows the figures to nobody and is told so, and opens the rows of a figure", async ({
  page,
}) => {
  await signInAs(page, "anna");
  await page.goto("/dashboard?from=01/01/2001&to=02/01/2001");
  await expect(page.getByText("Nessun nucleo con questi filtri")).toBeVisible();
  await follow(page, "Togli i filtri");
  await expect(page.getByText("Nessun nucleo con questi filtri")).toHaveCount(0);
  const figure = page.getByRole("link", { name: /Nuclei in carico/ }).first();
  const households = Number((await figure.innerText()).replace(/\D/g, ""));
  await figure.click();
  await expect(page.getByRole("heading", { level: 1, name: "Nuclei in carico" })).toBeVisible();
  await expect(page.getByText(new RegExp(`^${households} righe$`))).toBeVisible();
  await expect(page.getByText("Che cosa conta")).toBeVisible();
});

test.describe("without JavaScript, on a phone", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("the coordinator chooses a period and the stage of a cohort", async ({ page }) => {
    await page.goto("/sign-in");
    await page.locator("input[name=email]").fill(accounts.elena);
    await page.locator("input#sign-in-password").fill("ponte-demo-2026");
    await page.locator("form#sign-in button[type=submit]").first().click();
    await page.goto("/dashboard/period?preset=lastQuarter&versus=none");
    await expect(page.getByRole("columnheader", { name: "Differenza" })).toHaveCount(0);
    await expect(page.locator("select[name=preset]")).toHaveValue("lastQuarter");
    await page.goto("/dashboard/cohorts");
    await follow(page, "Persone al lavoro");
    await expect(page).toHaveURL(/stage=working/);
    await expect(page.getByRole("link", { name: "Persone al lavoro" })).toHaveAttribute("aria-current", "true");
  });
});
