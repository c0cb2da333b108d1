import { expect, test } from "vitest";
import { setClock } from "@/lib/clock";
import { asSystem } from "@/server/db";
import { getSilentAbsence } from "@/server/plans/silent-absence";
import { planSession } from "@/server/sessions/plan-session";
import { listToday } from "@/server/today/list-today";
import { aUser } from "../../support/organisation-factories";
import { aRecorded, aRow, write } from "../../support/register-factories";
import { anAppointment } from "../../support/session-factories";

const silent = async (actor: Parameters<typeof listToday>[0]) =>
  (await listToday(actor)).waiting.filter(({ rule }) => rule === "silentAbsence");

/** Somebody who came once, on 24 November, and on the given days neither came nor said why. */
async function anAbsence(...days: string[]) {
  const made = await aRecorded();
  for (const day of days) {
    const fixed = await planSession(made.operator, anAppointment([made.coaching.id], made.operator.id, { day }));
    if (!fixed.ok) throw new Error(fixed.reason.key);
    const { sessionId } = fixed.data;
    const place = await asSystem("test", (tx) => tx.attendance.findFirstOrThrow({ where: { sessionId } }));
    setClock(new Date(`${day}T18:00:00Z`));
    const outcome = await write(made.operator, sessionId, [aRow(place, { status: "ABSENT" })]);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  }
  return made;
}

test("thirty days of silence are told to the operator and to the Officina's social worker, with the days missed", async () => {
  const { operator, socialWorker, plan } = await anAbsence("2026-12-03", "2026-12-17");
  setClock(new Date("2026-12-23T09:00:00Z"));
  expect(await silent(socialWorker)).toEqual([]);
  setClock(new Date("2026-12-28T09:00:00Z"));
  const href = `/plans/${plan.id}#silent-absence`;
  expect(await silent(operator)).toMatchObject([{ href, level: "late" }]);
  expect(await silent(socialWorker)).toMatchObject([{ href, when: { kind: "since", day: "2026-11-24" } }]);
  expect(await getSilentAbsence(operator, plan.id)).toMatchObject({
    since: "2026-11-24",
    days: ["2026-12-03", "2026-12-17"],
    warns: true,
  });
  await asSystem("test", (tx) =>
    tx.plan.update({ where: { id: plan.id }, data: { sharedAt: new Date("2026-11-20") } }),
  );
  expect(await getSilentAbsence(socialWorker, plan.id)).toMatchObject({ warns: false });
});

test("who follows other households or other plans is told nothing", async () => {
  const { operator, socialWorker, plan } = await anAbsence("2026-12-03");
  setClock(new Date("2026-12-28T09:00:00Z"));
  expect(await silent(await aUser("SOCIAL_WORKER", socialWorker.organisationId))).toEqual([]);
  expect(await silent(await aUser("EMPLOYMENT_OPERATOR", operator.organisationId))).toEqual([]);
  expect(await getSilentAbsence(await aUser("SOCIAL_WORKER"), plan.id)).toBeNull();
});
