import "server-only";
import { sideOf } from "@/domain/comment";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";

/** The words on a plan that are for this person's eyes: those for both sides, for their own side, and their own. The database's form of `reads`. */
export function readableBy(actor: Actor): Prisma.PlanCommentWhereInput {
  const side = sideOf(actor);
  return { OR: [{ audience: { in: side ? ["SHARED", side] : ["SHARED"] } }, { authorId: actor.id }] };
}
