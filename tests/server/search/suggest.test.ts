import { expect, test } from "vitest";
import type { SuggestAnswer } from "@/domain/search-hit";
import { asSystem } from "@/server/db";
import { getHouseholdSummary } from "@/server/households/get-summary";
import { getPerson } from "@/server/people/get-person";
import { recentCases } from "@/server/search/recent-cases";
import { searchEverywhere } from "@/server/search/search-everywhere";
import { hostile } from "../../support/hostile";
import { aHousehold } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";
import { aPlan } from "../../support/plan-factories";
import { origin, signInAs } from "../../support/route-answers";
import { jar } from "../../support/screens";

const { POST } = await import("@/app/(portal)/search/suggest/route");

const ask = (body: unknown, from: string | null = origin) =>
  POST(
    new Request(`${origin}/search/suggest`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { host: "ponte.example.org", ...(from ? { origin: from } : {}) },
    }),
  );
const answered = async (q: string) => (await (await ask({ q })).json()) as SuggestAnswer;
const titlesOf = ({ groups }: SuggestAnswer) =>
  groups.map(({ heading, options }) => [heading, options.map(({ title }) => title.map(({ text }) => text).join(""))]);

test("while one types the best of each kind is offered, and how many there are is said", async () => {
  const { operator, referral, plan, household } = await aPlan();
  await asSystem("test", (tx) =>
    tx.person.update({
      where: { id: referral.personId },
      data: { lastName: "Zanetti", firstName: "Ada", phone: "+393471234567" },
    }),
  );
  await signInAs(operator);
  const found = await answered("zaneti");
  expect(titlesOf(found)).toEqual([
    ["Nuclei", ["Zanetti Ada"]],
    ["Persone", ["Zanetti Ada"]],
    ["Segnalazioni", ["Zanetti Ada"]],
    ["PIP", ["Zanetti Ada"]],
  ]);
  expect(found.said).toBe("4 risultati");
  expect(found.groups[3]?.options[0]?.href).toBe(`/plans/${plan.id}`);
  expect(found.groups[0]?.options[0]?.href).toBe(`/households/${household.id}`);
  const byPhone = (await answered("347 123")).groups[1]?.options[0];
  expect(byPhone?.detail.filter(({ hit }) => hit)).toEqual([{ text: "347123", hit: true }]);
  expect((await answered("nessunochiamatocosi")).said).toBe("Nessun risultato");
  expect((await answered("a")).said).toBe("Scriva almeno due lettere o cifre.");
});

test("other sites, who is signed out and who asks on and on are answered nothing", async () => {
  await signInAs(await aUser());
  expect((await ask({ q: "rossi" }, "https://elsewhere.example")).status).toBe(404);
  expect((await ask({ q: "rossi" }, null)).status).toBe(404);
  let refusals = 0;
  for (let asked = 0; asked < 140; asked += 1) if ((await ask({ q: "-" })).status === 429) refusals += 1;
  expect(refusals).toBe(20);
  jar.clear();
  const signedOut = await ask({ q: "rossi" });
  expect([signedOut.status, (await signedOut.json()).groups]).toEqual([401, []]);
});

test("whatever arrives is answered in words", async () => {
  await signInAs(await aUser());
  for (const text of Object.values(hostile)) expect([200, 400]).toContain((await ask({ q: text })).status);
  for (const body of ["", "null", "[]", "{", '{"q":1}', '{"q":{"$ne":null}}'])
    expect((await ask(body)).status).toBe(400);
});

test("with nothing typed, the files opened last stand there, each once, and none that is no longer theirs to see", async () => {
  const { operator, socialWorker, referral, household } = await aPlan();
  await getPerson(operator, referral.personId, null);
  await getHouseholdSummary(operator, household.id);
  await getPerson(operator, referral.personId, null);
  const recent = await recentCases(operator);
  expect(recent.map(({ noun, id }) => [noun, id])).toEqual([
    ["people", referral.personId],
    ["households", household.id],
  ]);
  // A provider is not told whose the lease is.
  expect(recent[1]?.name).toBeNull();
  expect(await recentCases(socialWorker)).toEqual([]);
  await signInAs(operator);
  expect(titlesOf(await answered(" "))).toMatchObject([["Aperti di recente", [expect.any(String), household.code]]]);
  await asSystem("test", (tx) => tx.referral.update({ where: { id: referral.id }, data: { status: "DRAFT" } }));
  expect(await recentCases(operator)).toEqual([]);
});

test("an officer of the Comune finds what they opened by its code", async () => {
  const officer = await aUser("MUNICIPAL_OFFICER");
  const household = await aHousehold(await aUser());
  await getHouseholdSummary(officer, household.id);
  expect(await recentCases(officer)).toEqual([
    { noun: "households", id: household.id, code: household.code, name: null },
  ]);
  expect((await searchEverywhere(officer, "rossi", 5)).ok).toBe(true);
});
