"use client";

import { useEffect } from "react";

/** How long a page must be before somebody's eyes to count as seen. Milliseconds. */
const glance = 1500;

/** Tells the server that the page, as it stood at `at`, was really before somebody's eyes: fetched ahead or in a hidden tab it was not. */
export function Seen({ address, at }: { address: string; at: string }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const send = () => {
      document.removeEventListener("visibilitychange", look);
      // The next visit tells it again: nothing depends on this one arriving.
      fetch(`${address}?at=${encodeURIComponent(at)}`, { method: "POST", keepalive: true }).catch(() => {});
    };
    const look = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(send, glance);
    };
    document.addEventListener("visibilitychange", look);
    look();
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [address, at]);
  return null;
}
