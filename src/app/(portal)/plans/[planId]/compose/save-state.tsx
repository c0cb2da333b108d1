"use client";

import { Icon } from "@/components/icon";
import { fill } from "../../fill";
import type { Saving } from "./autosave";
import { useComposer } from "./composer-state";

/** How each state of saving is said. */
export type SaveWords = Record<
  "idle" | "saving" | "saved" | "offline" | "signedOut" | "refused" | "conflict" | "gone",
  string
>;

const worst: Saving["state"][] = ["signedOut", "offline", "conflict", "gone", "refused", "saving", "waiting", "saved"];

/** The state of saving in one sentence; what is worst among several lines wins. */
export function sayingOf(savings: Saving[], words: SaveWords) {
  const state = worst.find((one) => savings.some((saving) => saving.state === one)) ?? "idle";
  const times = savings.flatMap((saving) => (saving.state === "saved" ? [saving.at] : []));
  const text =
    state === "waiting"
      ? words.saving
      : state === "saved"
        ? fill(words.saved, { time: times.sort().at(-1) ?? "" })
        : words[state];
  const tone = state === "saved" ? "good" : ["idle", "saving", "waiting"].includes(state) ? "calm" : "bad";
  return { text, tone } as const;
}

const looks = { good: "text-success-deep", calm: "text-soft", bad: "font-semibold text-danger-deep" };

/** Whether what was typed is safe, said once for the whole page and announced when it changes. */
export function SaveState({ words }: { words: SaveWords }) {
  const { savings } = useComposer();
  const { text, tone } = sayingOf(Object.values(savings), words);
  return (
    <p
      role="status"
      aria-live="polite"
      data-save-state={tone}
      className={`flex items-center gap-1.5 text-sm ${looks[tone]}`}
    >
      <Icon
        name={tone === "good" ? "check-circle" : tone === "bad" ? "warning-circle" : "refresh"}
        className="size-4"
      />
      {text}
    </p>
  );
}
