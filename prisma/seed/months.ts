import { monthAfter } from "@/domain/register-month";
import { takenFrom } from "@/domain/snapshot";
import { takeDueSnapshots } from "@/server/snapshots/take-due-snapshots";
import type { Timeline } from "./timeline";

/** The picture of each month of the last year, taken by itself on the first working day after it, of the town as it was then. */
export function tellMonths(time: Timeline) {
  for (let ago = 13; ago > 0; ago -= 1)
    time.onDay(takenFrom(monthAfter(time.today.slice(0, 7), -ago)), "06:30", () => takeDueSnapshots());
}
