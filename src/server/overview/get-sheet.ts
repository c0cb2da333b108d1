import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { recordRead } from "../history";
import { findFile } from "../households/file";
import { openPoints } from "../meetings/open-points";
import { overviewOf } from "./get-overview";

/** Everything the one page for the team meeting tells of a household: its file, both worlds, what is open. Leaves its trace; null when the file is not theirs to open. */
export const getSheet = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const household = await findFile(tx, actor, householdId);
    if (!household) return null;
    await recordRead(tx, actor, "household.sheet", { householdId });
    const people = household.members.filter(({ leftOn }) => !leftOn).map(({ person }) => person.id);
    const overview = await overviewOf(tx, actor, householdId, people);
    return { household, ...overview, open: await openPoints(tx, householdId) };
  });
/** What that page is made of. */
export type Sheet = NonNullable<Awaited<ReturnType<typeof getSheet>>>;
