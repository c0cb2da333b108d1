import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Message, Outcome } from "@/lib/outcome";
import type { Tx } from "../db";

/** A case chosen on a list: who has it, and what stands in the way whoever takes it over. */
type Chosen = {
  id: string;
  code: string;
  name: string;
  fromId: string | null;
  fromName: string | null;
  stop: Message | null;
};

/** How one kind of case is given to a colleague, many at once: each by its own command's rules, inside one transaction. */
export type BulkWork = {
  /** The chosen cases this person sees, in the order chosen. */
  read: (tx: Tx, actor: Actor, ids: string[]) => Promise<Chosen[]>;
  /** What the list's own address finds, up to a limit. */
  matching: (tx: Tx, actor: Actor, params: Record<string, string>, limit: number) => Promise<string[]>;
  /** Who may take them over, with how many each follows. */
  people: (tx: Tx, actor: Actor) => Promise<{ id: string; name: string; following: number }[]>;
  /** Gives one case, if whoever had it when it was chosen still has it. */
  give: (
    tx: Tx,
    actor: Actor,
    given: { id: string; fromId: string | null; toId: string; note: string | null; batch: string },
  ) => Promise<Outcome>;
  /** The mark by which a later change of the case is recognised. */
  markOf: (tx: Tx, id: string) => Promise<string>;
  /** Gives one case back to who had it, unless anything about it changed since. */
  giveBack: (
    tx: Tx,
    actor: Actor,
    given: { id: string; fromId: string | null; toId: string; mark: string; batch: string },
  ) => Promise<Outcome>;
};

/** The rows in the order of their ids. */
export function inOrder<Row extends { id: string }>(ids: string[], rows: Row[]) {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
