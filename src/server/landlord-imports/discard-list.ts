import "server-only";
import { type ImportInput, importMoves } from "@/domain/landlord-import";
import type { Actor } from "@/domain/permissions";
import { done, type Outcome, refused } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { findForWork } from "./visibility";

/** Throws away a list that was never applied, with everything it says of people. */
export const discardList = (actor: Actor, { importId, version }: ImportInput): Promise<Outcome> =>
  asActor(actor, async (tx) => {
    const { status } = await findForWork(tx, actor, importId);
    const { count } = await tx.landlordImport.deleteMany({
      where: { id: importId, version, status: { in: [...importMoves.discard.from] } },
    });
    if (count === 0) return refused("errors.changedMeanwhile");
    await record(tx, actor, "landlordImport.discarded", { subjectId: importId }, { status });
    return done();
  });
