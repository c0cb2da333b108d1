import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/domain/permissions";
import { setClock } from "@/lib/clock";
import { sealSession, sessionCookie } from "@/server/auth/session-token";
import { asActor, asSystem } from "@/server/db";
import { record } from "@/server/history";
import { lookAt, lookAway } from "@/server/live/presence";
import { addLine } from "@/server/plans/add-line";
import { aMoment, listening, soon } from "../../support/hearing";
import { aUser } from "../../support/organisation-factories";
import { aSharedPlan } from "../../support/plan-factories";
import { jar } from "../../support/screens";

process.env.NEXTAUTH_SECRET = "only for tests";

type Told = { changes?: { text: string; type: string; lineKey: string | null; id: string }[]; people?: string | null };
const pages: { close: () => Promise<void> }[] = [];
beforeEach(() => vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
afterEach(async () => {
  await Promise.all(pages.splice(0).map(({ close }) => close()));
  vi.useRealTimers();
});

async function asked(reader: Actor | null, planId: string, accept: string, since = "") {
  jar.clear();
  if (reader) {
    const { sessionVersion } = await asSystem("test", (tx) => tx.user.findUniqueOrThrow({ where: { id: reader.id } }));
    jar.set(sessionCookie, await sealSession({ userId: reader.id, sessionVersion }));
  }
  // Read after what stands in for Next.js around it.
  const { GET } = await import("@/app/(portal)/plans/[planId]/live/route");
  const request = new Request(`http://ponte/plans/${planId}/live?since=${since}`, { headers: { accept } });
  return GET(request, { params: Promise.resolve({ planId }) });
}

/** A page somebody has open: all it was told so far, and whether its stream is over. */
async function open(reader: Actor, planId: string) {
  // A minute after the plan was made: what is a moment old would be told too.
  setClock(new Date("2026-11-23T09:01:00Z"));
  const answer = await asked(reader, planId, "text/event-stream");
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
  const stream = answer.body?.getReader();
  const page = { told: [] as Told[], beats: 0, over: false, close: async () => stream?.cancel() };
  const read = async () => {
    for (let text = ""; ; ) {
      const part = await stream?.read();
      if (!part || part.done) break;
      text += new TextDecoder().decode(part.value);
      const events = text.split("\n\n");
      text = events.pop() ?? "";
      for (const event of events) {
        if (event.includes("event: beat")) page.beats += 1;
        else if (event.includes("data: ")) page.told.push(JSON.parse(event.slice(event.indexOf("data: ") + 6)));
      }
    }
    page.over = true;
  };
  void read();
  pages.push(page);
  await soon(() => page.told.length > 0 && page.beats > 0);
  const stop = await listening(planId);
  stop.stop();
  return page;
}
const textsOf = ({ told }: { told: Told[] }) => told.flatMap(({ changes = [] }) => changes.map(({ text }) => text));
const peopleOn = ({ told }: { told: Told[] }) => told.findLast(({ people }) => people !== undefined)?.people;
const say = (actor: Actor, planId: string, audience: string) =>
  asActor(actor, (tx) => record(tx, actor, "comment.written", { planId }, { audience, service: "" }));

describe("an open page", () => {
  test("is told who did what and when, in words, with the line", async () => {
    const { plan, operator, socialWorker, edition } = await aSharedPlan();
    const page = await open(socialWorker, plan.id);
    const service = edition.services.find(({ code }) => !["L01", "L02", "L03", "L09"].includes(code));
    const added = await addLine(operator, { planId: plan.id, serviceId: service?.id ?? "" });
    await soon(() => textsOf(page).length === 1);
    expect(textsOf(page)).toEqual([`${operator.name} ha aggiunto ${service?.name} alle 10:01`]);
    const [change] = page.told.flatMap(({ changes = [] }) => changes);
    expect(change).toMatchObject({ type: "plan.lineAdded", lineKey: added.ok && added.data.key });
  });

  test("is not told what its reader did themselves, nor what is written for others", async () => {
    const { plan, operator, socialWorker } = await aSharedPlan();
    const page = await open(socialWorker, plan.id);
    await say(socialWorker, plan.id, "SHARED");
    await say(operator, plan.id, "PROVIDER");
    await say(operator, plan.id, "AUTHOR");
    await aMoment();
    expect(textsOf(page)).toEqual([]);
    await say(operator, plan.id, "SHARED");
    await soon(() => textsOf(page).length === 1);
    expect(textsOf(page)).toEqual([`${operator.name} ha scritto un commento alle 10:01`]);
  });

  test("names nobody to who works without names", async () => {
    const { plan, operator } = await aSharedPlan();
    const page = await open(await aUser("MUNICIPAL_OFFICER"), plan.id);
    await lookAt(operator, plan.id);
    await say(operator, plan.id, "SHARED");
    await soon(() => textsOf(page).length === 1);
    expect(textsOf(page)[0]).toMatch(/^Operatore dei servizi al lavoro ha scritto un commento/);
    expect(JSON.stringify(page.told)).not.toContain(operator.name);
  });

  test("is told what happened between the moment it was drawn and the moment it began to listen", async () => {
    const { plan, operator, socialWorker } = await aSharedPlan();
    setClock(new Date("2026-11-23T09:05:00Z"));
    await say(operator, plan.id, "SHARED");
    const answer = await asked(socialWorker, plan.id, "application/json", "2026-11-23T09:04:59.000Z");
    const told: Told = await answer.json();
    expect(told.changes?.map(({ text }) => text)).toEqual([`${operator.name} ha scritto un commento alle 10:05`]);
    setClock(new Date("2026-11-23T09:07:00Z"));
    const later = await asked(socialWorker, plan.id, "application/json", "2026-11-23T09:06:00.000Z");
    expect((await later.json()).changes).toEqual([]);
  });

  test.each(["", "yesterday", "0001-01-01", "9999-12-31", "\u0000", "1e400", "a".repeat(5000)])(
    "asked since %j it is answered",
    async (since) => {
      const { plan, socialWorker } = await aSharedPlan();
      const answer = await asked(socialWorker, plan.id, "application/json", encodeURIComponent(since));
      expect(answer.status).toBe(200);
    },
  );

  test("is refused to strangers, and to who is not signed in", async () => {
    const { plan } = await aSharedPlan();
    for (const accept of ["text/event-stream", "application/json"]) {
      expect((await asked(null, plan.id, accept)).status).toBe(401);
      expect((await asked(await aUser("SOCIAL_WORKER"), plan.id, accept)).status).toBe(404);
      expect((await asked(await aUser("ADMIN"), plan.id, accept)).status).toBe(404);
      expect((await asked(await aUser("SOCIAL_WORKER"), "../x", accept)).status).toBe(404);
    }
    expect(await asSystem("test", (tx) => tx.planPresence.count())).toBe(0);
  });

  test("is closed when its reader is shut out", async () => {
    const { plan, socialWorker } = await aSharedPlan();
    const page = await open(socialWorker, plan.id);
    vi.advanceTimersByTime(15_000);
    await soon(() => page.beats === 2);
    expect(page.over).toBe(false);
    await asSystem("test", (tx) => tx.user.update({ where: { id: socialWorker.id }, data: { active: false } }));
    vi.advanceTimersByTime(15_000);
    await soon(() => page.over);
  });

  test("is closed when the plan goes out of its reader's sight", async () => {
    const { plan, operator, socialWorker } = await aSharedPlan();
    const page = await open(socialWorker, plan.id);
    await asSystem("test", (tx) => tx.plan.update({ where: { id: plan.id }, data: { sharedAt: null } }));
    await say(operator, plan.id, "SHARED");
    await soon(() => page.over);
    expect(textsOf(page)).toEqual([]);
  });
});

describe("who else is looking", () => {
  test("is told at once when somebody comes and when they leave, to both", async () => {
    const { plan, operator, socialWorker } = await aSharedPlan();
    const anna = await open(socialWorker, plan.id);
    expect(peopleOn(anna)).toBeNull();
    const luca = await open(operator, plan.id);
    await soon(() => peopleOn(anna)?.startsWith(`Ora su questa pagina: ${operator.name} (`));
    expect(peopleOn(luca)).toContain(socialWorker.name);
    await luca.close();
    await soon(() => peopleOn(anna) === null);
    expect(await asSystem("test", (tx) => tx.planPresence.findMany())).toMatchObject([{ userId: socialWorker.id }]);
  });

  test("somebody with two tabs is there until the last one closes", async () => {
    const { plan, operator, socialWorker } = await aSharedPlan();
    const anna = await open(socialWorker, plan.id);
    const [first, second] = [await open(operator, plan.id), await open(operator, plan.id)];
    await soon(() => peopleOn(anna));
    await first.close();
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(peopleOn(anna)).toContain(operator.name);
    await second.close();
    await soon(() => peopleOn(anna) === null);
  });

  test("a node that died takes nobody's name with it for longer than forty seconds", async () => {
    const { plan, operator, socialWorker } = await aSharedPlan();
    await lookAt(operator, plan.id);
    expect(await lookAt(socialWorker, plan.id)).toMatchObject([{ name: operator.name }]);
    setClock(new Date(Date.parse("2026-11-23T09:00:41Z")));
    expect(await lookAt(socialWorker, plan.id)).toEqual([]);
  });

  test("only who comes is rung, not who stays", async () => {
    const { plan, operator } = await aSharedPlan();
    const { heard, stop } = await listening(plan.id);
    await lookAt(operator, plan.id);
    await soon(() => heard.length === 1);
    await lookAt(operator, plan.id);
    await aMoment();
    expect(heard).toEqual([{ planId: plan.id }]);
    await lookAway(operator, plan.id);
    await soon(() => heard.length === 2);
    await lookAway(operator, plan.id);
    await aMoment();
    expect(heard).toHaveLength(2);
    stop();
  });
});
