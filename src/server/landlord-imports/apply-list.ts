import "server-only";
import { type ApplyImport, importMoves } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { findForWork } from "./visibility";

/**
 * Starts applying a list; the lines are then written in the background. Refuses while lines with errors are left and one
 * did not say to leave them out, when nothing is to be done, and when somebody else just started it.
 */
export const applyList = (
  actor: Actor,
  { importId, version, skipErrors }: ApplyImport,
): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    await findForWork(tx, actor, importId);
    const errors = await tx.landlordImportRow.count({
      where: { importId, problemCount: { gt: 0 }, NOT: { choice: "SKIP" } },
    });
    if (errors > 0 && !skipErrors) return refused("landlordImport.refusals.errorsLeft", { errors });
    const toDo = await tx.landlordImportRow.count({
      where: { importId, problemCount: 0, choice: { in: ["NEW", "UPDATE"] } },
    });
    if (toDo === 0) return refused("landlordImport.refusals.nothingToDo");
    const { from, to } = importMoves.apply;
    const [moved] = await tx.landlordImport.updateManyAndReturn({
      where: { id: importId, version, status: { in: [...from] } },
      data: { status: to, doneCount: 0, touchedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    return moved ? done(moved) : refused("landlordImport.refusals.alreadyStarted");
  });
