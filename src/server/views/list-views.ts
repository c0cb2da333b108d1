import "server-only";
import { type Actor, authorise, may } from "@/domain/permissions";
import { readView, type ViewList, viewSubject } from "@/domain/saved-view";
import type { Prisma } from "@/generated/prisma/client";
import { asActor, type Tx } from "../db";
import { visibleTo } from "./visibility";

const rowOf = (actor: Actor) =>
  ({
    id: true,
    list: true,
    name: true,
    query: true,
    shared: true,
    version: true,
    ownerId: true,
    organisationId: true,
    owner: { select: { name: true, active: true, organisationId: true } },
    openedBy: { where: { userId: actor.id }, select: { userId: true } },
  }) satisfies Prisma.SavedViewSelect;

type Row = Prisma.SavedViewGetPayload<{ select: ReturnType<typeof rowOf> }>;

const asView = (actor: Actor, { ownerId, organisationId, owner, openedBy, ...view }: Row) => ({
  ...view,
  own: ownerId === actor.id,
  ownerName: owner.name,
  /** Whether its owner no longer works here. */
  left: !owner.active || owner.organisationId !== organisationId,
  removable: may(actor, "view.keep", viewSubject(actor, { ownerId, organisationId, owner })),
  opening: openedBy.length > 0,
});

/** A saved view as its reader finds it. */
export type View = ReturnType<typeof asView>;

const mine = (actor: Actor) => authorise(actor, "view.keep", { ownerId: actor.id });

/** The views this person finds on a list, their own first. */
export function listViews(actor: Actor, list: ViewList) {
  mine(actor);
  return asActor(actor, async (tx) => {
    const rows = await tx.savedView.findMany({
      where: { AND: [{ list }, visibleTo(actor)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 200,
      select: rowOf(actor),
    });
    return rows.map((row) => asView(actor, row)).toSorted((a, b) => Number(b.own) - Number(a.own));
  });
}

/** One view; null when this person does not find it. */
export function getView(actor: Actor, viewId: string) {
  mine(actor);
  return asActor(actor, async (tx) => {
    const row = await findView(tx, actor, viewId);
    return row && asView(actor, row);
  });
}

/** A view this person finds, with what the policy needs to know of it. */
export const findView = (tx: Tx, actor: Actor, viewId: string) =>
  tx.savedView.findFirst({ where: { AND: [{ id: viewId }, visibleTo(actor)] }, select: rowOf(actor) });

/** What a list is asked when its address asks nothing: the view this person has it open on, if they still find it. */
export function openingOf(actor: Actor, list: ViewList): Promise<Record<string, string> | null> {
  mine(actor);
  return asActor(actor, async (tx) => {
    const opening = await tx.savedViewOpening.findFirst({
      where: { userId: actor.id, list, view: visibleTo(actor) },
      select: { view: { select: { query: true } } },
    });
    return opening && readView(list, opening.view.query).params;
  });
}
