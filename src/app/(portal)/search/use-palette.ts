import { useRef, useState } from "react";
import type { Part } from "@/domain/search";
import type { SuggestAnswer, Suggestions } from "@/domain/search-hit";
import { foldedWords } from "@/lib/folded";

type Words = Record<"searching" | "failed" | "allResults" | "results", string>;
const nothing: SuggestAnswer = { groups: [], said: "" };
const pause = 180;

const plain = (parts: Part[]) => foldedWords(parts.map(({ text }) => text).join("")).join(" ");

/** The places whose name holds every word typed; all of them while nothing is. */
function placesFor(places: Suggestions[], typed: string): Suggestions[] {
  const words = foldedWords(typed);
  return places
    .map((group) => ({
      ...group,
      options: group.options.filter(({ title }) => words.every((word) => plain(title).includes(word))),
    }))
    .filter(({ options }) => options.length > 0);
}

/**
 * What the palette offers for what is typed: answers of the server, asked once the typing pauses, then the places of the
 * portal. What was asked before is given up; nothing of it stays when the palette closes.
 */
export function usePalette(places: Suggestions[], searches: boolean, words: Words) {
  const [typed, setTyped] = useState("");
  const [answer, setAnswer] = useState(nothing);
  const [active, setActive] = useState(-1);
  const [asking, setAsking] = useState(false);
  const running = useRef<AbortController>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const stop = () => {
    clearTimeout(timer.current);
    running.current?.abort();
  };
  const ask = async (q: string) => {
    running.current = new AbortController();
    const { signal } = running.current;
    try {
      const response = await fetch("/search/suggest", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ q }),
        signal,
      });
      const found: SuggestAnswer = await response.json();
      if (signal.aborted) return;
      setAnswer(found);
      setActive(q.trim() ? 0 : -1);
    } catch {
      if (!signal.aborted) setAnswer({ groups: [], said: words.failed });
    }
    if (!signal.aborted) setAsking(false);
  };

  const type = (text: string) => {
    setTyped(text);
    setActive(-1);
    if (!searches) return;
    stop();
    setAsking(true);
    timer.current = setTimeout(ask, pause, text);
  };
  const start = () => {
    if (searches) void ask("");
  };
  const forget = () => {
    stop();
    setTyped("");
    setAnswer(nothing);
    setActive(-1);
    setAsking(false);
  };
  const move = (step: number, count: number) =>
    setActive((now) => (count === 0 ? -1 : now < 0 && step < 0 ? count - 1 : (now + step + count) % count));

  const q = typed.trim();
  const everything: Suggestions[] =
    q && answer.groups.length > 0
      ? [
          {
            heading: words.results,
            options: [
              {
                href: `/search?q=${encodeURIComponent(q)}`,
                title: [{ text: words.allResults.replace("{q}", q), hit: false }],
                detail: [],
              },
            ],
          },
        ]
      : [];
  const here = placesFor(places, typed);
  const groups = [...answer.groups, ...everything, ...here];
  const count = groups.reduce((sum, { options }) => sum + options.length, 0);
  // Where only places of the portal are left, there is something to choose all the same.
  const told = answer.groups.length === 0 && here.length > 0 && answer.said !== words.failed ? "" : answer.said;
  return {
    typed,
    type,
    start,
    forget,
    move,
    point: setActive,
    active: Math.min(active, count - 1),
    groups,
    said: asking && q ? words.searching : told,
  };
}
