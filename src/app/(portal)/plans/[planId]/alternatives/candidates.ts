import type { AlternativesPage } from "@/server/alternatives/get-alternatives";

/** One package to be compared: an open alternative, or the text as it is when it is none of them. */
export type Candidate = {
  /** Its alternative's id, or "current". */
  id: string;
  name: string | null;
  content: AlternativesPage["open"][number]["content"];
  kept: AlternativesPage["open"][number] | null;
  isCurrent: boolean;
};

/** What there is to compare, in the order of the page: the open alternatives, then the text as it is unless one of them is it. */
export function candidatesOf({ open, current, twinId }: AlternativesPage): Candidate[] {
  const kept = open.map((one) => ({
    id: one.id,
    name: one.name,
    content: one.content,
    kept: one,
    isCurrent: one.id === twinId,
  }));
  if (!current || twinId) return kept;
  return [...kept, { id: "current", name: null, content: current.content, kept: null, isCurrent: true }];
}
