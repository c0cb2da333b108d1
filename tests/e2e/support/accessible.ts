import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Nothing on the page breaks a rule of accessibility that a program can check (WCAG 2.2 AA, no rule switched off). */
export async function expectAccessible(page: Page) {
  // Our pages hold no frames of other sites: only for those axe would gather its findings in a page of its own, every time.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  const { violations } = await axe.withTags(levels).analyze();
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
