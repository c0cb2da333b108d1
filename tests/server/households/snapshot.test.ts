import { expect, test } from "vitest";
import { recordArrears } from "@/server/households/record-arrears";
import { householdSnapshot } from "@/server/households/snapshot";
import { aHousehold, look } from "../../support/household-factories";
import { reading } from "../../support/household-reading";
import { aUser } from "../../support/organisation-factories";

test("a snapshot keeps what was true, whatever changes afterwards", async () => {
  const anna = await aUser();
  const { id } = await aHousehold(anna);
  const before = await look((tx) => householdSnapshot(tx, id));
  await recordArrears(anna, { householdId: id, ...reading });
  expect(before).toMatchObject({
    takenOn: "2026-11-23",
    members: [{ age: 41, leaseHolder: true }],
    arrears: { recordedOn: "2026-09-30", months: 11 },
    eviction: null,
    isee: null,
    repayment: null,
  });
  expect((await look((tx) => householdSnapshot(tx, id))).arrears?.months).toBe(12);
});
