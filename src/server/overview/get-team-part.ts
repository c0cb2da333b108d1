import "server-only";
import type { Actor } from "@/domain/permissions";
import { asActor } from "../db";
import { summaryVisibleTo } from "../households/visibility";
import { meetingsOf } from "../meetings/list-meetings";
import { tasksOf } from "../tasks/tasks-of";

/** What a provider's person shares with the Officina about a household beside its summary: the meetings they are invited to, the tasks they gave or have. Nothing for who does not see the summary. */
export const getTeamPart = (actor: Actor, householdId: string) =>
  asActor(actor, async (tx) => {
    const seen = await tx.household.count({ where: { AND: [{ id: householdId }, summaryVisibleTo(actor)] } });
    if (seen === 0) return { meetings: [], tasks: [] };
    return {
      meetings: await meetingsOf(tx, actor, householdId),
      tasks: await tasksOf(tx, actor, { householdId }),
    };
  });
