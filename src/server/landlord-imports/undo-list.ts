import "server-only";
import { type ImportInput, importMoves } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { builtUpon } from "./built-upon";
import { findForWork } from "./visibility";

/** Starts taking an applied list back as a whole. Refuses when something was built on a household it opened. */
export const undoList = (actor: Actor, { importId, version }: ImportInput): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    await findForWork(tx, actor, importId);
    const standing = await builtUpon(tx, importId, 1000);
    if (standing.length > 0) return refused("landlordImport.refusals.builtUpon", { households: standing.length });
    const { from, to } = importMoves.undo;
    const [moved] = await tx.landlordImport.updateManyAndReturn({
      where: { id: importId, version, status: { in: [...from] } },
      data: { status: to, doneCount: 0, touchedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    return moved ? done(moved) : refused("landlordImport.refusals.alreadyStarted");
  });
