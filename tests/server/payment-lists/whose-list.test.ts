import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { applyPayments, resumePayments } from "@/server/payment-lists/apply-payments";
import { closePayments, discardPayments } from "@/server/payment-lists/close-payments";
import { leavePayment } from "@/server/payment-lists/fix-payment";
import { getPaymentProgress, getPaymentRow, getPayments, listPayments } from "@/server/payment-lists/read-payments";
import { aUser } from "../../support/organisation-factories";
import { aPayablePlan, apply, fixOf, line, statesOf } from "../../support/payment-list-answers";
import { aPaymentList, bankHeader, bringPayments, paymentListOf } from "../../support/payment-list-factories";

test("a list is its organisation's: others' plans are not matched, and others do not find it", async () => {
  const { reference, plan } = await aPayablePlan();
  const stranger = await aUser();
  const id = await aPaymentList(stranger, [line(`Rata ${reference}`)]);
  expect(await statesOf(id)).toEqual([["UNKNOWN", "unknown"]]);
  await expect(fixOf(stranger, id, 0, { repaymentPlanId: plan.id })).rejects.toThrow(NotVisible);
  const [row] = (await paymentListOf(id)).rows;
  const rowId = row?.id ?? "";
  const other = await aUser();
  const input = { listId: id, version: 1 };
  for (const attempt of [
    () => applyPayments(other, input),
    () => resumePayments(other, input),
    () => closePayments(other, input),
    () => discardPayments(other, input),
    () => leavePayment(other, { ...input, rowId }),
    () => fixOf(other, id, 0, { repaymentPlanId: plan.id }),
  ])
    await expect(attempt()).rejects.toThrow(NotVisible);
  expect(await getPayments(other, id)).toBeNull();
  expect(await getPaymentRow(other, id, rowId)).toBeNull();
  expect(await getPaymentProgress(other, id)).toBeNull();
  expect((await listPayments(other)).rows).toEqual([]);
  expect((await getPaymentRow(stranger, id, rowId))?.plans).toEqual([]);
  const colleague = await aUser("SOCIAL_WORKER", stranger.organisationId);
  expect((await listPayments(colleague)).rows).toHaveLength(1);
  expect(await getPayments(colleague, id, "UNKNOWN")).toMatchObject({ counts: { UNKNOWN: 1 }, rows: [{ number: 2 }] });
  const officer = await aUser("MUNICIPAL_OFFICER");
  await expect(bringPayments(officer, bankHeader)).rejects.toThrow(Forbidden);
  await expect(listPayments(officer)).rejects.toThrow(Forbidden);
});

test("a list some of whose lines were paid is closed, not discarded; one of which nothing was is discarded, not closed", async () => {
  const { anna, reference } = await aPayablePlan();
  const id = await aPaymentList(anna, [line(`Rata ${reference}`), line("x")]);
  expect(await closePayments(anna, { listId: id, version: 1 })).toMatchObject({
    reason: { key: "paymentList.refusals.nothingPaid" },
  });
  await apply(anna, id);
  const { version } = await paymentListOf(id);
  expect(await discardPayments(anna, { listId: id, version })).toMatchObject({
    reason: { key: "paymentList.refusals.alreadyPaid" },
  });
  expect(await closePayments(anna, { listId: id, version: version + 5 })).toMatchObject({
    reason: { key: "paymentList.refusals.changed" },
  });
});
