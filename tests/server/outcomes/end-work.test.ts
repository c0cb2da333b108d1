import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { toDay } from "@/lib/dates";
import { withdrawPlan } from "@/server/closure/withdraw-plan";
import { asSystem } from "@/server/db";
import { endWork } from "@/server/outcomes/end-work";
import { getDelivery } from "@/server/outcomes/get-delivery";
import { proveOutcome } from "@/server/outcomes/prove-outcome";
import { recordOutcome } from "@/server/outcomes/record-outcome";
import { deliveredCents } from "@/server/plans/delivered-cents";
import { aWithdrawal } from "../../support/closure-factories";
import { anOrganisation, aUser } from "../../support/organisation-factories";
import { aContract, aPlanByResult } from "../../support/outcome-factories";
import { eventsOf, must, planRow } from "../../support/plan-factories";

const reasonOf = (outcome: { ok: boolean; reason?: { key: string } }) => (outcome.ok ? "done" : outcome.reason?.key);
const worth = (planId: string) => asSystem("test", (tx) => deliveredCents(tx, planId));

/** A plan whose placement is proved by a contract of a year. */
async function atWork(over: Parameters<typeof aContract>[1] = {}) {
  const basis = await aPlanByResult("L13");
  const { planId, operator, line } = basis;
  const { data } = must(await recordOutcome(operator, aContract(planId, { lineKey: line.key, ...over })));
  const end = {
    planId,
    outcomeId: data.outcomeId,
    version: 1,
    endedOn: "2026-11-20",
    endReason: "EMPLOYER_ENDED" as const,
    endNote: "Il cantiere ha chiuso.",
  };
  return { ...basis, outcomeId: data.outcomeId, end };
}

test("a contract that ends before 180 days no longer pays its service, on every screen", async () => {
  const { planId, operator, end } = await atWork();
  expect(await worth(planId)).toBe(160_000);
  must(await endWork(operator, end));
  expect(await worth(planId)).toBe(0);
  expect((await getDelivery(operator, planId))?.outcomes).toMatchObject([
    { standing: "endedEarly", endReason: "EMPLOYER_ENDED", endNote: "Il cantiere ha chiuso." },
  ]);
  expect((await eventsOf(planId)).at(-1)).toBe("outcome.ended");
});

test("whoever works without names does not read the words of an end", async () => {
  const { planId, operator, end } = await atWork();
  must(await endWork(operator, end));
  expect((await getDelivery(await aUser("MUNICIPAL_OFFICER"), planId))?.outcomes).toMatchObject([
    { standing: "endedEarly", endReason: "EMPLOYER_ENDED", endNote: null },
  ]);
});

test("a contract that lasted 180 days stays recognised although it ended early", async () => {
  const { planId, operator, end } = await atWork({ startsOn: "2026-05-01" });
  must(await endWork(operator, { ...end, endedOn: "2026-10-27" }));
  expect(await worth(planId)).toBe(160_000);
});

test("a contract meant to last less than 180 days is written, and pays nothing", async () => {
  const { planId, operator } = await atWork({ endsOn: "2026-12-31" });
  expect(await worth(planId)).toBe(0);
  expect((await getDelivery(operator, planId))?.outcomes).toMatchObject([{ standing: "tooShort" }]);
});

test("work that did not last gives its place back: another contract can prove the service", async () => {
  const { planId, operator, end, line } = await atWork();
  const another = aContract(planId, { lineKey: line.key });
  expect(reasonOf(await recordOutcome(operator, another))).toBe("outcome.refusals.alreadyProved");
  must(await endWork(operator, end));
  must(await recordOutcome(operator, another));
  expect(await worth(planId)).toBe(160_000);
});

test.each([
  ["before it began", { endedOn: "2026-10-31" }, "outcome.refusals.endsBeforeItBegins"],
  ["seen before somebody else wrote", { version: 2 }, "errors.changedMeanwhile"],
])("an end %s is refused", async (_name, over, reason) => {
  const { operator, end } = await atWork();
  expect(reasonOf(await endWork(operator, { ...end, ...over }))).toBe(reason);
});

test("work that reached its own end did not end early", async () => {
  const { operator, end } = await atWork({ endsOn: "2026-11-20" });
  expect(reasonOf(await endWork(operator, end))).toBe("outcome.refusals.notEarly");
});

