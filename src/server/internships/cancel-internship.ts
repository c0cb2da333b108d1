import "server-only";
import type { CancelInternship } from "@/domain/internship-forms";
import type { Actor } from "@/domain/permissions";
import { now } from "@/lib/clock";
import { done, type Outcome } from "@/lib/outcome";
import { asActor } from "../db";
import { record } from "../history";
import { cannotMove, lockInternship } from "./lock-internship";

/** Drops a project that will not begin; it stays to be read. */
export async function cancelInternship(actor: Actor, input: CancelInternship): Promise<Outcome> {
  const { internshipId: id, version } = input;
  return asActor(actor, async (tx) => {
    const { internship, concerns } = await lockInternship(tx, actor, id);
    const stopped = cannotMove(internship, "cancel", version);
    if (stopped) return stopped;
    await tx.internship.update({
      where: { id },
      data: { status: "CANCELLED", updatedAt: now(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, "internship.cancelled", concerns);
    return done();
  });
}
