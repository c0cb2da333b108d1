import { describe, expect, test } from "vitest";
import { NotVisible } from "@/domain/permissions";
import { endTask } from "@/server/tasks/end-task";
import { getTask } from "@/server/tasks/get-task";
import { giveHouseholdTask } from "@/server/tasks/give-household-task";
import { reopenTask } from "@/server/tasks/reopen-task";
import { aHousehold, eventsOf, look } from "../../support/household-factories";
import { aUser } from "../../support/organisation-factories";

async function aTask() {
  const anna = await aUser();
  const sara = await aUser("SOCIAL_WORKER", anna.organisationId);
  const { id: householdId } = await aHousehold(anna);
  const given = await giveHouseholdTask(anna, {
    householdId,
    assigneeId: sara.id,
    body: "Telefonare ad ALER",
    dueOn: null,
  });
  if (!given.ok) throw new Error(given.reason.key);
  return { anna, sara, householdId, taskId: given.data.id };
}
const taskNow = (id: string) => look((tx) => tx.task.findUniqueOrThrow({ where: { id } }));
const done = { version: 1, end: "DONE", result: "Sentita" } as const;

describe("a task", () => {
  test("is done by who it was given to, and told in the household's history", async () => {
    const { sara, householdId, taskId } = await aTask();
    expect(await endTask(sara, { taskId, ...done })).toMatchObject({ ok: true });
    expect(await taskNow(taskId)).toMatchObject({ status: "DONE", result: "Sentita", endedById: sara.id, version: 2 });
    expect(await eventsOf(householdId)).toEqual(["task.given", "task.done"]);
  });

  test("is dropped by who gave it, taken up again, and done", async () => {
    const { anna, sara, householdId, taskId } = await aTask();
    await endTask(anna, { taskId, version: 1, end: "DROPPED", result: "Ci ha pensato ALER" });
    expect(await taskNow(taskId)).toMatchObject({ status: "DROPPED" });
    expect(await reopenTask(anna, { taskId, version: 2 })).toMatchObject({ ok: true });
    expect(await taskNow(taskId)).toMatchObject({ status: "OPEN", endedAt: null, result: null });
    expect(await endTask(sara, { taskId, version: 3, end: "DONE", result: null })).toMatchObject({ ok: true });
    expect(await eventsOf(householdId)).toEqual(["task.given", "task.dropped", "task.reopened", "task.done"]);
  });

  test("is over once: the second of two at once is told so", async () => {
    const { anna, sara, taskId } = await aTask();
    const outcomes = await Promise.all([endTask(sara, { taskId, ...done }), endTask(anna, { taskId, ...done })]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await endTask(sara, { taskId, ...done, version: 2 })).toMatchObject({
      reason: { key: "task.refusals.over" },
    });
  });

  test("changed meanwhile is not ended from a stale page, nor taken up again while open", async () => {
    const { sara, taskId } = await aTask();
    expect(await endTask(sara, { taskId, ...done, version: 7 })).toMatchObject({
      reason: { key: "errors.changedMeanwhile" },
    });
    expect(await reopenTask(sara, { taskId, version: 1 })).toMatchObject({
      reason: { key: "errors.changedMeanwhile" },
    });
  });

  test("is not there for strangers, and only to be read by colleagues who neither gave it nor have it", async () => {
    const { anna, taskId } = await aTask();
    const colleague = await aUser("SOCIAL_WORKER", anna.organisationId);
    expect(await getTask(colleague, taskId)).toMatchObject({ changes: false });
    expect(await getTask(anna, taskId)).toMatchObject({ changes: true });
    await expect(endTask(colleague, { taskId, ...done })).rejects.toThrow("may not task.end");
    for (const role of ["SOCIAL_WORKER", "EMPLOYMENT_OPERATOR", "MUNICIPAL_OFFICER", "ADMIN"] as const) {
      const stranger = await aUser(role);
      expect(await getTask(stranger, taskId), role).toBeNull();
      await expect(endTask(stranger, { taskId, ...done }), role).rejects.toThrow(NotVisible);
    }
  });
});
