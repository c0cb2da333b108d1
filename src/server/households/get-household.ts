import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { listEvents, recordRead } from "../history";
import { findFile } from "./file";
import { heldBy, notesVisibleTo } from "./visibility";

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
      select: {
        id: true,
        audience: true,
        body: true,
        createdAt: true,
        author: { select: { name: true, organisation: { select: { name: true } } } },
        person: { select: { firstName: true, lastName: true } },
      },
    });
    const accesses = await tx.caseAccess.findMany({
      where: { householdId, revokedAt: null, expiresOn: heldBy(actor).expiresOn },
      orderBy: { expiresOn: "asc" },
      select: {
        id: true,
        reason: true,
        expiresOn: true,
        holder: { select: { name: true, organisation: { select: { name: true } } } },
      },
    });
    const events = await listEvents(tx, actor, { householdId }, olderThan);
    return { ...household, notes, accesses, events };
  });
export type HouseholdDetail = NonNullable<Awaited<ReturnType<typeof getHousehold>>>;
