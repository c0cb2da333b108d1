"use client";

import { useEffect } from "react";
import { sweepDrafts } from "@/lib/local-draft";

/** On every page of somebody signed in: throws away unsaved texts another person left in this browser. They could not be read anyway. */
export function SweepDrafts({ owner }: { owner: string }) {
  useEffect(() => {
    try {
      sweepDrafts(localStorage, owner);
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }, [owner]);
  return null;
}
