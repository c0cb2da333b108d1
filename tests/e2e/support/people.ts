import { expect, type Page, type Request } from "@playwright/test";

/** The demo accounts, by first name. */
export const accounts = {
  anna: "anna@officina.demo",
  sara: "sara@officina.demo",
  luca: "luca@solco.demo",
  marta: "marta@solco.demo",
  elena: "elena@solco.demo",
  paolo: "paolo@comune.demo",
  admin: "admin@ponte.demo",
  privacy: "privacy@ponte.demo",
} as const;
export type Someone = keyof typeof accounts;

/** Signs somebody in through the form, whoever was signed in before; leads to Oggi. */
export async function signInAs(page: Page, who: Someone) {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.locator("input[name=email]").fill(accounts[who]);
  await page.locator("input#sign-in-password").fill("ponte-demo-2026");
  await page.locator("form#sign-in button[type=submit]").first().click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Presses a form's button and waits until the server has answered: what comes next can rely on what was sent. */
export async function press(page: Page, words: string | RegExp) {
  const button = page.getByRole("button", { name: words }).first();
  const sends = await button.evaluate(
    (element) =>
      element instanceof HTMLButtonElement &&
      element.type === "submit" &&
      element.form?.getAttribute("method") !== "get",
  );
  const answers = (request: Request) =>
    request.method() === "POST" && (request.isNavigationRequest() || "next-action" in request.headers());
  const answered = sends ? page.waitForResponse((response) => answers(response.request())) : null;
  const loaded = page.waitForEvent("load").catch(() => null);
  await button.click();
  const answer = await answered;
  // Without JavaScript the answer is another page.
  if (answer?.request().isNavigationRequest()) await loaded;
}
/** Follows a link by its words. */
export const follow = (page: Page, words: string | RegExp) => page.getByRole("link", { name: words }).first().click();

/** Ticks the answer of a question by its field's name and value. */
export const tick = (page: Page, name: string, value: string) =>
  page.locator(`[name="${name}"][value="${value}"]`).check();

/** Fills fields by name. */
export async function fill(page: Page, fields: Record<string, string>) {
  for (const [name, value] of Object.entries(fields)) {
    const field = page.locator(`[name="${name}"]:not([type=hidden])`).first();
    const tag = await field.evaluate((element) => element.tagName);
    if (tag === "SELECT") await field.selectOption(value);
    else await field.fill(value);
  }
}

/** The id at the end of the page's address. */
export const idOf = (page: Page, noun: string) => {
  const found = new RegExp(`/${noun}/([0-9a-f-]{36})`).exec(page.url());
  if (!found?.[1]) throw new Error(`no ${noun} in ${page.url()}`);
  return found[1];
};

/** A day so many days from today, as date fields want it, moved on to a weekday that is no usual holiday. */
export function workday(ahead: number) {
  const day = new Date(Date.now() + ahead * 86_400_000);
  while (
    [0, 6].includes(day.getUTCDay()) ||
    ["12-25", "12-26", "01-01", "01-06", "12-08", "11-01", "08-15", "06-02", "05-01", "04-25", "03-18"].includes(
      day.toISOString().slice(5, 10),
    )
  )
    day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}
