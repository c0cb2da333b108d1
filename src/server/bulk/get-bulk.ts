import "server-only";
import { type BulkItem, bulkKinds, undoHours } from "@/domain/bulk";
import { type Actor, may } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { asActor } from "../db";
import { bulkWork } from "./bulk-work";
import { ownCases } from "./preview-bulk";

/** A deed on many as those concerned read it: who did it, who had the cases, who has them. Names only of cases the reader sees; null for anybody else. */
export const getBulk = (actor: Actor, bulkId: string) =>
  asActor(actor, async (tx) => {
    const bulk = await tx.bulkAction.findFirst({
      where: { id: bulkId, organisationId: actor.organisationId },
      select: {
        id: true,
        kind: true,
        actorId: true,
        toId: true,
        note: true,
        items: true,
        createdAt: true,
        undoneAt: true,
        actor: { select: { name: true } },
        to: { select: { name: true } },
      },
    });
    const items = (bulk?.items ?? []) as BulkItem[];
    const concerned = bulk && [bulk.actorId, bulk.toId, ...items.map(({ fromId }) => fromId)].includes(actor.id);
    if (!bulk || !concerned) return null;
    const own = bulk.actorId === actor.id;
    // Who did it reads of every case; whoever had some, or took some over, of those.
    const told = items.filter(({ fromId }) => own || bulk.toId === actor.id || fromId === actor.id);
    const seen = await bulkWork[bulk.kind].read(
      tx,
      actor,
      told.map(({ id }) => id),
    );
    const people = await tx.user.findMany({
      where: { id: { in: told.flatMap(({ fromId }) => fromId ?? []) } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const late = now().getTime() - bulk.createdAt.getTime() > undoHours * 60 * 60 * 1000;
    return {
      ...bulk,
      actorName: bulk.actor.name,
      toName: bulk.to.name,
      own,
      undoable: own && !bulk.undoneAt && !late && may(actor, bulkKinds[bulk.kind].deed, ownCases(actor)),
      items: told.map((item) => ({
        ...item,
        name: seen.find(({ id }) => id === item.id)?.name ?? null,
        fromName: item.fromId ? (nameOf.get(item.fromId) ?? null) : null,
      })),
    };
  });
