import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { press, signInAs } from "./support/people";
import { openOwnPlan } from "./support/plans";

/** A person's own telephone: a small window, and no JavaScript unless it is needed to look at the page. */
const aPhone = async (browser: Browser, javaScriptEnabled: boolean) => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: "it-IT",
    javaScriptEnabled,
  });
  const page = await context.newPage();
  page.on("request", (request) => expect(new URL(request.url()).hostname).toBe("localhost"));
  return page;
};

/** The operator makes a link to the text being signed, and reads it off the screen. */
async function aLink(page: Page, plan: string) {
  await page.goto(`${plan}/sign`);
  await press(page, "Crea il link");
  const link = await page.locator("#issue-link textarea").inputValue();
  await expect(page.getByRole("img", { name: "Codice QR con il link personale" })).toBeVisible();
  return new URL(link).pathname;
}

/** Opens a link with what only the person knows. */
async function open(page: Page, path: string, answer: string) {
  await page.goto(path);
  await page.locator("[name=answer]").fill(answer);
  await page.locator("#open [type=submit]").click();
  await page.waitForURL((url) => url.pathname === "/p");
}

test("a person says no in Arabic, then confirms in Italian, on a telephone without JavaScript", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, "luca");
  const plan = `/plans/${await openOwnPlan(page, "Legame")}`;
  await page.goto(`${plan}/print`);
  const code = /\b[A-Z]{6}[0-9L-V]{2}[A-EHLMPRST][0-9L-V]{2}[A-Z][0-9L-V]{3}[A-Z]\b/.exec(
    await page.locator("main").innerText(),
  );
  const answer = code?.[0].slice(-4) ?? "";
  expect(answer).toHaveLength(4);

  // In Arabic, from right to left: a wrong answer, the right one, and a "no" with its reason.
  const first = await aLink(page, plan);
  const phone = await aPhone(browser, false);
  const reply = await phone.goto(`${first}?lang=ar`);
  expect(reply?.headers()).toMatchObject({
    "cache-control": "no-store",
    "referrer-policy": "strict-origin",
    "x-robots-tag": "noindex, nofollow, noarchive",
  });
  await expect(phone.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(phone.locator("html")).toHaveAttribute("lang", "ar");
  await phone.locator("[name=answer]").fill("0000");
  await phone.locator("#open [type=submit]").click();
  await expect(phone.getByText("بقيت 4 محاولات")).toBeVisible();
  await open(phone, first, answer.toLowerCase());
  // The language chosen is remembered, and the token is in no address any more.
  await expect(phone.locator("html")).toHaveAttribute("lang", "ar");
  await phone.locator("#disagree-plan [type=submit]").click();
  await expect(phone.locator("[name=reason]")).toHaveAttribute("aria-invalid", "true");
  await phone.locator("[name=reason]").fill("لا أستطيع يوم الاثنين");
  await phone.locator("#disagree-plan [type=submit]").click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("شكرًا، لقد وصلنا جوابك");
  await phone.goto(`${first}?lang=it`);
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Hai già risposto");

  await phone.goto("/p/nessuno-ha-mai-avuto-questo-link?lang=it");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Questo link non funziona");

  // Both services read it; the operator makes another link, the person confirms in Italian.
  await page.goto(plan);
  await expect(page.getByText("لا أستطيع يوم الاثنين").first()).toBeVisible();
  const second = await aLink(page, plan);
  await open(phone, `${second}?lang=it`, answer);
  await phone.locator("#confirm-plan [type=submit]").click();
  await expect(phone).toHaveTitle(/^Errore: |Il tuo piano/);
  await expect(phone.locator("[name=signerName]")).toHaveAttribute("aria-invalid", "true");
  await phone.locator("[name=signerName]").fill("Nome e Cognome");
  await phone.locator("[name=confirmed]").check();
  await phone.locator("#confirm-plan [type=submit]").click();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Grazie, hai confermato il piano");
  await page.goto(`${plan}#signatures`);
  await expect(page.locator("#signatures")).toContainText("dal link personale");
  await phone.context().close();
});

test("every page of a personal link is accessible, in four languages, on a telephone", async ({ page, browser }) => {
  test.setTimeout(240_000);
  await signInAs(page, "marta");
  const plan = `/plans/${await openOwnPlan(page, "Lingue")}`;
  await page.goto(`${plan}/print`);
  const code = /\b[A-Z]{6}[0-9L-V]{2}[A-EHLMPRST][0-9L-V]{2}[A-Z][0-9L-V]{3}[A-Z]\b/.exec(
    await page.locator("main").innerText(),
  );
  const link = await aLink(page, plan);
  await expectAccessible(page);
  const phone = await aPhone(browser, true);
  for (const language of ["it", "en", "fr", "ar"]) {
    await phone.goto(`${link}?lang=${language}`);
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  }
  await open(phone, link, code?.[0].slice(-4) ?? "");
  for (const language of ["it", "en", "fr", "ar"]) {
    await phone.goto(`/p?lang=${language}`);
    await expect(phone.locator("html")).toHaveAttribute("lang", language);
    await expectAccessible(phone);
    await expectNoSidewaysScroll(phone);
  }
  await phone.locator("#confirm-plan [type=submit]").click();
  await expect(phone.locator("[name=signerName]")).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(phone);
  await phone.goto("/p/nessuno-ha-mai-avuto-questo-link?lang=fr");
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("Ce lien ne fonctionne pas");
  await expectAccessible(phone);
  await phone.context().close();
});
