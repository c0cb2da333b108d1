import type { LineTexts, SavedLine } from "@/domain/line-texts";

/** What the server answers to a line saved while typing. */
export type AutosaveAnswer =
  | { state: "saved"; version: number; at: string }
  | { state: "refused"; problem?: string; errors: Record<string, string[] | undefined> }
  | LineClash
  | { state: "gone"; problem?: string }
  | { state: "signedOut" };

/** Somebody else saved the line meanwhile: how they left it, who and when. */
export type LineClash = {
  state: "conflict";
  problem?: string;
  theirs: SavedLine;
  by: string | null;
  at: string | null;
};

/** Where a line's saving stands. */
export type Saving = { state: "idle" | "waiting" | "saving" | "offline" } | AutosaveAnswer;

/** A line as it was typed and could not be saved, with what is needed to put its service back. */
export type UnsavedLine = {
  lineId: string;
  serviceId: string;
  name: string;
  unit: "HOUR" | "OUTCOME";
  values: LineTexts;
};

/** Sends a line to be saved. Null when nobody answered (no connection, server down): to be tried again. */
export async function sendLine(url: string, body: FormData): Promise<AutosaveAnswer | null> {
  try {
    const response = await fetch(url, { method: "POST", body, signal: AbortSignal.timeout(15_000) });
    if (response.status >= 500 || !response.headers.get("content-type")?.includes("json")) return null;
    return (await response.json()) as AutosaveAnswer;
  } catch {
    return null;
  }
}

/** How long to wait before the next try: longer each time, a quarter of a minute at most. Milliseconds. */
export const pauseBefore = (attempt: number) => Math.min(15_000, 1500 * 2 ** attempt);
