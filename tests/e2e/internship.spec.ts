import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, idOf, press, signInAs } from "./support/people";
import { openOwnPlan } from "./support/plans";

const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

test("without JavaScript, on a phone, an internship begins with its third signature and the plan is compared with the regional system", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await signInAs(page, "luca");
  const plan = await openOwnPlan(page, "Tirocinante");
  const seen: string[] = [];

  await test.step("a convention with a host of the network", async () => {
    await page.goto("/internships/agreements/new");
    await page.locator("[name=hostId]").selectOption({ index: 1 });
    await fill(page, { number: "PROVA/1", hostRepresentative: "Pia Prova", signedOn: day(-1), validTo: day(400) });
    await press(page, "Registra la convenzione");
    await expect(page.getByText("Convenzione n. PROVA/1").first()).toBeVisible();
    await page.locator("input[type=file]").setInputFiles({
      name: "convenzione.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"),
    });
    await press(page, "Allega");
    await expect(page.getByRole("link", { name: "convenzione.pdf" })).toBeVisible();
    await expectNoSidewaysScroll(page);
  });

  await test.step("a project over the limits is refused in words and keeps what was typed", async () => {
    await page.goto(`/internships/new?plan=${plan}`);
    const agreements = page.locator("[name=agreementId] option", { hasText: "PROVA/1" });
    await page.locator("[name=agreementId]").selectOption(await agreements.getAttribute("value"));
    await fill(page, {
      place: "Via delle Prove 1, Mantova",
      startsOn: day(5),
      endsOn: day(100),
      weeklyMinutes: "30",
      dailyMinutes: "6",
      allowanceCents: "300,00",
      objectives: "Imparare il lavoro di magazzino",
      activities: "Ricevere la merce",
      hostTutorName: "Carlo Prova",
      hostTutorPosition: "Capo magazzino",
    });
    await press(page, "Salva il progetto");
    await expect(page.getByText("L’indennità minima è 500,00 €").first()).toBeVisible();
    await expect(page.locator("[name=objectives]")).toHaveValue("Imparare il lavoro di magazzino");
    await fill(page, { allowanceCents: "500,00" });
    await press(page, "Salva il progetto");
    await expect(page.getByText("Con la terza il tirocinio è in corso")).toBeVisible();
  });

  await test.step("two signatures wait for the third; with it the plan has its outcome", async () => {
    await fill(page, { personSignedOn: day(0), hostSignedOn: day(0) });
    await press(page, "Salva le firme");
    await expect(page.getByText("Firme sul progetto di tirocinio: 2 su 3")).toBeVisible();
    await fill(page, { promoterSignedOn: day(0) });
    await press(page, "Salva le firme");
    await expect(page.getByText("Tirocinio avviato con le tre firme")).toBeVisible();
    const internship = idOf(page, "internships");
    seen.push(page.url(), `/internships/new?plan=${plan}`, `/plans/${plan}/regional`, "/plans/regional");
    const paper = await page.request.get(`/internships/${internship}/documents/project`);
    expect(paper.headers()["content-type"]).toBe("application/pdf");
    await page.goto(`/plans/${plan}`);
    await expect(page.locator("#outcomes").getByText("Riconosciuto").first()).toBeVisible();
  });

  await test.step("the plan is typed into the regional system, and its list compared", async () => {
    await page.goto(`/plans/${plan}/regional`);
    await expect(page.getByText("Da inserire").first()).toBeVisible();
    await fill(page, { protocol: "PROVA.77" });
    await press(page, "Registra");
    await expect(page.getByText("prot. PROVA.77").first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    const identifier = /[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]/.exec(await page.locator("main").innerText())?.[0] ?? "";

    await page.goto("/plans/regional");
    const list = `Protocollo;Codice fiscale;Servizio;Ore;Importo;Dal;Al\nPROVA.77;${identifier};L09;1;1,00;01/01/2026;02/01/2026\n`;
    const send = async (text: string) => {
      const file = { name: "elenco.csv", mimeType: "text/csv", buffer: Buffer.from(text) };
      await page.locator("input[type=file]").setInputFiles(file);
      await press(page, "Carica e confronta");
    };
    await send("Servizio;Ore\nL09;1\n");
    await expect(
      page.getByText("mancano le colonne: protocollo, codice fiscale, importo, dal, al").first(),
    ).toBeVisible();
    await send(list);
    const mine = page.locator("main table tbody tr", { hasText: "Tirocinante" });
    await expect(mine.filter({ hasText: "Ore diverse" })).toHaveCount(1);
    await expect(mine.filter({ hasText: "Periodo diverso" })).toHaveCount(1);
    await expect(mine.filter({ hasText: "Manca nel sistema regionale" }).first()).toBeVisible();
    await expectNoSidewaysScroll(page);
    seen.push(page.url());
  });
  await context.close();

  await test.step("what was walked through breaks no rule of accessibility", async () => {
    const scripted = await browser.newContext();
    const whole = await scripted.newPage();
    await signInAs(whole, "luca");
    for (const address of seen) {
      await whole.goto(address);
      await expectAccessible(whole);
    }
    await scripted.close();
  });
});
