import { expect, test } from "vitest";
import { type ReferralQuery, referralQuery } from "@/domain/referral-list";
import { parseQuery } from "@/lib/query";
import { asSystem } from "@/server/db";
import { getReferral } from "@/server/referrals/get-referral";
import { exportReferrals, listReferrals } from "@/server/referrals/list-referrals";
import { aUser } from "../../support/organisation-factories";
import { aReferral, aReferralIn, aReferralTeam, makeMove } from "../../support/referral-factories";

const asked = (over: Partial<ReferralQuery> = {}): ReferralQuery => ({ ...parseQuery(referralQuery, {}), ...over });
const idsOf = (list: Awaited<ReturnType<typeof listReferrals>>) => list?.rows.map(({ id }) => id);

test("SolCo reads the household's summary, never a figure of the debt", async () => {
  const team = await aReferralTeam();
  const draft = await aReferralIn(team, "DRAFT");
  await makeMove.send(team, draft);
  const page = await getReferral(team.operator, draft.id);
  expect(page?.householdThen).toBeNull();
  expect(page?.householdSummary).toEqual({ takenOn: "2026-11-23", hasRepaymentPlan: false, arrearsTrend: "UNKNOWN" });
  expect(JSON.stringify(page)).not.toMatch(/264000|89000|rentDebtCents/);
});

test("the Comune reads no name and no text, until the case is opened to them", async () => {
  const team = await aReferralTeam();
  const officer = await aUser("MUNICIPAL_OFFICER");
  const referral = await aReferralIn(team, "SENT");
  await makeMove.requestInformation(team, referral);
  const page = await getReferral(officer, referral.id);
  expect(page).toMatchObject({
    code: referral.code,
    withNames: false,
    person: null,
    reason: null,
    messages: [],
    moves: [],
  });
  const seen = JSON.stringify(page);
  for (const secret of [referral.household.person.lastName, referral.reason, "Ha la patente?", team.operator.name])
    expect(seen).not.toContain(secret);

  await asSystem("test", (tx) =>
    tx.caseAccess.create({
      data: {
        householdId: referral.householdId,
        holderId: officer.id,
        reason: "Verifica",
        grantedById: team.socialWorker.id,
        expiresOn: new Date("2026-12-31"),
      },
    }),
  );
  expect(await getReferral(officer, referral.id)).toMatchObject({
    withNames: true,
    person: { lastName: referral.household.person.lastName },
  });
});

test("opening a referral by name leaves a trace, reading it without names does not", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  await getReferral(team.operator, referral.id);
  await getReferral(await aUser("MUNICIPAL_OFFICER"), referral.id);
  const traces = await asSystem("test", (tx) => tx.fileRead.findMany());
  expect(traces).toMatchObject([{ actorId: team.operator.id, personId: referral.personId, page: "referral" }]);
});

test("a referral of another organisation, or to another provider, is not there", async () => {
  const team = await aReferralTeam();
  const { id } = await aReferralIn(team, "SENT");
  for (const role of [
    "SOCIAL_WORKER",
    "EMPLOYMENT_OPERATOR",
    "PROVIDER_COORDINATOR",
    "ADMIN",
    "PRIVACY_OFFICER",
  ] as const)
    expect(await getReferral(await aUser(role), id)).toBeNull();
});

test("the tabs of the inbox part the referrals by what has to be done", async () => {
  const team = await aReferralTeam();
  const unassigned = await aReferralIn(team, "SENT");
  const mine = await aReferralIn(team, "ACCEPTED");
  const awaiting = await aReferralIn(team, "INFO_REQUESTED");
  const closed = await aReferralIn(team, "DECLINED");
  await aReferralIn(team, "DRAFT");
  const tab = async (name: ReferralQuery["tab"]) => idsOf(await listReferrals(team.operator, asked({ tab: name })));
  expect(await tab("toAssign")).toEqual(expect.arrayContaining([unassigned.id, awaiting.id]));
  expect(await tab("mine")).toEqual([mine.id]);
  expect(await tab("informationRequested")).toEqual([awaiting.id]);
  expect(await tab("open")).toHaveLength(3);
  expect(await tab("closed")).toEqual([closed.id]);
  const list = await listReferrals(team.operator, asked());
  expect(Object.fromEntries(list?.tabs.map((one) => [one.tab, one.count]) ?? [])).toEqual({
    mine: 1,
    toAssign: 2,
    informationRequested: 1,
    open: 3,
    closed: 1,
  });
});

