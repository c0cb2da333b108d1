"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";
import { Icon } from "@/components/icon";
import { follow } from "./follow";
import type { Change } from "./told";
import { isTyping } from "./typing";

/** The sentences of the notice; `more` has a place for how many others there are. */
export type LiveWords = { region: string; later: string; close: string; more: string };

type Props = { address: string; since: string; words: LiveWords };

const told = 3;

/**
 * What happens to this plan while its page is open: says it, reads the page again as soon as nothing typed could be lost, and
 * marks the lines that changed. Who else is looking stands beside it.
 */
export function LiveNotice({ address, since, words }: Props) {
  const router = useRouter();
  const [changes, setChanges] = useState<Change[]>([]);
  const [people, setPeople] = useState<string | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [reading, read] = useTransition();
  const known = useRef(new Set<string>());
  const opened = useRef(since);
  const fresh = useRef<string[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const refresh = () => {
      clearTimeout(timer);
      if (isTyping()) {
        setWaiting(true);
        timer = setTimeout(refresh, 2000);
        return;
      }
      setWaiting(false);
      read(() => router.refresh());
    };
    const stop = follow(address, opened.current, ({ changes: news = [], people: here }) => {
      if (here !== undefined) setPeople(here);
      const unknown = news.filter(({ id }) => !known.current.has(id));
      if (unknown.length === 0) return;
      for (const { id } of unknown) known.current.add(id);
      // What happened just before the page was read may be on it already: it is not announced again.
      const since = unknown.filter(({ at }) => at > opened.current);
      setChanges((before) => [...since.toReversed(), ...before]);
      fresh.current.push(...since.flatMap(({ lineKey }) => lineKey ?? []));
      clearTimeout(timer);
      timer = setTimeout(refresh, 300);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [address, router]);

  useEffect(() => {
    if (reading) return;
    for (const key of fresh.current.splice(0)) light(key);
  }, [reading]);

  const others = changes.length - told;
  return (
    <>
      {people && (
        <p className="mb-2 flex items-center gap-2 text-soft text-sm print:hidden">
          <Icon name="user" className="size-5 text-primary" />
          {people}
        </p>
      )}
      <section role="status" aria-atomic="false" aria-label={words.region} className="sticky top-2 z-10 print:hidden">
        {changes.length > 0 && (
          <div className="mb-4 flex gap-3 rounded-sm border border-line border-l-4 border-l-primary bg-white px-4 py-3 shadow-md">
            <Icon name="refresh" className="mt-0.5 size-6 text-primary" />
            <div className="min-w-0 flex-1">
              {changes.slice(0, told).map(({ id, text }) => (
                <p key={id}>{text}</p>
              ))}
              {others > 0 && <p className="text-soft text-sm">{words.more.replace("{count}", String(others))}</p>}
              {waiting && <p className="mt-1 text-soft text-sm">{words.later}</p>}
            </div>
            <button
              type="button"
              onClick={() => setChanges([])}
              aria-label={words.close}
              className="-my-1 inline-grid size-11 shrink-0 place-items-center rounded-sm hover:bg-canvas"
            >
              <Icon name="close" className="size-5" />
            </button>
          </div>
        )}
      </section>
    </>
  );
}

/** Draws the eye to a line for some seconds, unless its reader asked for stillness. */
function light(key: string) {
  if (window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  const mark = document.getElementById(`line-${key}`);
  const line = mark?.closest("tr, li") ?? mark;
  line?.animate([{ backgroundColor: "#fff3cd" }, { backgroundColor: "#fff3cd", offset: 0.6 }, {}], { duration: 4000 });
}
