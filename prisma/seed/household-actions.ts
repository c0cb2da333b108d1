import type { Actor } from "@/domain/permissions";
import { addSupportAction, endSupportAction } from "@/server/accompaniment/support-actions";
import type { HouseholdStory } from "./household-story";
import { made, type Timeline } from "./timeline";

/** Lets something be done with the whole household; with a result it is over two weeks later. */
export function tellAction(
  time: Timeline,
  owner: Actor,
  householdId: () => string,
  { kind, daysAgo, carriedBy, description, result }: NonNullable<HouseholdStory["actions"]>[number],
) {
  time.on(daysAgo, "15:30", async () => {
    const { supportActionId } = made(
      await addSupportAction(owner, {
        householdId: householdId(),
        kind,
        carriedBy,
        description,
        startedOn: time.daysAgo(daysAgo),
        status: "ONGOING",
        goalId: null,
        assigneeId: null,
        counterpart: null,
        dueOn: null,
      }),
    );
    if (!result) return;
    const endedDaysAgo = Math.max(0, daysAgo - 14);
    time.on(endedDaysAgo, "17:00", async () =>
      made(
        await endSupportAction(owner, {
          householdId: householdId(),
          supportActionId,
          version: 1,
          end: "complete",
          endedOn: time.daysAgo(endedDaysAgo),
          result,
        }),
      ),
    );
  });
}