test("a tab of another role counts as not asked for", async () => {
  const team = await aReferralTeam();
  const draft = await aReferralIn(team, "DRAFT");
  expect(await listReferrals(team.operator, asked({ tab: "drafts" }))).toMatchObject({ tab: "mine", rows: [] });
  expect(idsOf(await listReferrals(team.socialWorker, asked({ tab: "drafts" })))).toEqual([draft.id]);
  expect(await listReferrals(await aUser("ADMIN"), asked())).toBeNull();
});

test.each([
  ["the surname", "moretti"],
  ["both names the other way round", "irene moretti"],
  ["a surname with a typo", "moreti"],
  ["an accent left out", "nicolo moretti"],
])("a referral is found by %s", async (_what, q) => {
  const team = await aReferralTeam();
  const wanted = await aReferralIn(team, "SENT");
  await aReferralIn(team, "SENT");
  await asSystem("test", (tx) =>
    tx.person.update({ where: { id: wanted.personId }, data: { lastName: "Moretti", firstName: "Irene Nicolò" } }),
  );
  expect(idsOf(await listReferrals(team.operator, asked({ tab: "open", q })))).toEqual([wanted.id]);
});

test("a referral is found by its code, and the Comune finds by nothing else", async () => {
  const team = await aReferralTeam();
  const officer = await aUser("MUNICIPAL_OFFICER");
  const referral = await aReferralIn(team, "SENT");
  const find = async (q: string) => idsOf(await listReferrals(officer, asked({ tab: "open", q })));
  expect(await find(referral.code.toLowerCase())).toEqual([referral.id]);
  expect(await find(referral.household.person.lastName)).toEqual([]);
  expect(await find("%")).toEqual([]);
});

test("filters narrow the list by urgency, need, colleague and day", async () => {
  const team = await aReferralTeam();
  const wanted = await aReferral(team.socialWorker, team.providerId, {
    urgency: "CRITICAL",
    needs: ["LANGUAGE"],
    assigneeId: team.operator.id,
    createdAt: new Date("2026-10-01T09:00:00Z"),
  });
  await aReferralIn(team, "SENT");
  const narrow = async (over: Partial<ReferralQuery>) =>
    idsOf(await listReferrals(team.coordinator, asked({ tab: "open", ...over })));
  expect(await narrow({ urgency: "CRITICAL" })).toEqual([wanted.id]);
  expect(await narrow({ need: "LANGUAGE" })).toEqual([wanted.id]);
  expect(await narrow({ who: team.operator.id })).toEqual([wanted.id]);
  expect(await narrow({ from: "2026-10-01", to: "2026-10-01" })).toEqual([wanted.id]);
});

test("going through the pages meets every referral once, and the file holds them all", async () => {
  const team = await aReferralTeam();
  for (let made = 0; made < 30; made += 1) await aReferralIn(team, "SENT");
  const first = await listReferrals(team.coordinator, asked({ tab: "open" }));
  const second = await listReferrals(team.coordinator, asked({ tab: "open", after: first?.next ?? "" }));
  expect(first?.rows).toHaveLength(25);
  expect(second).toMatchObject({ next: null });
  expect(new Set([...(idsOf(first) ?? []), ...(idsOf(second) ?? [])]).size).toBe(30);
  expect(await exportReferrals(team.coordinator, asked({ tab: "open" }))).toHaveLength(30);
});

test("a bent cursor starts the list over instead of breaking it", async () => {
  const team = await aReferralTeam();
  const referral = await aReferralIn(team, "SENT");
  for (const after of ["?", "W10", Buffer.from(JSON.stringify(["not a day", referral.id])).toString("base64url")])
    expect(idsOf(await listReferrals(team.operator, asked({ tab: "open", after })))).toEqual([referral.id]);
});
