"use client";

import { useState } from "react";
import { buttonStyle } from "@/components/button-style";
import { Notice } from "@/components/feedback/notice";

type Text = { hash: string; text: string };
type Props = Text & {
  /** What is said when the text changes while the page is open. */
  words: { changed: string; hint: string; reread: string };
};

/**
 * The text an agreement or a signature stands under, as its form carries it: the one this reader opened. When the page
 * changes beneath them it says so and stays with what was read until they say that they read the new one; sent before, it
 * is refused as any stale page is.
 */
export function KeptText({ hash, text, words }: Props) {
  const [kept, keep] = useState<Text>({ hash, text });
  const changed = kept.hash !== hash;
  return (
    <>
      <input type="hidden" name="hash" value={kept.hash} />
      <input type="hidden" name="shown" value={kept.text} />
      <div role="alert">
        {changed && (
          <Notice tone="warning" title={words.changed}>
            <p>{words.hint}</p>
            <p className="mt-3">
              <button type="button" onClick={() => keep({ hash, text })} className={buttonStyle("secondary", true)}>
                {words.reread}
              </button>
            </p>
          </Notice>
        )}
      </div>
    </>
  );
}
