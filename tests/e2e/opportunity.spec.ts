import { expect, test } from "@playwright/test";
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible";
import { fill, follow, idOf, press, signInAs, tick, workday } from "./support/people";

const today = () => new Date().toISOString().slice(0, 10);

test("without JavaScript, on a phone, from an opportunity to a contract", async ({ browser }) => {
  test.setTimeout(180_000);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  await signInAs(page, "luca");

  // A company much like one already in the network is offered before it is saved.
  await page.goto("/network/organisations/new");
  await fill(page, { name: "Lavanderia Lucciola bis", city: "Mantova" });
  await press(page, "Aggiungi l’azienda");
  await expect(page.getByText("In rete c’è già un nome molto simile").first()).toBeVisible();
  await tick(page, "known", "new");
  await press(page, "Aggiungi l’azienda");
  await expect(page.getByRole("heading", { level: 1, name: "Lavanderia Lucciola bis" })).toBeVisible();

  await follow(page, "Nuova opportunità");
  await tick(page, "kind", "VACANCY");
  await tick(page, "shifts", "MORNING");
  await fill(page, { title: "Stiratrice di prova", tasks: "Stirare e piegare", weeklyMinutes: "20", places: "1" });
  await fill(page, { contractType: "FIXED_TERM" });
  await press(page, "Apri l’opportunità");
  await expect(page.getByRole("heading", { level: 1, name: "Stiratrice di prova" })).toBeVisible();
  const opportunity = idOf(page, "opportunities");

  // Whoever is proposed has reasons and obstacles in words; what had better not leave is hinted at first.
  await page.goto(`/network/opportunities/${opportunity}/people`);
  await expectNoSidewaysScroll(page);
  await follow(page, "Proponi Rete Prova");
  await expect(page.getByText("PIP non attivo: firmato, non ancora avviato")).toBeVisible();
  await fill(page, { motivation: "Ha stirato per tre anni, nonostante una malattia", personAgreedOn: today() });
  await press(page, "Proponi la persona");
  await expect(page.locator("[name=reread]")).toBeVisible();
  await fill(page, { motivation: "Ha stirato per tre anni in una sartoria" });
  await press(page, "Proponi la persona");
  await expect(page.getByText("Persona proposta per un’opportunità")).toBeVisible();
  const candidacy = idOf(page, "candidacies");

  await follow(page, "Fissa il colloquio");
  await fill(page, { on: workday(1), at: "09:30", place: "In lavanderia" });
  await press(page, "Fissa il colloquio");
  await expect(page.getByText("09:30, In lavanderia")).toBeVisible();

  await follow(page, "Scrivi la risposta dell’azienda");
  await tick(page, "answer", "yes");
  await fill(page, { why: "Mani veloci" });
  await press(page, "Salva la risposta");
  await expect(page.getByText("Mani veloci")).toBeVisible();
  await follow(page, "Scrivi la risposta della persona");
  await tick(page, "answer", "yes");
  await press(page, "Salva la risposta");
  await expect(page.getByText("Due sì: resta da mettere per iscritto.")).toBeVisible();

  await page.goto(`/network/candidacies/${candidacy}/sheet`);
  await expect(page.getByText("Ha stirato per tre anni in una sartoria")).toBeVisible();
  await expect(page.getByText("Mani veloci")).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await page.goto(`/network/opportunities/${opportunity}`);
  await expectNoSidewaysScroll(page);
  await expect(page.getByText("Coperta", { exact: true })).toBeVisible();

  await page.goto(`/network/candidacies/${candidacy}`);
  await follow(page, "Registra il contratto");
  await expect(page.locator("[name=contractType]")).toHaveValue("FIXED_TERM");
  await fill(page, { startsOn: workday(7), endsOn: workday(260) });
  await press(page, "Registra l’esito");
  await page.goto(`/network/candidacies/${candidacy}`);
  await expect(page.getByText("Ne è nato un esito: si legge sul PIP.")).toBeVisible();

  // The Officina follows its person, without the company's own words.
  await signInAs(page, "anna");
  await page.goto(`/network/candidacies/${candidacy}`);
  await expect(page.getByText("Accolta", { exact: true })).toBeVisible();
  await expect(page.getByText("Mani veloci")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Ritira la candidatura" })).toHaveCount(0);
  await context.close();
});

test("the pages of the network are accessible on a laptop and on a phone, and each reads what is theirs", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signInAs(page, "luca");
  await page.goto("/network");
  await follow(page, "Aiuto cuoca in mensa");
  await page.waitForURL(/opportunities\/[0-9a-f-]{36}/);
  const opportunity = `/network/opportunities/${idOf(page, "opportunities")}`;
  await page.goto("/network/organisations?q=Ristoro");
  await follow(page, "Cooperativa Ristoro Solidale");
  await page.waitForURL(/organisations\/[0-9a-f-]{36}/);
  const body = `/network/organisations/${idOf(page, "organisations")}`;
  const pages = [
    "/network",
    "/network/organisations",
    "/network/organisations/new",
    body,
    `${body}/relations/new`,
    opportunity,
    `${opportunity}/edit`,
  ];
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of pages) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  }
  // The Comune reads what is offered, and nobody's name.
  await signInAs(page, "paolo");
  await page.goto(opportunity);
  await expect(page.getByRole("heading", { level: 1, name: "Aiuto cuoca in mensa" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Candidature" })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Chi proporre" })).toHaveCount(0);
  expect((await page.goto(body))?.status()).toBe(404);
});
