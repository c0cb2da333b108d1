import { type IncomingMessage, request } from "node:http";
import type pg from "pg";
import { Problem } from "../../scripts/lib/say.mjs";
import type { Headers } from "./learn";

/** One plan that is being written while others have it open. */
export type Written = {
  planId: string;
  lineId: string;
  ownerId: string;
  readerIds: string[];
  fields: Record<string, string>;
};

const plansOpen = 20;
/** How often each writer saves: as often as the composer does while somebody types without end. Milliseconds. */
const every = 1000;
const patience = 30_000;

/** Twenty shared plans of the generated town, each with the operator who writes it and three people who may look. */
export async function plansWritten(client: pg.Client): Promise<Written[]> {
  const { rows } = await client.query(
    `select p.id as "planId", l.id as "lineId", p."operatorId" as "ownerId", l.version, l."delivererId",
        to_char(l."startsOn", 'YYYY-MM-DD') as "startsOn", to_char(l."endsOn", 'YYYY-MM-DD') as "endsOn", r.author as reader,
        array(select u.id from "User" u where u."organisationId" = p."providerOrganisationId" and u.role = 'EMPLOYMENT_OPERATOR'
          and u.id <> p."operatorId" order by u.id limit 2) as others
      from "Plan" p join "PlanVersion" v on v."planId" = p.id and v.status = 'DRAFT'
      join lateral (select * from "PlanLine" l where l."planVersionId" = v.id order by l.position limit 1) l on true
      join lateral (select "authorId" as author from "Referral" where id = p."referralId") r on true
      where p.status = 'SHARED' order by p.id limit $1`,
    [plansOpen],
  );
  return rows.map(({ planId, lineId, ownerId, reader, others, version, ...line }) => ({
    planId,
    lineId,
    ownerId,
    readerIds: [reader, ...others],
    fields: { unit: "HOUR", version: String(version), thirdParties: "", deviationReason: "", ...line },
  }));
}

/** How one side is asked: where readers listen, how a save is sent, which answer means that it was kept. */
export type Side = {
  address: string;
  listen: (plan: Written, readerId: string) => { path: string; headers: Record<string, string> };
  save: (plan: Written, turn: number) => { path: string; headers: Record<string, string>; body: string };
  isSaved: (body: string, plan: Written) => boolean;
  isSeen: (text: string) => boolean;
};

/** Milliseconds from sending a save to its answer, to each reader's hearing of it, and from the one to the other (0 when it was heard first); sorted. */
export type Times = { saved: number[]; seen: number[]; after: number[] };

/** Opens every reader's stream, then lets every plan be saved once a second for so many seconds. Whatever is not kept or not seen ends the benchmark. */
export async function coedit(plans: Written[], side: Side, seconds: number): Promise<Times> {
  const times: Times = { saved: [], seen: [], after: [] };
  const open: (() => void)[] = [];
  const listeners = new Map<Written, Set<() => void>>();
  for (const plan of plans) {
    const waiting = new Set<() => void>();
    listeners.set(plan, waiting);
    for (const readerId of plan.readerIds)
      open.push(await listenTo(side, plan, readerId, () => [...waiting].forEach((told) => void told())));
  }
  await pause(1500);
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    plans.map(async (plan, index) => {
      await pause((index * every) / plans.length);
      for (let turn = 1; performance.now() < until; turn++) {
        const from = performance.now();
        const seen = whenSeen(listeners.get(plan) ?? new Set(), plan.readerIds.length);
        const body = await send(side, plan, turn);
        const answered = performance.now();
        times.saved.push(answered - from);
        if (!side.isSaved(body, plan)) throw new Problem(`A line was not saved: ${body.slice(0, 200)}`);
        for (const moment of await seen) {
          times.seen.push(moment - from);
          times.after.push(Math.max(0, moment - answered));
        }
        await pause(Math.max(0, every - (performance.now() - from)));
      }
    }),
  );
  for (const close of open) close();
  for (const all of Object.values(times)) all.sort((a, b) => a - b);
  return times;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The moments at which so many readers were told. */
function whenSeen(waiting: Set<() => void>, readers: number) {
  return new Promise<number[]>((resolve, reject) => {
    const moments: number[] = [];
    const late = setTimeout(() => reject(new Problem("A save was not seen by every reader.")), patience);
    const told = () => {
      moments.push(performance.now());
      if (moments.length < readers) return;
      clearTimeout(late);
      waiting.delete(told);
      resolve(moments);
    };
    waiting.add(told);
  });
}

async function listenTo({ address, listen, isSeen }: Side, plan: Written, readerId: string, told: () => void) {
  const { path, headers } = listen(plan, readerId);
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${address}${path}`, { agent: false, headers: { accept: "text/event-stream", ...headers } }, resolve)
      .on("error", reject)
      .end();
  });
  if (answer.statusCode !== 200) throw new Problem(`${path} answered ${answer.statusCode} instead of 200.`);
  let text = "";
  answer.setEncoding("utf8").on("data", (part: string) => {
    const events = (text + part).split("\n\n");
    text = events.pop() ?? "";
    for (const event of events) if (isSeen(event)) told();
  });
  answer.on("error", () => {});
  return () => answer.destroy();
}

async function send({ address, save }: Side, plan: Written, turn: number) {
  const { path, ...shot } = save(plan, turn);
  const answer = await fetch(`${address}${path}`, { method: "POST", ...shot });
  return answer.text();
}

/** The app: its stream of a plan, and the save of a line as the composer sends it while somebody types. */
export const appSide = (address: string, headers: Headers): Side => ({
  address,
  listen: ({ planId }, readerId) => ({ path: `/plans/${planId}/live`, headers: headers(readerId) }),
  save: ({ planId, lineId, ownerId, fields }, turn) => ({
    path: `/plans/${planId}/lines/${lineId}`,
    headers: { "content-type": "application/x-www-form-urlencoded", origin: address, ...headers(ownerId) },
    body: new URLSearchParams({ ...fields, planId, lineId, quantity: turn % 2 ? "10,5" : "11" }).toString(),
  }),
  isSaved: (body, plan) => {
    const { state, version } = JSON.parse(body);
    plan.fields.version = String(version);
    return state === "saved";
  },
  isSeen: (event) => event.includes('"changes":['),
});

/** The floor: one UPDATE with its NOTIFY, handed on by a plain server as it comes. */
export const floorSide = (address: string): Side => ({
  address,
  listen: ({ planId }) => ({ path: `/live?plan=${planId}`, headers: {} }),
  save: ({ planId, lineId }) => ({ path: `/save?plan=${planId}&line=${lineId}`, headers: {}, body: "" }),
  isSaved: (body) => body === "saved",
  isSeen: (event) => event.startsWith("data: "),
});
