import "server-only";
import { type Actor, authorise, may, NotVisible, reachOf } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import type { Tx } from "../db";

/** Whether this person works on lists of payments at all. */
export const mayTakeLists = (actor: Actor) => may(actor, "paymentList.run", { organisationId: actor.organisationId });

/** The lists of payments this person may work on: their organisation's. Every query of one starts here. */
export const listsVisibleTo = (actor: Actor): Prisma.PaymentListWhereInput =>
  reachOf(actor, "paymentList.run") === "organisation"
    ? { organisationId: actor.organisationId, status: { not: "DISCARDED" } }
    : { id: { in: [] } };

/** Finds a list this person may work on; what they may not is not there. */
export async function findPaymentList(tx: Tx, actor: Actor, listId: string) {
  const list = await tx.paymentList.findFirst({
    where: { AND: [{ id: listId }, listsVisibleTo(actor)] },
    select: { id: true, organisationId: true, status: true, version: true },
  });
  if (!list) throw new NotVisible();
  authorise(actor, "paymentList.run", { organisationId: list.organisationId });
  return list;
}
