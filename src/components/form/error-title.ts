"use client";

import { useEffect } from "react";

/** Says in the window's title that the form came back with errors, also when the page sets its title once more. */
export function useErrorTitle(wrong: boolean, word: string) {
  useEffect(() => {
    if (!wrong) return;
    const prefix = `${word} `;
    const mark = () => {
      if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    };
    mark();
    const watch = new MutationObserver(mark);
    watch.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      watch.disconnect();
      if (document.title.startsWith(prefix)) document.title = document.title.slice(prefix.length);
    };
  }, [wrong, word]);
}