test("of two ends at once one is written", async () => {
  const { operator, end, planId } = await atWork();
  const both = await Promise.all([endWork(operator, end), endWork(operator, end)]);
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "outcome.refusals.alreadyEnded"]);
  expect((await eventsOf(planId)).filter((type) => type === "outcome.ended")).toHaveLength(1);
});

test("the Officina does not end work, and nobody ends another provider's", async () => {
  const { socialWorker, end } = await atWork();
  await expect(endWork(socialWorker, end)).rejects.toThrow(Forbidden);
  await expect(endWork(await aUser("EMPLOYMENT_OPERATOR"), end)).rejects.toThrow(NotVisible);
});

test("of a plan that is over, what an early end un-recognises goes back to provider and programme", async () => {
  const { planId, operator, end, programme } = await atWork();
  must(await withdrawPlan(operator, aWithdrawal(planId)));
  expect((await planRow(planId)).committedCents).toBe(160_000);
  must(await endWork(operator, end));
  expect((await planRow(planId)).committedCents).toBe(0);
  const fund = await asSystem("test", (tx) => tx.programme.findUniqueOrThrow({ where: { id: programme.id } }));
  expect(Number(fund.committedCents)).toBe(0);
});

test("after the end of a plan work that ended early is not what follow-ups are counted from", async () => {
  const { planId, operator, end } = await atWork();
  must(await endWork(operator, end));
  must(await withdrawPlan(operator, aWithdrawal(planId)));
  const followUps = await asSystem("test", (tx) =>
    tx.followUp.findMany({ where: { planId }, orderBy: { months: "asc" } }),
  );
  expect(followUps.map(({ dueOn, outcomeId }) => [toDay(dueOn), outcomeId])).toEqual([
    ["2027-02-23", null],
    ["2027-05-23", null],
    ["2027-11-23", null],
  ]);
});

test("a proof found later recognises the outcome from that day, once", async () => {
  const { planId, operator, outcomeId } = await atWork({ evidence: null, provedOn: null });
  expect(await worth(planId)).toBe(0);
  setClock(new Date("2026-12-10T09:00:00Z"));
  const proof = { planId, outcomeId, version: 1, evidence: "UNILAV", provedOn: "2026-12-09", attachmentId: null };
  const both = await Promise.all([proveOutcome(operator, proof), proveOutcome(operator, proof)]);
  expect(both.map(reasonOf).toSorted()).toEqual(["done", "errors.changedMeanwhile"]);
  expect(await worth(planId)).toBe(160_000);
});

test("a proof is the provider's to write, of its own plans", async () => {
  const { planId, socialWorker, outcomeId } = await atWork({ evidence: null, provedOn: null });
  const proof = { planId, outcomeId, version: 1, evidence: "UNILAV", provedOn: "2026-11-20", attachmentId: null };
  await expect(proveOutcome(socialWorker, proof)).rejects.toThrow(Forbidden);
  await expect(proveOutcome(await aUser("EMPLOYMENT_OPERATOR"), proof)).rejects.toThrow(NotVisible);
  const other = await aPlanByResult("L13");
  expect(reasonOf(await proveOutcome(other.operator, { ...proof, planId: other.planId }))).toBe(
    "outcome.refusals.noOutcome",
  );
});

test("an employer of the network lends its name, one that is none is refused, and so is another plan's file", async () => {
  const { planId, operator } = await aPlanByResult("L13");
  const cooperative = await anOrganisation("COOPERATIVE");
  must(await recordOutcome(operator, aContract(planId, { employer: null, employerId: cooperative.id })));
  expect((await getDelivery(operator, planId))?.outcomes).toMatchObject([{ employer: cooperative.name }]);
  const officina = await anOrganisation("SOCIAL_SERVICE");
  expect(reasonOf(await recordOutcome(operator, aContract(planId, { employerId: officina.id })))).toBe(
    "outcome.refusals.notOfNetwork",
  );
  expect(reasonOf(await recordOutcome(operator, aContract(planId, { attachmentId: officina.id })))).toBe(
    "outcome.refusals.otherFile",
  );
  expect(reasonOf(await recordOutcome(operator, aContract(planId, { candidacyId: officina.id })))).toBe(
    "outcome.refusals.otherCandidacy",
  );
});
