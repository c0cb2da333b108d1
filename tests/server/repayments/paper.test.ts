import { expect, test } from "vitest";
import { renderRepayment } from "@/server/documents/repayment-paper";
import { getRepaymentPaper } from "@/server/repayments/get-paper";
import { rescheduleRepayment } from "@/server/repayments/reschedule-repayment";
import { eventsOf } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { accessible } from "../../support/papers";
import { readPdf, wordsOf } from "../../support/read-pdf";
import { aRunningPlan, newestPlan, planTerms } from "../../support/repayment-factories";
import { sayIn } from "../../support/say";

const paperOf = async (...asked: Parameters<typeof getRepaymentPaper>) => {
  const paper = await getRepaymentPaper(...asked);
  if (!paper) throw new Error("the paper is out of sight");
  return readPdf(await renderRepayment(paper, sayIn("it"), false));
};

test("the paper of a repayment plan is accessible and holds the debt, every instalment and what is lost by missing one", async () => {
  const { anna, household, plan } = await aRunningPlan({
    instalments: 40,
    monthlyRentCents: 31_000,
    reference: "PR-7 #x*",
  });
  const read = await paperOf(anna, household.id, plan.id);
  accessible(read);
  expect(read.title).toBe("Piano di rientro");
  for (const words of [
    "1.000,00 €",
    "100,00 €",
    "310,00 € al mese",
    "PR-7 #x*",
    household.person.lastName,
    "05/03/2030",
    "firmato il 20/11/2026",
  ])
    expect(read.text).toContain(words);
  expect(read.text).toContain("saltare l’una o l’altro fa perdere il piano");
  const rows = read.tags.filter(({ role }) => role === "TR").map(wordsOf);
  expect(rows.filter((row) => /^\d+ \d\d\/\d\d\/\d{4} 22,50 €$/.test(row))).toHaveLength(40);
  expect(rows.at(-1)).toContain("900,00 €");
  expect(await eventsOf(household.id)).toContain("repayment.printed");
});

test("a new version says which it is and what was left of the one before, and that it is to be signed", async () => {
  const { anna, household, plan } = await aRunningPlan();
  const again = {
    ...planTerms(household.id),
    downPaymentCents: 0,
    repaymentPlanId: plan.id,
    newArrearsCents: 0,
    reason: "Meno ore",
  };
  await rescheduleRepayment(anna, again);
  const { text } = await paperOf(anna, household.id, (await newestPlan(household.id)).id);
  expect(text).toContain("versione 2 del piano");
  expect(text).toContain("restavano 1.000,00 €");
  expect(text).toContain("Proposta da firmare");
});

test("the paper is the Officina's: nobody else gets one", async () => {
  const { anna, household, plan } = await aRunningPlan();
  for (const who of [await aUser(), await aUser("MUNICIPAL_OFFICER"), await aUser("EMPLOYMENT_OPERATOR")])
    expect(await getRepaymentPaper(who, household.id, plan.id)).toBeNull();
  expect(
    await getRepaymentPaper(await aUser("SOCIAL_WORKER", anna.organisationId), household.id, plan.id),
  ).not.toBeNull();
});
