"use client";

import { useMemo } from "react";
import type { LocalDraft } from "@/lib/local-draft";
import { boxOf } from "./vault";

type What = Omit<LocalDraft, "form" | "at">;

/** The browser's memory of one form: keeps what is typed until it is saved. Where nothing can be kept it does nothing. */
export function useBox(page: string, form: string) {
  return useMemo(
    () => ({
      keep: (what: What) => void boxOf(page).then((box) => box?.keep({ ...what, form, at: new Date().toISOString() })),
      forget: () => void boxOf(page).then((box) => box?.forget(form)),
      recall: async () => (await boxOf(page))?.recall(form) ?? null,
    }),
    [page, form],
  );
}
