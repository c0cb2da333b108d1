import { describe, expect, test } from "vitest";
import { writeXlsx } from "@/lib/spreadsheet";
import { applyPayments, resumePayments } from "@/server/payment-lists/apply-payments";
import { closePayments, discardPayments } from "@/server/payment-lists/close-payments";
import { getPaymentProgress, getPayments } from "@/server/payment-lists/read-payments";
import { continuePayments } from "@/server/payment-lists/work";
import { look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aPayablePlan, apply, fixOf, line, statesOf } from "../../support/payment-list-answers";
import { aPaymentList, bankHeader, bringPayments, paymentListOf } from "../../support/payment-list-factories";
import { newestPlan, payOn } from "../../support/repayment-factories";

describe("a list of payments", () => {
  test("is laid on the table line by line, each with its plan or the reason why it has none", async () => {
    const { anna, reference, plan, household } = await aPayablePlan();
    const { lastName, firstName } = household.person;
    const id = await aPaymentList(anna, [
      line(`Rata ${reference}`),
      line(`rata   ${reference.toLowerCase()}`),
      line("Rata", "142,85", `${firstName} ${lastName}`),
      line("Rata", "77,00", `${firstName} ${lastName}`),
      line("Bonifico", "50,00", "SCONOSCIUTO UGO"),
      line(`${reference} saldo`, "5.000,00"),
      line(`Rata ${reference}`, "abc"),
      line(`Rata ${reference}`, "100,00", "", "31/02/2026"),
      line(`Rata ${reference}`, "100,00", "", "25/12/2026"),
      line("Commissioni", "-2,50"),
      `20/11/2026;;;60,00;${household.tenancies[0]?.contractCode} rata;`,
      "Totale;;;9.999,00;;",
    ]);
    expect(await statesOf(id)).toEqual([
      ["MATCHED", "reference"],
      ["DOUBLED", "twin"],
      ["MATCHED", "nameAndAmount"],
      ["AMBIGUOUS", "nameOnly"],
      ["UNKNOWN", "unknown"],
      ["TOO_MUCH", "tooMuch"],
      ["INVALID", "amount"],
      ["INVALID", "date"],
      ["INVALID", "future"],
      ["LEFT_OUT", "outgoing"],
      ["MATCHED", "contract"],
    ]);
    expect((await paymentListOf(id)).rows[0]).toMatchObject({
      repaymentPlanId: plan.id,
      amountCents: 10_000,
      kind: "INSTALMENT",
    });
    expect((await newestPlan(household.id)).payments).toEqual([]);
  });

  test("pays what it matched, each line once, and comes back with what is left to put right", async () => {
    const { anna, reference, household } = await aPayablePlan({ monthlyRentCents: 30_000 });
    const id = await aPaymentList(anna, [
      line(`Rata ${reference}`, "150,00"),
      line(`Affitto ${reference}`, "300,00", "", "21/11/2026"),
      line("Bonifico", "50,00", "SCONOSCIUTO"),
    ]);
    expect(await apply(anna, id)).toMatchObject({ ok: true });
    const plan = await newestPlan(household.id);
    expect(plan.payments.map(({ kind, amountCents, channel }) => [kind, amountCents, channel])).toEqual([
      ["INSTALMENT", 15_000, "BANK"],
      ["RENT", 30_000, "BANK"],
    ]);
    expect(await statesOf(id)).toEqual([
      ["APPLIED", "reference"],
      ["APPLIED", "reference"],
      ["UNKNOWN", "unknown"],
    ]);
    expect((await paymentListOf(id)).status).toBe("STAGED");
    const { version } = await paymentListOf(id);
    expect(await closePayments(anna, { listId: id, version })).toMatchObject({ ok: true });
    expect(await paymentListOf(id)).toMatchObject({ status: "APPLIED" });
    expect((await statesOf(id))[2]).toEqual(["LEFT_OUT", "leftOut"]);
    const events = await look((tx) => tx.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: "asc" } }));
    expect(events.map(({ type }) => type)).toEqual([
      "paymentList.received",
      "paymentList.applied",
      "paymentList.closed",
    ]);
  });

  test("is applied by one of two who start at once, and two who work on it pay every line once", async () => {
    const { anna, reference, plan } = await aPayablePlan();
    const lines = Array.from({ length: 45 }, (_, index) => line(`Rata ${reference} n ${index}`, `${index + 1},00`));
    const id = await aPaymentList(anna, lines.slice(0, 40));
    const { version } = await paymentListOf(id);
    const outcomes = await Promise.all([1, 2].map(() => applyPayments(anna, { listId: id, version })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ reason: { key: "paymentList.refusals.changed" } });
    await Promise.all([continuePayments(anna, id), continuePayments(anna, id)]);
    const { payments } = await newestPlan(plan.householdId);
    expect(payments).toHaveLength(40);
    expect(payments.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(82_000);
    expect((await paymentListOf(id)).status).toBe("APPLIED");
  });

  test("whose work stopped half way is taken up again from there", async () => {
    const { anna, reference } = await aPayablePlan();
    const id = await aPaymentList(anna, [line(`Rata ${reference}`)]);
    const { version } = await paymentListOf(id);
    await applyPayments(anna, { listId: id, version });
    expect(await getPaymentProgress(anna, id)).toMatchObject({ status: "APPLYING", doneCount: 0, rowCount: 1 });
    expect(await fixOf(anna, id, 0)).toMatchObject({ reason: { key: "paymentList.refusals.changed" } });
    expect(await resumePayments(anna, { listId: id, version })).toMatchObject({ ok: true });
    await continuePayments(anna, id);
    expect(await getPaymentProgress(anna, id)).toMatchObject({ status: "APPLIED", doneCount: 1 });
    expect(await resumePayments(anna, { listId: id, version })).toMatchObject({ ok: false });
  });

  test("that comes a second time is refused in words, unless it was discarded", async () => {
    const { anna, reference } = await aPayablePlan();
    const bytes = [bankHeader, line(`Rata ${reference}`)].join("\n");
    const first = await bringPayments(anna, bytes);
    expect(await bringPayments(anna, bytes, "altro nome.csv")).toMatchObject({
      reason: { key: "paymentList.refusals.sameFile" },
    });
    if (!first.ok) throw new Error("taken in");
    expect(await discardPayments(anna, { listId: first.data.id, version: 1 })).toMatchObject({ ok: true });
    expect(await look((tx) => tx.paymentListRow.count({ where: { listId: first.data.id } }))).toBe(0);
    expect(await getPayments(anna, first.data.id)).toBeNull();
    expect(await bringPayments(anna, bytes)).toMatchObject({ ok: true });
  });

  test("knows a payment that another list, or somebody by hand, already wrote down", async () => {
    const { anna, reference, plan } = await aPayablePlan();
    const id = await aPaymentList(anna, [line(`Rata ${reference}`)]);
    await apply(anna, id);
    await payOn(anna, plan, { amountCents: 4200, paidOn: "2026-11-19" });
    const next = await aPaymentList(anna, [
      line(`rata ${reference}`),
      line(`Rata ${reference}`, "42,00", "", "19/11/2026"),
      line("x"),
    ]);
    expect(await statesOf(next)).toEqual([
      ["DOUBLED", "appliedBefore"],
      ["DOUBLED", "writtenBefore"],
      ["UNKNOWN", "unknown"],
    ]);
  });

  test("applied after somebody wrote the same payment by hand pays it no second time", async () => {
    const { anna, reference, plan, household } = await aPayablePlan();
    const id = await aPaymentList(anna, [line(`Rata ${reference}`)]);
    await payOn(anna, plan, { amountCents: 10_000, paidOn: "2026-11-20" });
    await apply(anna, id);
    expect(await statesOf(id)).toEqual([["DOUBLED", "writtenBefore"]]);
    expect((await newestPlan(household.id)).payments).toHaveLength(1);
  });

  test("applied after the debt was paid meanwhile says so of the line, and pays the others", async () => {
    const { anna, reference, plan } = await aPayablePlan();
    const other = await aPayablePlan({}, anna);
    const id = await aPaymentList(anna, [line(`Rata ${reference}`, "900,00"), line(`Rata ${other.reference}`)]);
    await payOn(anna, plan, { amountCents: 20_000, paidOn: "2026-11-18" });
    await apply(anna, id);
    expect(await statesOf(id)).toEqual([
      ["TOO_MUCH", "moreThanOwed"],
      ["APPLIED", "reference"],
    ]);
  });

  test.each([
    ["", "tableFile.empty"],
    ["Nome;Cognome\nUgo;Neri", "paymentList.refusals.noColumns"],
    [bankHeader, "paymentList.refusals.noLines"],
    [`${bankHeader}\nTotale;;;1,00;;`, "paymentList.refusals.noLines"],
    [
      [bankHeader, ...Array.from({ length: 2001 }, (_, n) => line(`n ${n}`))].join("\n"),
      "paymentList.refusals.tooManyLines",
    ],
  ])("that is none (%#) is refused in words", async (bytes, key) => {
    expect(await bringPayments(await aUser(), bytes)).toMatchObject({ reason: { key } });
  });

  test("from Excel is read, days and amounts as its cells hold them", async () => {
    const { anna, reference, plan } = await aPayablePlan();
    const columns = [
      { header: "DATA", kind: "day" },
      { header: "IMPORTO", kind: "cents" },
      { header: "CAUSALE" },
    ] as const;
    const bytes = await writeXlsx("Pagamenti", [...columns], [["2026-11-20", 14_285, `Rata ${reference}`]]);
    const outcome = await bringPayments(anna, bytes, "lista.xlsx");
    if (!outcome.ok) throw new Error(outcome.reason.key);
    expect((await paymentListOf(outcome.data.id)).rows).toMatchObject([
      { state: "MATCHED", repaymentPlanId: plan.id, amountCents: 14_285, paidOn: new Date("2026-11-20") },
    ]);
  });

  test("in the letters of an old Windows export is read", async () => {
    const { anna, household } = await aPayablePlan();
    await look((tx) =>
      tx.person.update({ where: { id: household.person.id }, data: { lastName: "Nicolò", firstName: "José" } }),
    );
    const bytes = Buffer.from([bankHeader, line("Rata", "142,85", "JOSÉ NICOLÒ")].join("\r\n"), "latin1");
    const outcome = await bringPayments(anna, bytes);
    if (!outcome.ok) throw new Error(outcome.reason.key);
    expect(await statesOf(outcome.data.id)).toEqual([["MATCHED", "nameAndAmount"]]);
  });
});
