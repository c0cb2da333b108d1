import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { follow, signInAs } from "./support/people";

type Row = Record<"quartiere" | "indicatore" | "stato", string> & { valore: number | null };

test("the Comune reads the picture of a month and takes its report home; the Officina reads its own", async ({
  page,
}) => {
  await signInAs(page, "paolo");
  await page.goto("/dashboard");
  await follow(page, "Fotografie del mese");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Fotografie del mese");
  await expectAccessible(page);
  await page.locator('main a[href^="/dashboard/months/20"]').first().click();
  await expect(page).toHaveURL(/\/dashboard\/months\/20\d\d-\d\d$/);
  const path = new URL(page.url()).pathname;
  await expect(page.getByText("Le cifre corrispondono alla loro impronta.")).toBeVisible();
  await expectAccessible(page);

  for (const [link, file] of [
    ["Rapporto in PDF", /^Rapporto .+\.pdf$/],
    ["Scarica Excel", /^Fotografia di .+\.xlsx$/],
  ] as const) {
    const waiting = page.waitForEvent("download");
    await follow(page, link);
    expect((await waiting).suggestedFilename()).toMatch(file);
  }

  await follow(page, "Conta di nuovo con i dati di oggi");
  await expect(page).toHaveURL(/today=1/);
  await expect(page.locator("#today")).toContainText(/sarebbe(ro)? (le stesse|divers[ae])/);
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoSidewaysScroll(page);

  await signInAs(page, "anna");
  await page.goto(path);
  await expect(page.getByText("Solo i casi di Officina delle idee")).toBeVisible();
  await signInAs(page, "admin");
  expect((await page.goto(path))?.status()).toBe(404);
});

test("without signing in and without JavaScript anybody takes the open data, which say what the Comune reads", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await follow(page, "Dati aperti");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Dati aperti");
  await expect(page.getByText("Persone inventate")).toBeVisible();
  await expectNoSidewaysScroll(page);
  const file = await page.locator("main table a[href$='.json']").first().getAttribute("href");
  const answer = await page.request.get(file ?? "");
  expect(answer.headers()["content-type"]).toContain("application/json");
  const { mesi } = (await answer.json()) as { mesi: { mese: string; dati: Row[] }[] };
  const again = await page.request.get(file ?? "", { headers: { "if-none-match": answer.headers().etag ?? "" } });
  expect(again.status()).toBe(304);
  await page.goto("/open-data/dictionary");
  await expect(page.getByText("meno_di_cinque")).toBeVisible();
  await expectNoSidewaysScroll(page);

  const [month] = mesi;
  const households = month?.dati.find(({ quartiere, indicatore }) => !quartiere && indicatore === "households");
  await signInAs(page, "paolo");
  await page.goto(`/dashboard/months/${month?.mese}`);
  const row = page.locator("#path tbody tr", { hasText: "Nuclei in carico" });
  await expect(row).toContainText(households?.valore === null ? "< 5" : String(households?.valore));
  await context.close();
});
