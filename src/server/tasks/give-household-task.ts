import "server-only";
import { type Actor, NotVisible } from "@/domain/permissions";
import type { GiveTask } from "@/domain/task";
import { refused } from "@/lib/outcome";
import { asActor } from "../db";
import { visibleTo } from "../households/visibility";
import { giveTask } from "./give-task";

/** Gives somebody something to do about a household in charge. For who may open its file; refuses what `giveTask` refuses, and a closed household. */
export const giveHouseholdTask = (actor: Actor, { householdId, ...task }: GiveTask) =>
  asActor(actor, async (tx) => {
    const household = await tx.household.findFirst({
      where: { AND: [{ id: householdId }, visibleTo(actor)] },
      select: { status: true },
    });
    if (!household) throw new NotVisible();
    if (household.status !== "OPEN") return refused("household.refusals.notOpen");
    return giveTask(tx, actor, { ...task, householdId });
  });
