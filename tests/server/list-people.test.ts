import { expect, test } from "vitest";
import { type PeopleQuery, peopleQuery } from "@/domain/people-list";
import { identifierOf } from "@/domain/person";
import { parseQuery } from "@/lib/query";
import { asSystem } from "@/server/db";
import { getPerson } from "@/server/people/get-person";
import { exportPeople, listPeople } from "@/server/people/list-people";
import { aUser } from "../support/organisation-factories";
import { aPlan } from "../support/plan-factories";
import { aReferralIn, aReferralTeam } from "../support/referral-factories";

const asked = (over: Partial<PeopleQuery> = {}): PeopleQuery => ({ ...parseQuery(peopleQuery, {}), ...over });
const idsOf = (list: Awaited<ReturnType<typeof listPeople>>) => list?.rows.map(({ id }) => id);
const name = (id: string, lastName: string, firstName = "Anna") =>
  asSystem("test", (tx) => tx.person.update({ where: { id }, data: { lastName, firstName } }));

test("each person stands with their referral, band, plan and next appointment", async () => {
  const { operator, referral, plan } = await aPlan();
  const list = await listPeople(operator, asked());
  expect(list?.rows).toMatchObject([
    {
      id: referral.personId,
      referral: { code: referral.code, status: "ACCEPTED", assignee: { name: operator.name } },
      aidBand: "BAND_3_PLUS",
      plan: { code: plan.code, status: "DRAFT" },
      nextAppointmentAt: null,
    },
  ]);
});

test("mine are those I follow, all are my organisation's; a draft makes nobody a person in charge", async () => {
  const team = await aReferralTeam();
  const mine = await aReferralIn(team, "ACCEPTED");
  const open = await aReferralIn(team, "SENT");
  const over = await aReferralIn(team, "CLOSED");
  await aReferralIn(team, "DRAFT");
  expect(idsOf(await listPeople(team.operator, asked()))).toEqual([mine.personId]);
  expect(idsOf(await listPeople(team.operator, asked({ tab: "all" })))?.toSorted()).toEqual(
    [mine.personId, open.personId, over.personId].toSorted(),
  );
  expect(idsOf(await listPeople(team.operator, asked({ tab: "ended" })))).toEqual([over.personId]);
  expect(idsOf(await listPeople(team.operator, asked({ tab: "withoutPlan" })))).toEqual([mine.personId]);
  expect(idsOf(await listPeople(team.socialWorker, asked()))).toHaveLength(2);
});

test("going through the pages by name meets everybody once, homonyms too", async () => {
  const team = await aReferralTeam();
  for (let made = 0; made < 28; made += 1) {
    const { personId } = await aReferralIn(team, "ACCEPTED");
    await name(personId, made < 26 ? "Rossi" : "Bianchi", made % 2 ? "Anna" : "Bruno");
  }
  const first = await listPeople(team.operator, asked());
  const second = await listPeople(team.operator, asked({ after: first?.next ?? "" }));
  expect(first?.rows[0]?.lastName).toBe("Bianchi");
  expect([first?.rows.length, second?.rows.length, second?.next]).toEqual([25, 3, null]);
  expect(new Set([...(idsOf(first) ?? []), ...(idsOf(second) ?? [])]).size).toBe(28);
  expect(await exportPeople(team.operator, asked())).toHaveLength(28);
});

test("a search forgives a typo and filters narrow by state, band and plan", async () => {
  const { operator, referral } = await aPlan();
  await name(referral.personId, "D'Angelo", "Nicolò");
  for (const over of [
    { q: "dangelo nicolo" },
    { q: "dangleo" },
    { band: "BAND_3_PLUS" },
    { plan: "DRAFT" },
    { referral: "ACCEPTED" },
  ] as const)
    expect(idsOf(await listPeople(operator, asked(over)))).toEqual([referral.personId]);
  for (const over of [{ q: "bianchi" }, { band: "BAND_1" }, { plan: "SIGNED" }, { referral: "SENT" }] as const)
    expect(idsOf(await listPeople(operator, asked(over)))).toEqual([]);
});

test("a search from the top of the page finds among everybody, by codice fiscale also with omocodia", async () => {
  const team = await aReferralTeam();
  const { personId } = await aReferralIn(team, "CLOSED");
  const code = { identifierType: "CODICE_FISCALE", identifier: "RSSMRA85C55E897Y" } as const;
  await asSystem("test", (tx) =>
    tx.person.update({
      where: { id: personId },
      data: { ...code, identifierBase: identifierOf(code).identifierBase },
    }),
  );
  for (const q of ["rssmra85c55e897y", "RSSMRA85C55E89TV"])
    expect(idsOf(await listPeople(team.operator, asked({ q })))).toEqual([personId]);
  expect(idsOf(await listPeople(team.operator, asked({ q: "BNCGFR72T01E897G" })))).toEqual([]);
});

test("the Comune, the administrator and the privacy officer have no list of people", async () => {
  for (const role of ["MUNICIPAL_OFFICER", "ADMIN", "PRIVACY_OFFICER"] as const)
    expect(await listPeople(await aUser(role), asked())).toBeNull();
});

test("a person's file opens to the Officina and to the provider they were referred to, and leaves a trace", async () => {
  const team = await aReferralTeam();
  const { personId } = await aReferralIn(team, "SENT");
  expect(await getPerson(team.operator, personId)).toMatchObject({
    id: personId,
    mayEditContacts: true,
    history: null,
  });
  expect(await getPerson(team.socialWorker, personId)).toMatchObject({ mayEditContacts: true, history: { rows: [] } });
  const traces = await asSystem("test", (tx) => tx.fileRead.findMany({ where: { personId, page: "person" } }));
  expect(traces.map(({ actorId }) => actorId).toSorted()).toEqual([team.operator.id, team.socialWorker.id].toSorted());
});

test("to everybody else the person is not there, to the provider not before the referral is sent", async () => {
  const team = await aReferralTeam();
  const { personId } = await aReferralIn(team, "DRAFT");
  expect(await getPerson(team.operator, personId)).toBeNull();
  for (const role of ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "MUNICIPAL_OFFICER", "ADMIN", "PRIVACY_OFFICER"] as const)
    expect(await getPerson(await aUser(role), personId)).toBeNull();
});
