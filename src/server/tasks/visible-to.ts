import "server-only";
import type { Actor } from "@/domain/permissions";
import type { Prisma } from "@/generated/prisma/client";
import { visibleTo as fileVisibleTo } from "../households/visibility";

/** The tasks this person may know of: those they gave or are to do, and all those about a household whose file they may open. */
export const visibleTo = (actor: Actor): Prisma.TaskWhereInput => ({
  OR: [{ assigneeId: actor.id }, { createdById: actor.id }, { household: fileVisibleTo(actor) }],
});
