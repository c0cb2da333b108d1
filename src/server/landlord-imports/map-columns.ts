import "server-only";
import { importMoves } from "@/domain/landlord-import";
import { columnsOf, type MapColumns, mappingOf } from "@/domain/landlord-import-columns";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { json } from "./staged-row";
import { findForWork } from "./visibility";

/** Says what each column holds; the lines are then read (again) in the background. Refuses once the list was applied. */
export const mapColumns = (actor: Actor, input: MapColumns): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    const { importId, version, source, recordedOn, city } = input;
    await findForWork(tx, actor, importId);
    const { from, to } = importMoves.mapColumns;
    const [moved] = await tx.landlordImport.updateManyAndReturn({
      where: { id: importId, version, status: { in: [...from] } },
      data: {
        status: to,
        mapping: json({ columns: mappingOf(columnsOf(input)), recordedOn, city }),
        source,
        doneCount: 0,
        touchedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    return moved ? done(moved) : refused("errors.changedMeanwhile");
  });
