/** A line's fields as they stand in its form. */
export type LineDraft = Record<
  "quantity" | "startsOn" | "endsOn" | "delivererId" | "thirdParties" | "deviationReason",
  string
>;

/** What the server answers to a line saved while typing. */
export type AutosaveAnswer =
  | { state: "saved"; version: number; at: string }
  | { state: "refused"; problem?: string; errors: Record<string, string[] | undefined> }
  | { state: "conflict"; problem: string; theirs: LineDraft & { version: number }; by: string | null }
  | { state: "gone"; problem?: string }
  | { state: "signedOut" };

/** Where a line's saving stands. */
export type Saving = { state: "idle" | "waiting" | "saving" | "offline" } | AutosaveAnswer;

export const draftFields = [
  "quantity",
  "startsOn",
  "endsOn",
  "delivererId",
  "thirdParties",
  "deviationReason",
] as const;

/** What was typed and is not saved yet, kept by this tab until it is. */
export type Kept = { version: number; values: LineDraft };

const keyOf = (actorId: string, planId: string, lineId: string) => `ponte/${actorId}/${planId}/${lineId}`;

/** The tab's memory of one line. A browser that refuses to remember is no reason to fail. */
export function lineMemory(actorId: string, planId: string, lineId: string) {
  const key = keyOf(actorId, planId, lineId);
  const quietly = <T>(work: () => T): T | null => {
    try {
      return work();
    } catch {
      return null;
    }
  };
  return {
    keep: (kept: Kept) => quietly(() => sessionStorage.setItem(key, JSON.stringify(kept))),
    forget: () => quietly(() => sessionStorage.removeItem(key)),
    recall: () => quietly(() => JSON.parse(sessionStorage.getItem(key) ?? "null") as Kept | null),
  };
}

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
