import { expect, test } from "vitest";
import { Forbidden, NotVisible } from "@/domain/permissions";
import { asSystem } from "@/server/db";
import { readConcern } from "@/server/register/read-concern";
import { getSession } from "@/server/sessions/get-session";
import { listToday } from "@/server/today/list-today";
import { aUser } from "../../support/organisation-factories";
import { aGroup, aRow, onTheDay, write } from "../../support/register-factories";

const sql = <T>(work: Parameters<typeof asSystem<T>>[1]) => asSystem("test", work);

/** A concern about a person, raised while recording. */
async function aConcern(concernAudience: "OFFICINA" | "SHARED" = "OFFICINA") {
  const group = await aGroup(1);
  const [place] = group.places;
  if (!place) throw new Error("one place");
  onTheDay();
  await write(group.operator, group.sessionId, [aRow(place, { concern: "Teme lo sfratto", concernAudience })]);
  return { ...group, note: await sql((tx) => tx.note.findFirstOrThrow()) };
}
const waitingFor = async (actor: Parameters<typeof listToday>[0]) =>
  (await listToday(actor)).waiting.filter(({ rule }) => rule === "concernToRead");

test("a concern waits in the case owner's Today until the Officina says it has read it", async () => {
  const { socialWorker, note, plan } = await aConcern();
  expect(await waitingFor(socialWorker)).toMatchObject([{ href: `/households/${plan.householdId}#notes` }]);
  expect(await readConcern(socialWorker, { noteId: note.id })).toMatchObject({ ok: true });
  expect(await waitingFor(socialWorker)).toEqual([]);
  expect(await sql((tx) => tx.note.findFirstOrThrow())).toMatchObject({
    readAt: new Date("2026-11-24T12:00:00Z"),
    readById: socialWorker.id,
  });
});

test("said twice, it is told once", async () => {
  const { socialWorker, note } = await aConcern();
  await Promise.all([1, 2].map(() => readConcern(socialWorker, { noteId: note.id })));
  expect(await sql((tx) => tx.auditEvent.count({ where: { type: "concern.read" } }))).toBe(1);
});

test("SolCo does not read it in the Officina's place, and another Officina knows of none", async () => {
  const { operator, note } = await aConcern();
  await expect(readConcern(operator, { noteId: note.id })).rejects.toThrow(Forbidden);
  const stranger = await aUser("SOCIAL_WORKER");
  await expect(readConcern(stranger, { noteId: note.id })).rejects.toThrow(NotVisible);
});

test.each([
  ["for the Officina alone is seen by its writer and not by their colleagues", "OFFICINA", 0],
  ["shared with SolCo is seen by both services", "SHARED", 1],
] as const)("a concern %s", async (_name, audience, seen) => {
  const { operator, socialWorker, sessionId } = await aConcern(audience);
  const colleague = await aUser("EMPLOYMENT_OPERATOR", operator.organisationId);
  const concernsOf = async (actor: Parameters<typeof getSession>[0]) =>
    (await getSession(actor, sessionId))?.attendances.flatMap(({ concerns }) => concerns);
  expect(await concernsOf(operator)).toHaveLength(1);
  expect(await concernsOf(socialWorker)).toHaveLength(1);
  expect(await concernsOf(colleague)).toHaveLength(seen);
});
