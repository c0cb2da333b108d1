import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { accounts, type Someone, signInAs } from "./support/people";

// The last file to begin: its people share both workers, or one would stand idle to the end.
test.describe.configure({ mode: "parallel" });

test("the same answer meets an unknown mail and a wrong password, and what was typed stays", async ({ page }) => {
  const answers: string[] = [];
  for (const email of [`nobody-${Date.now()}@example.org`, accounts.privacy]) {
    await page.goto("/sign-in");
    await page.locator("input[name=email]").fill(email);
    await page.locator("input#sign-in-password").fill("not the password");
    await page.locator("form#sign-in button[type=submit]").first().click();
    const alert = page.getByRole("alert").filter({ hasText: /\S/ }).first();
    await expect(alert).toBeVisible();
    answers.push((await alert.textContent()) ?? "");
    await expect(page.locator("input[name=email]").first()).toHaveValue(email);
  }
  expect(answers[0]).toBe(answers[1]);
});

test("a page asked for before signing in is where signing in leads, and signing out closes the door", async ({
  page,
}) => {
  await page.goto("/households");
  await expect(page).toHaveURL(/\/sign-in/);
  await signInAs(page, "anna");
  await page.goto("/sign-out");
  await page.getByRole("main").getByRole("button").first().click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-out"));
  await page.goto("/households");
  await expect(page).toHaveURL(/\/sign-in/);
});

// One person of each role: who shares a role sees the same sections.
for (const who of ["anna", "luca", "elena", "paolo", "admin", "privacy"] as const satisfies Someone[])
  test(`${who} reaches every section of the menu, accessible at 1280 and 360 px`, async ({ page }) => {
    // Ten sections and more, each looked at twice.
    test.setTimeout(180_000);
    await page.setViewportSize({ width: 1280, height: 900 });
    await signInAs(page, who);
    const links = await page
      .getByRole("navigation")
      .getByRole("link")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    const sections = [...new Set(links)].filter((path) => path !== "/sign-in");
    expect(sections.length).toBeGreaterThan(1);
    for (const path of sections) {
      await page.setViewportSize({ width: 1280, height: 900 });
      const answer = await page.goto(path);
      expect(answer?.status(), path).toBe(200);
      await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await expectAccessible(page);
      await page.setViewportSize({ width: 360, height: 780 });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
