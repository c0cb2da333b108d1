import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { press, signInAs, tick } from "./support/people";
import { openOwnPlan } from "./support/plans";

test("two packages are kept, compared and one chosen with the person; the Officina reads why", async ({ page }) => {
  test.setTimeout(180_000);
  await signInAs(page, "luca");
  const plan = await openOwnPlan(page, "Pacchetti");

  await test.step("the text is kept as A, changed and kept as B", async () => {
    await page.goto(`/plans/${plan}/alternatives`);
    await expect(page.getByText("Nessuna alternativa da confrontare")).toBeVisible();
    await page.goto(`/plans/${plan}/compose`);
    await press(page, "Salva come alternativa");
    await expect(page.getByText("Una alternativa salvata: A.")).toBeVisible();
    const add = page.locator("form[id^=add-]").first();
    const id = String(await add.getAttribute("id"));
    await add.getByRole("button").click();
    await expect(page.locator(`form#${id}`)).toHaveCount(0);
    await press(page, "Salva come alternativa");
    await expect(page.getByText("2 alternative salvate: A, B.")).toBeVisible();
  });

  await test.step("side by side, and one under the other on a phone", async () => {
    await page.getByRole("link", { name: "Confronta le alternative" }).click();
    await expect(page.getByRole("article")).toHaveCount(2);
    await expect(page.getByRole("article").nth(1)).toContainText("Il testo com’è ora è questo");
    await expect(page.getByRole("article").nth(1)).toContainText("Aggiunto");
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step("choosing owes a reason for the other and who was there", async () => {
    await page.getByRole("link", { name: "Scegli Alternativa A" }).click();
    await press(page, "Scegli questa alternativa");
    await expect(page.locator("[name=reason1]")).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(page);
    await page.locator("[name=reason1]").fill("Troppe ore per i suoi turni");
    await tick(page, "decidedWith", "PERSON");
    await press(page, "Scegli questa alternativa");
    await expect(page.locator("#decided")).toContainText("Troppe ore per i suoi turni");
    await expect(page.locator("#decided")).toContainText("Presenti: la persona");
  });

  await test.step("the Officina finds them on the plan, and cannot decide", async () => {
    await signInAs(page, "anna");
    await page.goto(`/plans/${plan}`);
    await expect(page.locator("#alternatives")).toContainText("Troppe ore per i suoi turni");
    await page.goto(`/plans/${plan}/alternatives`);
    await expect(page.getByRole("link", { name: /Scegli/ })).toHaveCount(0);
  });
});
