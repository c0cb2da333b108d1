import { expect, test } from "vitest";
import { agendaChoices } from "@/server/sessions/agenda-choices";
import { cancelSession } from "@/server/sessions/cancel-session";
import { listDays } from "@/server/sessions/list-days";
import { listSessions } from "@/server/sessions/list-sessions";
import { planSession } from "@/server/sessions/plan-session";
import { aUser } from "../../support/organisation-factories";
import { anAppointment, aSessionOf, aSignedPlan, aSite } from "../../support/session-factories";

const week = ["2026-11-23", "2026-11-29"] as const;
const startsOf = (rows: { startsAt: Date }[]) => rows.map(({ startsAt }) => startsAt.toISOString());

test("a week holds its appointments from Monday's first hour to Sunday's last, in order, without those called off", async () => {
  const made = await aSignedPlan();
  await aSessionOf(made, { day: "2026-11-30", startTime: "00:00", endTime: "01:00" });
  await aSessionOf(made, { day: "2026-11-29", startTime: "22:45", endTime: "23:45" });
  await aSessionOf(made, { day: "2026-11-23", startTime: "00:00", endTime: "01:00" });
  const { sessionId } = await aSessionOf(made);
  await cancelSession(made.operator, { sessionId, version: 1, cancelReason: "Sede chiusa" });
  expect(startsOf(await listDays(made.operator, ...week, {}))).toEqual([
    "2026-11-22T23:00:00.000Z",
    "2026-11-29T21:45:00.000Z",
  ]);
});

test("an agenda is an operator's, a site's or a person's, in the days and in the list alike", async () => {
  const made = await aSignedPlan();
  const colleague = await aUser("EMPLOYMENT_OPERATOR", made.operator.organisationId);
  const site = await aSite(made.providerId);
  await aSessionOf(made, { siteId: site.id });
  await planSession(
    colleague,
    anAppointment([made.interview.id], colleague.id, { startTime: "11:00", endTime: "12:00" }),
  );
  const { personId } = made.plan;
  const asked = [
    { filter: {}, found: 2 },
    { filter: { operatorId: colleague.id }, found: 1 },
    { filter: { siteId: site.id }, found: 1 },
    { filter: { siteId: site.id, operatorId: colleague.id }, found: 0 },
    { filter: { personId }, found: 2 },
    { filter: { personId: site.id }, found: 0 },
  ];
  for (const { filter, found } of asked) {
    expect(await listDays(made.operator, ...week, filter)).toHaveLength(found);
    const list = await listSessions(made.operator, { tab: "upcoming", whose: "all", after: null, ...filter });
    expect(list.rows).toHaveLength(found);
  }
  const choices = await agendaChoices(made.operator, personId);
  expect(choices.operators.map(({ id }) => id)).toEqual(expect.arrayContaining([made.operator.id, colleague.id]));
  expect(choices.sites).toMatchObject([{ id: site.id }]);
  expect(choices.person).toBeTruthy();
});

test("the Officina sees the days of who it referred; a stranger sees nobody's, not even the name", async () => {
  const made = await aSignedPlan();
  await aSessionOf(made);
  const stranger = await aUser("EMPLOYMENT_OPERATOR");
  const other = await aUser("SOCIAL_WORKER");
  expect(await listDays(made.socialWorker, ...week, {})).toHaveLength(1);
  for (const nobody of [stranger, other]) {
    expect(await listDays(nobody, ...week, { personId: made.plan.personId })).toEqual([]);
    expect((await agendaChoices(nobody, made.plan.personId)).person).toBeNull();
  }
  expect(await agendaChoices(made.socialWorker, null)).toEqual({ operators: [], sites: [], courses: [], person: null });
});
