import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";

const pages = ["", "/charts", "/list", "/case", "/form"].map((page) => `/styleguide${page}`);
const publicPages = ["/accessibility", "/privacy-notice", "/legal-notes", "/open-data", "/no-such-page"];
const widths = { "a large screen": 1600, "a laptop": 1280, "a phone": 360, "a page enlarged four times": 320 };

for (const [name, width] of Object.entries(widths)) {
  test(`every piece of the screens fits on ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of [...pages, ...publicPages]) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      // The widest and the narrowest stand for those between them.
      if (width === 1600 || width === 320) await expectAccessible(page);
    }
  });
}

test("a form sent wrongly leads to each answer to put right, and keeps the others", async ({ page }) => {
  await page.goto("/styleguide/form");
  await page.getByLabel("Cognome e nome").fill("Rossi Maria Luisa");
  await page.getByLabel("Debito").fill("1,234.50");
  await page.getByLabel("Causa").selectOption("separation");
  await page.getByRole("button", { name: "Invia segnalazione" }).click();

  const summary = page.getByRole("alert").filter({ hasText: "Ci sono dati da correggere" });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Errore: /);
  await expect(page.getByLabel("Cognome e nome")).toHaveValue("Rossi Maria Luisa");
  await expect(page.getByLabel("Causa")).toHaveValue("separation");
  await expectAccessible(page);

  await summary.getByRole("link", { name: "Debito" }).click();
  await expect(page.getByLabel("Debito")).toBeFocused();
  await expect(page.getByLabel("Debito")).toHaveValue("1,234.50");
  await expect(page.getByLabel("Debito")).toHaveAccessibleDescription(/L’importo non è valido/);
});

test("a form sent while the connection is down keeps what was typed, and can be sent again", async ({
  page,
  context,
}) => {
  await page.goto("/styleguide/form", { waitUntil: "networkidle" });
  await page.getByLabel("Cognome e nome").fill("Rossi Maria Luisa");
  await page.getByLabel("Causa").selectOption("separation");
  await page.getByLabel("Formazione").check();
  await context.setOffline(true);
  await page.getByRole("button", { name: "Invia segnalazione" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "La connessione non risponde" })).toBeVisible();
  await expect(page.getByLabel("Cognome e nome")).toHaveValue("Rossi Maria Luisa");
  await expect(page.getByLabel("Causa")).toHaveValue("separation");
  await expect(page.getByLabel("Formazione")).toBeChecked();

  await context.setOffline(false);
  await page.getByRole("button", { name: "Invia segnalazione" }).click();
  await expect(page.getByText("Ci sono dati da correggere")).toBeVisible();
  await expect(page.getByLabel("Cognome e nome")).toHaveValue("Rossi Maria Luisa");
});

test("a question before what cannot be undone keeps the focus and gives it back", async ({ page }) => {
  await page.goto("/styleguide", { waitUntil: "networkidle" });
  const trigger = page.getByRole("link", { name: "Ritira la segnalazione" });
  await trigger.click();
  const dialog = page.getByRole("dialog", { name: "Ritirare la segnalazione?" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(trigger).toBeFocused();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test("the menu and the reader's own menu open", async ({ page }) => {
    await page.goto("/styleguide/list");
    await page.getByText("Menu", { exact: true }).click();
    await expect(page.getByRole("link", { name: "Segnalazioni" })).toBeVisible();
    await page.getByRole("button", { name: "Elena Bassi" }).click();
    await expect(page.getByRole("link", { name: "Esci" })).toBeVisible();
  });

  test("a form sent wrongly names what to put right, and keeps the rest", async ({ page }) => {
    await page.goto("/styleguide/form");
    await page.getByLabel("Cognome e nome").fill("Rossi Maria Luisa");
    await page.getByLabel("Formazione").check();
    await page.getByRole("button", { name: "Invia segnalazione" }).click();
    const summary = page.getByRole("alert").filter({ hasText: "Ci sono dati da correggere" });
    await expect(summary.getByRole("link", { name: "Data di nascita" })).toBeVisible();
    await expect(page.getByLabel("Cognome e nome")).toHaveValue("Rossi Maria Luisa");
    await expect(page.getByLabel("Formazione")).toBeChecked();
  });

  test("the screens change language and stay where they were", async ({ page }) => {
    await page.goto("/legal-notes?from=footer");
    await page.getByRole("button", { name: "English" }).click();
    await expect(page).toHaveURL(/\/legal-notes\?from=footer$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Legal notes");
  });
});

test("a page opened after a form sent wrongly has its own title", async ({ page }) => {
  await page.goto("/styleguide/form");
  await page.getByRole("button", { name: "Invia segnalazione" }).click();
  await expect(page).toHaveTitle(/^Errore: /);
  await page.getByRole("link", { name: "A list" }).click();
  await expect(page).toHaveTitle("Style guide: a list · Ponte");
});
