import { caseBreadwinner } from "./cases/breadwinner";
import { caseContract } from "./cases/contract";
import { caseEviction } from "./cases/eviction";
import { caseLearningItalian } from "./cases/learning-italian";
import { caseMovedHours } from "./cases/moved-hours";
import { caseRenounce } from "./cases/renounce";
import type { Stage } from "./journeys";
import { type Staff, tellCase } from "./tell-case";
import type { Dice } from "./timeline";

/** The six cases everybody shows first. */
export async function tellCases(stage: Stage, staff: Staff, dice: Dice) {
  for (const write of [caseBreadwinner, caseEviction, caseLearningItalian, caseRenounce, caseMovedHours, caseContract])
    tellCase(stage, await write(staff), dice);
}
