import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { asActor, asSystem } from "@/server/db";
import { record } from "@/server/history";
import { addLine } from "@/server/plans/add-line";
import { aMoment, listening, soon } from "../../support/hearing";
import { aPlan, aSharedPlan } from "../../support/plan-factories";

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function ears(planId: string) {
  const { heard, stop } = await listening(planId);
  stops.push(stop);
  return heard;
}

/** The process ids of the listening connections to this test's database. */
const connections = () =>
  asSystem("test", async (tx) =>
    (
      await tx.$queryRaw<{ pid: number }[]>`
        select pid from pg_stat_activity where datname = current_database() and application_name = 'ponte-live'`
    ).map(({ pid }) => pid),
  );

test("a change is heard when it is committed, and not a moment before", async () => {
  const { plan, operator } = await aPlan();
  const heard = await ears(plan.id);
  await asActor(operator, async (tx) => {
    await record(tx, operator, "plan.goalAdded", { planId: plan.id });
    await aMoment();
    expect(heard).toEqual([]);
  });
  await soon(() => heard.length === 1);
  expect(heard).toEqual([
    { planId: plan.id, event: { id: expect.any(String), type: "plan.goalAdded", actorId: operator.id } },
  ]);
});

test("what is undone is not heard", async () => {
  const { plan, operator } = await aPlan();
  const heard = await ears(plan.id);
  const undone = asActor(operator, async (tx) => {
    await record(tx, operator, "plan.goalAdded", { planId: plan.id });
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  await aMoment();
  expect(heard).toEqual([]);
});

test("a command that is refused is not heard, one that is done is heard once", async () => {
  const { plan, operator, edition } = await aPlan();
  const heard = await ears(plan.id);
  const there = await addLine(operator, { planId: plan.id, serviceId: plan.id });
  expect(there.ok).toBe(false);
  const service = edition.services.find(({ code }) => !["L01", "L02", "L03", "L09"].includes(code));
  expect(await addLine(operator, { planId: plan.id, serviceId: service?.id ?? "" })).toMatchObject({ ok: true });
  await soon(() => heard.length === 1);
  await aMoment();
  expect(heard).toHaveLength(1);
});

test("what happens to another plan is not heard", async () => {
  const [mine, other] = [await aSharedPlan(), await aSharedPlan()];
  const heard = await ears(mine.plan.id);
  await asActor(other.operator, (tx) => record(tx, other.operator, "plan.goalAdded", { planId: other.plan.id }));
  await aMoment();
  expect(heard).toEqual([]);
});

test("however many listen, the process keeps one connection; another process hears the same over its own", async () => {
  const { plan, operator } = await aPlan();
  const first = await ears(plan.id);
  const second = await ears(plan.id);
  const elsewhere = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await elsewhere.connect();
  await elsewhere.query("listen ponte_plan");
  const far: string[] = [];
  elsewhere.on("notification", ({ payload }) => far.push(payload ?? ""));
  expect(await connections()).toHaveLength(1);
  await asActor(operator, (tx) => record(tx, operator, "plan.goalAdded", { planId: plan.id }));
  await soon(() => first.length === 1 && second.length === 1 && far.length === 1);
  expect(JSON.parse(far[0] ?? "")).toEqual(first[0]);
  await elsewhere.end();
});

test("a lost connection is opened again, and everybody is told that something may have happened", async () => {
  const { plan, operator } = await aPlan();
  const heard = await ears(plan.id);
  const [pid] = await connections();
  await asSystem("test", (tx) => tx.$queryRaw`select pg_terminate_backend(${pid}::int)`);
  await soon(() => heard.includes("perhaps"));
  expect(await connections()).not.toContain(pid);
  heard.length = 0;
  await asActor(operator, (tx) => record(tx, operator, "plan.goalAdded", { planId: plan.id }));
  await soon(() => heard.length === 1);
});

test("the connection is closed some seconds after the last listener left", async () => {
  const { plan } = await aPlan();
  const { stop } = await listening(plan.id);
  expect(await connections()).toHaveLength(1);
  stop();
  await soon(async () => (await connections()).length === 0);
  const heard = await ears(plan.id);
  expect(heard).toEqual([]);
  expect(await connections()).toHaveLength(1);
});

test("when the process is told to end, every open page is told, so that none holds it up", async () => {
  const { plan } = await aPlan();
  const heard = await ears(plan.id);
  const others = process.listeners("SIGTERM").filter((listener) => listener.name !== "leave");
  for (const listener of others) process.off("SIGTERM", listener);
  process.emit("SIGTERM");
  for (const listener of others) process.on("SIGTERM", listener);
  await vi.waitFor(() => expect(heard).toEqual(["closing"]));
});
