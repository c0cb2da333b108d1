import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { listEvents, recordRead } from "../history";
import { accessesOf } from "./case-access";
import { findFile } from "./file";
import { noteRow } from "./note-row";
import { notesVisibleTo } from "./visibility";

/** Opens a household's file: everything in it, the notes this person may read and what happened. Leaves a trace. Null when it is not theirs to open. */
export const getHousehold = (actor: Actor, householdId: string, olderThan: string | null = null) =>
  asActor(actor, async (tx) => {
    const household = await findFile(tx, actor, householdId);
    if (!household) return null;
    await recordRead(tx, actor, "household", { householdId });
    const notes = await tx.note.findMany({
      where: { AND: [{ householdId }, notesVisibleTo(actor)] },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: 100,
      select: noteRow,
    });
    const accesses = await accessesOf(tx, householdId);
    const events = await listEvents(tx, actor, { householdId }, olderThan);
    return { ...household, notes, accesses, events };
  });
export type HouseholdDetail = NonNullable<Awaited<ReturnType<typeof getHousehold>>>;
