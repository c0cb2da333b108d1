import type { Facts } from "@/domain/facts";
import { readableFacts } from "../readable-facts";

/** A point as its sentence needs it: why it is there or what was typed, the facts, whom it is about. */
type PointToSay = { rule: string | null; body?: string | null; facts: Facts; name: string | null };

/** Says what a point of an agenda is about; `say` speaks the catalogue. */
export function pointTitle(say: (key: string, values?: Record<string, string | number>) => string, point: PointToSay) {
  const { rule, body, facts, name } = point;
  if (!rule) return body ?? "";
  const { since } = facts;
  return say(`meeting.points.${rule}`, {
    dueOn: "",
    ...readableFacts(facts),
    ...(typeof since === "string" ? readableSince(since) : { from: "none" }),
    name: name ?? "none",
  });
}

const readableSince = (since: string) => {
  const { sinceOn = "" } = readableFacts({ sinceOn: since });
  return { since: sinceOn, from: sinceOn };
};
