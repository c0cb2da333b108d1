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

/** Asks now and then how far the work is, and has the page drawn anew when it ends or stops. */
export function ProgressBar({ address, label, done, total, status, words, first }: Props) {
  const router = useRouter();
  const [shown, setShown] = useState({ done, text: first });

  useEffect(() => {
    const ask = async () => {
      const response = await fetch(address, { cache: "no-store" }).catch(() => null);
      if (!response?.ok) return;
      const answer = (await response.json()) as Answer;
      if (answer.status !== status || answer.stopped) return router.refresh();
      const text = words
        .replace(/\{done[^}]*\}/, italian.format(answer.doneCount))
        .replace(/\{total[^}]*\}/, italian.format(answer.rowCount));
      setShown({ done: answer.doneCount, text });
    };
    const timer = setInterval(ask, often);
    return () => clearInterval(timer);
  }, [address, status, words, router]);

  return (
    <div>
      <progress aria-label={label} value={shown.done} max={Math.max(total, 1)} className="h-3 w-full accent-primary" />
      <p aria-live="polite" className="mt-1 font-semibold">
        {shown.text}
      </p>
    </div>
  );
}
