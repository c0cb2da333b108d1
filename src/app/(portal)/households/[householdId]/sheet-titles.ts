import type { HouseholdFile } from "@/server/households/file";
import type { Sheet } from "@/server/overview/get-sheet";
import { pointTitle } from "../../meetings/point-title";
import { memberNames } from "./member-names";
import { nextTitle } from "./next-title";
import { isHard, storyTitle } from "./story-title";

type Say = (key: string, values?: Record<string, string | number>) => string;

/** How the one page for the team meeting says what the screens say too. */
export function sheetTitles(say: Say, household: Pick<HouseholdFile, "members">) {
  const nameOf = memberNames(household);
  return {
    mark: (mark: Sheet["story"]["marks"][number]) => storyTitle(say, mark, nameOf),
    next: (thing: Sheet["next"][number]) => nextTitle(say, thing, nameOf),
    open: (point: Sheet["open"][number]) =>
      pointTitle(say, { ...point, name: nameOf(String(point.facts.personId ?? "")) }),
    hard: isHard,
  };
}
