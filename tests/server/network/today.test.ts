import { expect, test } from "vitest";
import type { Actor } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { giveAnswer } from "@/server/candidacies/give-answer";
import { setInterview } from "@/server/candidacies/set-interview";
import { asSystem } from "@/server/db";
import { addRelation, finishStep } from "@/server/network/keep-relation";
import { listToday } from "@/server/today/list-today";
import { aCandidacy, aCompany } from "../../support/network-factories";
import { aUser } from "../../support/organisation-factories";
import { must } from "../../support/plan-factories";

const told = async (actor: Actor) =>
  (await listToday(actor)).waiting
    .filter(({ rule }) => ["interviewSoon", "answerMissing", "nextStepDue"].includes(rule))
    .map(({ rule, level, href }) => `${level} ${rule} ${href}`);

test("a next step waits for its author from its day on, late the day after, until it was taken", async () => {
  const operator = await aUser("EMPLOYMENT_OPERATOR");
  const coordinator = await aUser("PROVIDER_COORDINATOR", operator.organisationId);
  const { id: organisationId } = await aCompany();
  must(
    await addRelation(operator, {
      organisationId,
      kind: "CALL",
      happenedOn: "2026-11-20",
      contactId: null,
      summary: "Sentiti",
      nextStep: "Richiamare",
      nextOn: "2026-11-24",
    }),
  );
  const href = `/network/organisations/${organisationId}#relations`;
  expect(await told(operator)).toEqual([]);
  setClock(new Date("2026-11-24T09:00:00Z"));
  expect(await told(operator)).toEqual([`soon nextStepDue ${href}`]);
  setClock(new Date("2026-11-25T09:00:00Z"));
  expect(await told(operator)).toEqual([`late nextStepDue ${href}`]);
  expect(await told(coordinator)).toEqual([]);
  await asSystem("test", (tx) => tx.user.update({ where: { id: operator.id }, data: { active: false } }));
  expect(await told(coordinator)).toEqual([`late nextStepDue ${href}`]);
  const relation = await asSystem("test", (tx) => tx.networkRelation.findFirstOrThrow({ where: { organisationId } }));
  must(await finishStep(coordinator, { organisationId, relationId: relation.id, version: 1 }));
  expect(await told(coordinator)).toEqual([]);
});

test("an interview is told the day before; seven days later the answers that miss are, and whose", async () => {
  const { candidacyId, operator, socialWorker } = await aCandidacy();
  const href = `/network/candidacies/${candidacyId}`;
  must(await setInterview(operator, { candidacyId, version: 1, on: "2026-11-25", at: "10:00", place: "In sede" }));
  expect(await told(operator)).toEqual([]);
  setClock(new Date("2026-11-24T09:00:00Z"));
  expect(await told(operator)).toEqual([`soon interviewSoon ${href}`]);
  expect(await told(socialWorker)).toEqual([]);
  setClock(new Date("2026-12-01T09:00:00Z"));
  expect(await told(operator)).toEqual([]);
  setClock(new Date("2026-12-02T09:00:00Z"));
  expect(await told(operator)).toEqual([`soon answerMissing ${href}`]);
  setClock(new Date("2026-12-03T09:00:00Z"));
  expect(await told(operator)).toEqual([`late answerMissing ${href}`]);
  const answer = { candidacyId, answer: "yes" as const, answeredOn: "2026-12-03", why: null };
  must(await giveAnswer(operator, { ...answer, version: 2, side: "PERSON" }));
  const missing = (await listToday(operator)).waiting.find(({ rule }) => rule === "answerMissing");
  expect(missing?.values).toMatchObject({ who: "EMPLOYER" });
  must(await giveAnswer(operator, { ...answer, version: 3, side: "EMPLOYER" }));
  expect(await told(operator)).toEqual([]);
});

test("a proposal without an interview waits seven days for its answers", async () => {
  const { candidacyId, operator } = await aCandidacy();
  setClock(new Date("2026-11-29T09:00:00Z"));
  expect(await told(operator)).toEqual([]);
  setClock(new Date("2026-11-30T09:00:00Z"));
  expect(await told(operator)).toEqual([`soon answerMissing /network/candidacies/${candidacyId}`]);
});
