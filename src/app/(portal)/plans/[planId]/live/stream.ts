import { beatSeconds } from "@/domain/live";
import type { Actor } from "@/domain/permissions";
import { describeError, log } from "@/lib/log";
import { changesOf } from "@/server/live/follow-plan";
import { type Heard, hear } from "@/server/live/hear";
import { openPage } from "@/server/live/open-pages";
import { lookAt } from "@/server/live/presence";
import type { NewsWords } from "../../../news/words";
import type { Told } from "./told";

/** An hour-long answer would outlive deploys and moves of a load balancer: the page asks again after ten minutes. Milliseconds. */
const longest = 600_000;

type Watch = {
  actor: Actor;
  planId: string;
  since: Date;
  words: NewsWords;
  /** Who else was looking when it was asked, in words. */
  people: string | null;
  /** Whether whoever asked is still let in. */
  holds: () => Promise<unknown>;
};

/** Changes as the page takes them. */
export const toChanges = (events: NonNullable<Awaited<ReturnType<typeof changesOf>>>, { sayNow }: NewsWords) =>
  events.map((event) => ({
    id: event.id,
    at: event.at.toISOString(),
    type: event.type,
    text: sayNow(event),
    lineKey: event.lineKey,
  }));

/**
 * Tells an open page what others do to its plan until it is closed, its reader is shut out or the plan goes out of their
 * sight. It keeps no connection to the database: what is rung is looked up when it is rung, in the reader's name.
 */
export function planStream(watch: Watch): ReadableStream<Uint8Array> {
  let end = () => {};
  return new ReadableStream({
    start: (controller) => {
      end = begin(watch, controller);
    },
    cancel: () => end(),
  });
}

function begin(
  { actor, planId, words, holds, ...first }: Watch,
  controller: ReadableStreamDefaultController<Uint8Array>,
) {
  const encoder = new TextEncoder();
  const wanted = { ids: new Set<string>(), all: false, people: false };
  let { since } = first;
  let beats = 0;
  let over = false;
  let working = false;
  const write = (text: string) => {
    if (!over) controller.enqueue(encoder.encode(text));
  };
  const tell = (told: Told, id = "") => write(`${id && `id: ${id}\n`}data: ${JSON.stringify(told)}\n\n`);

  async function work() {
    if (working) return;
    working = true;
    try {
      while (!over && (wanted.all || wanted.people || wanted.ids.size > 0)) await answer();
    } catch (error) {
      // The page asks again by itself; what it missed is told then.
      log.warn({ event: "live.broken", error: describeError(error) });
      end();
    } finally {
      working = false;
    }
  }

  async function answer() {
    const { all, people } = wanted;
    const ids = [...wanted.ids];
    wanted.ids.clear();
    wanted.all = false;
    wanted.people = false;
    if (all || ids.length > 0) {
      const events = await changesOf(actor, planId, all ? { since } : { ids });
      if (!events) return end();
      const changes = toChanges(events, words);
      if (changes.length > 0) tell({ changes }, changes.at(-1)?.at);
      since = events.reduce((latest, { at }) => (at > latest ? at : latest), since);
    }
    if (people) {
      const onlookers = await lookAt(actor, planId);
      if (!onlookers) return end();
      tell({ people: words.sayPeople(onlookers) });
    }
  }

  const listen = (heard: Heard) => {
    if (heard === "closing") return end();
    if (heard === "perhaps") wanted.all = true;
    else if (!heard.event) wanted.people = true;
    else if (heard.event.actorId !== actor.id) wanted.ids.add(heard.event.id);
    void work();
  };

  async function beat() {
    const still = await holds().catch(() => true);
    if (!still) return end();
    write("event: beat\ndata:\n\n");
    wanted.people = true;
    // Should the bell be broken without anybody noticing, the page is late by a minute, not blind.
    wanted.all = ++beats % 4 === 0;
    await work();
  }

  const deafen = hear(planId, listen);
  const close = openPage(actor, planId);
  const pulse = setInterval(() => void beat(), beatSeconds * 1000);
  const limit = setTimeout(() => end(), longest);
  function end() {
    if (over) return;
    over = true;
    clearInterval(pulse);
    clearTimeout(limit);
    deafen();
    close();
    try {
      controller.close();
    } catch {
      // The browser closed it first.
    }
  }
  write("retry: 3000\n\nevent: beat\ndata:\n\n");
  tell({ people: first.people });
  return end;
}
