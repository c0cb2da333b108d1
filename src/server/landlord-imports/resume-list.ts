import "server-only";
import { type ImportInput, isWorking } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { findForWork } from "./visibility";

/** Takes up again the work on a list that stopped half way. Harmless when it goes on: two who work on it take turns. */
export const resumeList = (actor: Actor, { importId }: ImportInput): Promise<Outcome<{ id: string }>> =>
  asActor(actor, async (tx) => {
    const { status } = await findForWork(tx, actor, importId);
    if (!isWorking(status)) return refused("landlordImport.refusals.notWorking");
    await tx.landlordImport.updateMany({ where: { id: importId, status }, data: { touchedAt: now() } });
    return done({ id: importId });
  });
