"use client";

import { useSyncExternalStore } from "react";
import type { FormAction, FormState } from "@/lib/form";

/** What was typed, as the form's state holds it; files cannot be kept. */
export function typedValues(formData: FormData): FormState["values"] {
  const values: FormState["values"] = {};
  for (const name of new Set(formData.keys())) {
    const texts = formData.getAll(name).filter((value) => typeof value === "string");
    if (name.startsWith("$") || texts.length === 0) continue;
    values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}

/** Whether the answer never came: what the server throws on purpose carries a digest (redirects, not found, faults). */
const isLostConnection = (error: unknown) => error instanceof Error && !("digest" in error);

const never = () => () => {};

/**
 * The form's action, which on a lost connection keeps what was typed instead of breaking the page. The page as it comes
 * from the server holds the plain action, or the form would not work without JavaScript.
 */
export function useKeptAction(action: FormAction, network: string): FormAction {
  const running = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!running) return action;
  return async (previous, formData) => {
    try {
      return await action(previous, formData);
    } catch (error) {
      if (!isLostConnection(error)) throw error;
      return { values: typedValues(formData), errors: {}, problem: network };
    }
  };
}
