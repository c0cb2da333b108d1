import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Whether the page runs without JavaScript: only then what stands in a noscript is part of the page. */
const isScriptless = (page: Page) =>
  page.evaluate(() => {
    const box = document.createElement("div");
    box.innerHTML = "<noscript><i></i></noscript>";
    return box.querySelector("i") !== null;
  });

/** The page as it stands, shown again where axe can run: it waits for timers, which a page without JavaScript has not. */
async function shownAgain(page: Page) {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page belongs to a browser");
  const storageState = await page.context().storageState();
  const viewport = page.viewportSize();
  const context = await browser.newContext({ storageState, viewport, javaScriptEnabled: true });
  const again = await context.newPage();
  const body = (await page.content())
    .replaceAll(/<script\b.*?<\/script>/gs, "")
    .replaceAll(/<(\/?)noscript>/g, "<$1div>");
  await again.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await again.goto(page.url());
  return again;
}

/** Nothing on the page breaks a rule of accessibility that a program can check (WCAG 2.2 AA, no rule switched off). */
export async function expectAccessible(page: Page) {
  // A page that is still on its way has no title yet; one that never gets one fails here.
  await expect(page).toHaveTitle(/\S/);
  const scriptless = await isScriptless(page);
  const looked = scriptless ? await shownAgain(page) : page;
  // Our pages hold no frames of other sites: only for those axe would gather its findings in a page of its own, every time.
  const axe = new AxeBuilder({ page: looked }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  const { violations } = await axe.withTags(levels).analyze();
  if (scriptless) await looked.context().close();
  const told = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map((node) => node.target).join(", ")}`,
  );
  expect(told, page.url()).toEqual([]);
}

/** The page is no wider than its window: nothing is lost at its right edge. */
export async function expectNoSidewaysScroll(page: Page) {
  // A page still on its way has no width yet: it counts as too wide until it is there.
  const extra = () =>
    page
      .evaluate(() =>
        document.readyState === "complete"
          ? document.documentElement.scrollWidth - document.documentElement.clientWidth
          : 1,
      )
      .catch(() => 1);
  await expect.poll(extra, { message: page.url() }).toBeLessThanOrEqual(0);
}
