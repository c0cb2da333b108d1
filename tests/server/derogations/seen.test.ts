import { describe, expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { answerDerogation } from "@/server/derogations/answer-derogation";
import { decideDerogation } from "@/server/derogations/decide-derogation";
import { derogationsOf } from "@/server/derogations/derogations-of";
import { getDerogation } from "@/server/derogations/get-derogation";
import { getRequestStart } from "@/server/derogations/get-request-start";
import { listDerogations } from "@/server/derogations/list-derogations";
import { questionDerogation } from "@/server/derogations/question-derogation";
import { readDashboard } from "@/server/indicators/read-dashboard";
import { readRows } from "@/server/indicators/read-rows";
import { getPlan } from "@/server/plans/get-plan";
import { listToday } from "@/server/today/list-today";
import { anOverPlan, aRequest, granting } from "../../support/derogation-factories";
import { aUser } from "../../support/organisation-factories";
import { asOfficina, asOperator, asPerson, must } from "../../support/plan-factories";

const everything = { from: null, to: "2026-11-23", district: null, band: null, programmeId: null };
const waiting = async (actor: Actor, rule: string) =>
  (await listToday(actor)).waiting.filter((one) => one.rule === rule);

describe("a request is read", () => {
  test("by provider and Officina with names, by the Comune with offices only, by others not at all", async () => {
    const { operator, socialWorker, officer, plan, derogationId } = await aRequest();
    must(await decideDerogation(officer, { derogationId, ...granting }));
    for (const reader of [operator, socialWorker]) {
      const page = await getDerogation(reader, derogationId);
      expect(page).toMatchObject({ standing: "APPROVED", named: true, expiresOn: "2027-05-22" });
      expect(page?.plan.person).not.toBeNull();
      expect(page?.requestedBy.name).not.toBeNull();
      expect((await derogationsOf(reader, plan.id))[0]?.decidedBy?.name).not.toBeNull();
    }
    const pseudonymous = await getDerogation(officer, derogationId);
    expect(pseudonymous?.plan.person).toBeNull();
    expect(pseudonymous?.requestedBy).toMatchObject({ name: null, role: "EMPLOYMENT_OPERATOR" });
    expect((await derogationsOf(officer, plan.id))[0]).toMatchObject({
      requestedBy: { name: null },
      decidedBy: { name: null, role: "MUNICIPAL_OFFICER" },
    });
    expect((await listDerogations(officer, { tab: "granted", after: "" })).rows[0]?.name).toBeNull();
    for (const stranger of [await aUser("EMPLOYMENT_OPERATOR"), await aUser("SOCIAL_WORKER"), await aUser("ADMIN")]) {
      expect(await getDerogation(stranger, derogationId)).toBeNull();
      expect(await derogationsOf(stranger, plan.id)).toEqual([]);
      expect((await listDerogations(stranger, { tab: "granted", after: "" })).rows).toEqual([]);
    }
  });

  test("with the ceiling as it stands now and what the plan needs, and leaves a trace", async () => {
    const { officer, derogationId } = await aRequest("PROGRAMME");
    const page = await getDerogation(officer, derogationId);
    expect(page?.now).toMatchObject({ overCents: 4400, ceiling: { limitCents: 50_000, thisPlanCents: 54_400 } });
    expect(page?.proposedExpiry).toBe("2027-05-22");
    const reads = await asSystem("test", (tx) =>
      tx.fileRead.count({ where: { actorId: officer.id, page: "derogation" } }),
    );
    expect(reads).toBe(1);
  });

  test("as expired from the day after its last one", async () => {
    const { officer, operator, plan, derogationId } = await aRequest();
    must(await decideDerogation(officer, { derogationId, ...granting, expiresOn: "2026-11-24" }));
    setClock(new Date("2026-11-24T12:00:00Z"));
    expect((await getDerogation(operator, derogationId))?.standing).toBe("APPROVED");
    setClock(new Date("2026-11-25T12:00:00Z"));
    expect((await getDerogation(operator, derogationId))?.standing).toBe("EXPIRED");
    expect((await getPlan(operator, plan.id))?.ceilings[0]).toMatchObject({ derogatedCents: 0, state: "over" });
  });

  test("a plan's ceilings show what was granted to it, and stop being over", async () => {
    const { officer, socialWorker, plan, derogationId } = await aRequest();
    expect((await getPlan(socialWorker, plan.id))?.ceilings[0]).toMatchObject({ derogatedCents: 0, state: "over" });
    must(await decideDerogation(officer, { derogationId, ...granting }));
    expect((await getPlan(socialWorker, plan.id))?.ceilings[0]).toMatchObject({ derogatedCents: 4400, state: "warn" });
  });
});

test("asking starts from what the plan needs, and says what is open already", async () => {
  const { operator, socialWorker, officer, plan } = await anOverPlan();
  expect(await getRequestStart(socialWorker, plan.id)).toBeNull();
  expect(await getRequestStart(officer, plan.id)).toBeNull();
  const start = await getRequestStart(operator, plan.id);
  expect(start).toMatchObject({ shared: true, totalCents: 54_400 });
  expect(start?.ceilings.map(({ code, state, openId }) => [code, state, openId])).toEqual([
    ["PERSON", "over", null],
    ["PROVIDER", "ok", null],
    ["PROGRAMME", "ok", null],
  ]);
});

test("the list is read page by page from the oldest open request, whatever the cursor says", async () => {
  const { officer, operator, plan, planVersion } = await aRequest();
  await asSystem("test", async (tx) => {
    await tx.derogation.deleteMany();
    for (let index = 0; index < 60; index++)
      await tx.derogation.create({
        data: {
          planId: plan.id,
          planVersionId: planVersion.id,
          ceiling: "PERSON",
          status: "REFUSED",
          requestedCents: index + 1,
          reason: "x",
          requestedById: operator.id,
          // Some at the very same moment: the id breaks the tie.
          requestedAt: new Date(Date.UTC(2026, 10, 1 + Math.floor(index / 7))),
        },
      });
  });
  const seen: string[] = [];
  const moments: number[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const page: Awaited<ReturnType<typeof listDerogations>> = await listDerogations(officer, { tab: "over", after });
    seen.push(...page.rows.map(({ id }) => id));
    moments.push(...page.rows.map(({ requestedAt }) => requestedAt.getTime()));
    after = page.next;
    expect(page.counts).toEqual({ toDecide: 0, questioned: 0, granted: 0, over: 60 });
  }
  expect(new Set(seen).size).toBe(60);
  expect(moments).toEqual(moments.toSorted((a, b) => b - a));
  for (const after of [
    "x",
    "W10",
    Buffer.from('["no moment","019ac0de-0000-7000-8000-000000000001"]').toString("base64url"),
  ])
    expect((await listDerogations(officer, { tab: "over", after })).rows).toHaveLength(25);
});

describe("Oggi", () => {
  test("tells the Comune what to decide, the oldest first, and nothing while it waits for an answer", async () => {
    const { officer, operator, plan, derogationId } = await aRequest();
    expect(await waiting(officer, "derogationToDecide")).toMatchObject([
      { subject: plan.code, href: `/derogations/${derogationId}`, level: "waiting" },
    ]);
    setClock(new Date("2026-12-09T09:00:00Z"));
    expect(await waiting(officer, "derogationToDecide")).toMatchObject([{ level: "late" }]);
    must(await questionDerogation(officer, { derogationId, version: 1, question: "?" }));
    expect(await waiting(officer, "derogationToDecide")).toEqual([]);
    must(await answerDerogation(operator, { derogationId, version: 2, answer: "!" }));
    expect(await waiting(officer, "derogationToDecide")).toMatchObject([{ level: "waiting" }]);
  });

  test("tells the plan's operator that the decision arrived, until the text is signed", async () => {
    const { officer, operator, providerId, socialWorker, plan, derogationId } = await aRequest("PERSON", {
      agreed: true,
    });
    must(await decideDerogation(officer, { derogationId, ...granting }));
    expect(await waiting(operator, "derogationDecided")).toMatchObject([
      { href: `/derogations/${derogationId}`, values: { status: "APPROVED", amount: "44,00 €" } },
    ]);
    expect(await waiting(await aUser("EMPLOYMENT_OPERATOR", providerId), "derogationDecided")).toEqual([]);
    must(await asOperator(operator, plan.id));
    must(await asPerson(operator, plan.id));
    must(await asOfficina(socialWorker, plan.id));
    expect(await waiting(operator, "derogationDecided")).toEqual([]);
  });
});

describe("the dashboard", () => {
  test("tells how much was granted, by how many derogations, and how many are open, with their rows", async () => {
    const { officer, operator, socialWorker, plan, derogationId } = await aRequest("PROVIDER");
    const figures = async (actor: Actor) => (await readDashboard(actor, everything)).derogations;
    const shown = (value: number) => ({ value, protection: "shown" });
    expect(await figures(officer)).toEqual({ cents: shown(0), granted: shown(0), open: shown(1) });
    const open = await readRows(officer, everything, { indicator: "derogationsOpen", part: null, cursor: null });
    expect(open.rows).toMatchObject([{ plan: plan.code, ceiling: "PROVIDER", cents: 4400, requestedOn: "2026-11-23" }]);
    expect(open.columns).not.toContain("person");

    must(await decideDerogation(officer, { derogationId, ...granting }));
    for (const reader of [officer, operator])
      expect(await figures(reader)).toEqual({ cents: shown(4400), granted: shown(1), open: shown(0) });
    expect(await figures(socialWorker)).toBeNull();
    expect(await figures(await aUser("PROVIDER_COORDINATOR"))).toEqual({
      cents: shown(0),
      granted: shown(0),
      open: shown(0),
    });
    const rows = await readRows(officer, everything, { indicator: "derogated", part: null, cursor: null });
    expect(rows).toMatchObject({ count: 1, protection: "shown", rows: [{ cents: 4400, endsOn: "2027-05-22" }] });
    const { ceilings } = await readDashboard(officer, everything);
    expect(ceilings?.[0]).toMatchObject({ derogatedCents: 0, agreements: [{ derogatedCents: 4400 }] });
  });
});
