import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { signInAs } from "./support/people";
import { openOwnPlan } from "./support/plans";

const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

test("the scan of a signed paper is sent from the signing page, chosen by itself, and refused when it is no scan", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "luca");
  const plan = await openOwnPlan(page, "Scansione");
  await page.goto(`/plans/${plan}/sign`);
  const scans = page.locator("#scans");
  const send = async (name: string, mimeType: string, buffer: Buffer) => {
    await scans.locator("input[type=file]").setInputFiles({ name, mimeType, buffer });
    await scans.locator("form button[type=submit]").click();
  };

  await test.step("what is no scan is told so beside the form", async () => {
    await send("firma.pdf", "application/pdf", Buffer.from("non sono un PDF"));
    await expect(page).toHaveURL(/problem=/);
    await expect(scans).toContainText(/non è/);
    await expectAccessible(page);
  });

  await test.step("a scan is kept, listed, and chosen in the person’s signature", async () => {
    await page.goto(`/plans/${plan}/sign`);
    await send("firma.pdf", "application/pdf", pdf);
    await expect(page).toHaveURL(/scan=[0-9a-f-]{36}/);
    await expect(scans.getByRole("link", { name: "firma.pdf" }).first()).toBeVisible();
    const signature = page.locator("form#person-signature");
    await expect(signature.locator('[name=method][value="PAPER"]')).toBeChecked();
    await expect(signature.locator("[name=attachmentId]")).toHaveValue(/[0-9a-f-]{36}/);
    await expectAccessible(page);
  });

  await test.step("it comes back as a file to keep, not as a page", async () => {
    const address = await scans.getByRole("link", { name: "firma.pdf" }).first().getAttribute("href");
    const answer = await page.request.get(String(address));
    expect(answer.headers()["content-disposition"]).toContain("attachment");
    expect(await answer.body()).toEqual(pdf);
  });
});
