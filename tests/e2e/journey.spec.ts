import { expect, test } from "@playwright/test";
import { expectAccessible } from "./support/accessible";
import { accounts, fill, follow, idOf, press, signInAs, tick, workday } from "./support/people";

const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Rome" }).format(new Date());

test("from a referral to a signed PIP, its first hour and the Comune's dashboard", async ({ page }) => {
  test.setTimeout(300_000);

  await test.step("the social worker refers a member of a household nobody was referred from", async () => {
    await signInAs(page, "anna");
    await page.goto("/households?tab=unreferred");
    await page.locator("main table tbody tr").first().getByRole("link").first().click();
    await follow(page, "Segnala a SolCo");
    await page.locator("[name=memberId]").first().check();
    await fill(page, {
      reason: "Ha perso il lavoro in estate e vuole rientrare nelle pulizie.",
      availability: "Tutte le mattine",
      agreedWithPerson: "Sa che SolCo la chiamerà e vuole preparare il curriculum.",
      privacyNoticeSeenOn: today(),
    });
    await tick(page, "needs", "JOB_SEARCH");
    await tick(page, "urgency", "NORMAL");
    await expectAccessible(page);
    await press(page, "Invia la segnalazione");
    await expect(page.getByText("In attesa di decisione").first()).toBeVisible();
  });
  const referral = idOf(page, "referrals");

  await test.step("SolCo accepts it, with who follows and when they meet", async () => {
    await signInAs(page, "luca");
    await page.goto(`/referrals/${referral}`);
    await follow(page, "Accetta e fissa l’appuntamento");
    await fill(page, {
      firstAppointmentOn: workday(3),
      firstAppointmentTime: "10:00",
      firstAppointmentPlace: "Sportello Lunetta",
    });
    const luca = page.getByRole("radio", { name: /Luca Mori/ });
    if (await luca.count()) await luca.check();
    await press(page, "Accetta la segnalazione");
    await expect(page.getByText("Accettata").first()).toBeVisible();
  });

  await test.step("the operator writes the profile and opens the PIP", async () => {
    await page.goto(`/referrals/${referral}/assessment`);
    for (const dimension of ["EXPERIENCE", "SKILLS", "MOTIVATION", "LANGUAGE", "MOBILITY", "PERSONAL_CONDITIONS"])
      await tick(page, dimension, "3");
    await fill(page, {
      studyTitle: "LOWER_SECONDARY",
      workStatus: "UNEMPLOYED_12_36",
      bandMotivation: "Serve un accompagnamento di medio periodo.",
    });
    for (const [name, value] of [
      ["didStatus", "NONE"],
      ["aidBand", "BAND_3"],
      ["bandSource", "OPERATOR"],
    ] as const) {
      const radio = page.locator(`input[name="${name}"][value="${value}"]`);
      if (await radio.count()) await radio.check();
      else await fill(page, { [name]: value });
    }
    await page.locator("main form").last().getByRole("button", { name: /Salva/ }).click();
    await expect(page.getByText(/Versione 1/).first()).toBeVisible();

    await page.goto(`/plans/new?referral=${referral}`);
    await fill(page, { startsOn: today() });
    await press(page, "Apri il PIP in bozza");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}/);
  });
  const plan = idOf(page, "plans");

  await test.step("composes it from the basket, within the ceilings, and shares it", async () => {
    await page.goto(`/plans/${plan}/compose`);
    await expectAccessible(page);
    await page.locator("form#new-goal [name=text]").fill("Tornare a lavorare nelle pulizie entro sei mesi");
    await press(page, "Aggiungi l’obiettivo");
    await expect(page.locator("form[id^=goal-] [name=text]").first()).toHaveValue(/Tornare a lavorare/);
    await page.locator("form#add-L09").getByRole("button").click();
    await expect(page.locator("form#add-L09")).toHaveCount(0);
    await press(page, "Condividi con l’Officina");
    await expect(page.getByText("In condivisione").first()).toBeVisible();
  });

  await test.step("the Officina sees it at once, comments and agrees", async () => {
    await signInAs(page, "anna");
    await page.goto(`/plans/${plan}`);
    await expect(page.getByText("Coaching").first()).toBeVisible();
    await press(page, "Do l’accordo su questo piano");
    await expect(page.getByText("Condiviso: da firmare").first()).toBeVisible();
    await page.goto(`/plans/${plan}/sign`);
    await page.locator("[name=confirmed]").first().check();
    await press(page, "Firma");
    await expect(page.getByText(/Anna Ferrari, a schermo/).first()).toBeVisible();
  });

  await test.step("operator and person sign the same text: the plan is signed", async () => {
    await signInAs(page, "luca");
    await page.goto(`/plans/${plan}/sign`);
    const own = page.locator("form", { has: page.getByRole("button", { name: "Firma", exact: true }) });
    await own.locator("[name=confirmed]").check();
    await own.getByRole("button", { name: "Firma", exact: true }).click();
    await expect(page.getByText(/Luca Mori, a schermo/).first()).toBeVisible();
    await page.goto(`/plans/${plan}/sign`);
    const persons = page.locator("form", { has: page.locator("[name=signerName]") });
    await persons.locator('[name=method][value="ON_SCREEN"]').check();
    await persons.locator("[name=signerName]").fill("La persona");
    await persons.locator("[name=confirmed]").check();
    await press(page, "Registra la firma della persona");
    await expect(page.getByText(/La persona, a schermo/).first()).toBeVisible();
  });

  await test.step("the first hour is booked and delivered: the plan is active", async () => {
    await page.goto(`/plans/${plan}`);
    await page.locator('a[href^="/agenda/new?line="]').first().click();
    await page.waitForURL(/agenda\/new/);
    await fill(page, { day: today(), startTime: "00:00", endTime: "01:00", place: "Sportello Lunetta" });
    await expectAccessible(page);
    await press(page, "Fissa l’appuntamento");
    await expect(page).toHaveURL(/\/agenda\/[0-9a-f-]{36}/);
    await tick(page, "status1", "PRESENT");
    await fill(page, { content: "Primo colloquio" });
    await press(page, "Registra la presenza");
    await expect(page.getByText("Presente").first()).toBeVisible();
    await page.goto(`/plans/${plan}`);
    await expect(page.getByText("Attivo").first()).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("the Comune sees it move, without names, and each figure opens its definition", async () => {
    await signInAs(page, "paolo");
    await page.goto("/dashboard");
    await expectAccessible(page);
    await page.goto(`/plans/${plan}`);
    await expect(page.getByText(accounts.anna)).toHaveCount(0);
    await expect(page.getByText(/senza nom|non sono visibili|nomi/i).first()).toBeVisible();
  });
});
