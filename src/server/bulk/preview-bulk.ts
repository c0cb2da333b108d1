import "server-only";
import { bulkKinds, loadsAfter, mostAtOnce } from "@/domain/bulk";
import { type Actor, authorise } from "@/domain/permissions";
import type { BulkActionKind } from "@/generated/prisma/enums";
import { asActor } from "../db";
import { bulkWork } from "./bulk-work";

/** What was chosen: rows of a list, or whatever its address finds. */
type Choice = { ids: string[] } | { matching: Record<string, string> };

/** The subject of a deed on one's own organisation's cases, as the policy needs to know it. */
export const ownCases = (actor: Actor) => ({
  organisationId: actor.organisationId,
  addressedToId: actor.organisationId,
});

/** What a deed on many would do: each case with what stands in its way, who can take them over, the loads before and after. Changes nothing. */
export function previewBulk(actor: Actor, kind: BulkActionKind, choice: Choice, toId: string | null) {
  authorise(actor, bulkKinds[kind].deed, ownCases(actor));
  const work = bulkWork[kind];
  return asActor(actor, async (tx) => {
    const ids =
      "ids" in choice
        ? choice.ids.slice(0, mostAtOnce)
        : await work.matching(tx, actor, choice.matching, mostAtOnce + 1);
    const cases = await work.read(tx, actor, ids.slice(0, mostAtOnce));
    const people = await work.people(tx, actor);
    const to = people.find(({ id }) => id === toId) ?? null;
    const rows = cases.map((one) => ({
      ...one,
      stop: one.stop ?? (to && one.fromId === to.id ? { key: "bulk.refusals.alreadyTheirs" } : null),
    }));
    const moved = rows.filter(({ stop }) => stop === null);
    return {
      rows,
      moved,
      people,
      to,
      more: ids.length > mostAtOnce,
      loads: to ? loadsAfter(people, moved, to.id) : [],
    };
  });
}
