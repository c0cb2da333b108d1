"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";

type Props = {
  address: string;
  label: string;
  done: number;
  total: number;
  status: string;
  /** "{done} of {total}", with the two places to fill. */
  words: string;
  first: string;
};

type Answer = { status: string; doneCount: number; rowCount: number; stopped: boolean };

const italian = new Intl.NumberFormat("it-IT");
const often = 1500;
const afterEnd = 10_000;

const told = (words: string, { doneCount, rowCount }: Answer) =>
  words.replace(/\{done[^}]*\}/, italian.format(doneCount)).replace(/\{total[^}]*\}/, italian.format(rowCount));

/** Asks now and then how far the work is, and has the page drawn anew when it ends or stops. */
export function ProgressBar({ address, label, done, total, status, words, first }: Props) {
  const router = useRouter();
  const [shown, setShown] = useState({ done, text: first });

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    // One question at a time, and the next only after the answer: a slow line is not asked faster than it answers.
    const ask = async () => {
      const response = await fetch(address, { cache: "no-store" }).catch(() => null);
      const answer = response?.ok ? ((await response.json()) as Answer) : null;
      const ended = answer !== null && (answer.status !== status || answer.stopped);
      if (answer && !ended) setShown({ done: answer.doneCount, text: told(words, answer) });
      if (ended) router.refresh();
      timer = setTimeout(ask, ended ? afterEnd : often);
    };
    timer = setTimeout(ask, often);
    return () => clearTimeout(timer);
  }, [address, status, words, router]);

  return (
    <div>
      <progress
        aria-label={label}
        value={shown.done}
        max={Math.max(total, 1)}
        className="h-3 w-full appearance-none overflow-hidden rounded-sm bg-line [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-primary"
      />
      <p aria-live="polite" className="mt-1 font-semibold">
        {shown.text}
      </p>
    </div>
  );
}
