import { z } from "zod";
import type { EvictionStage } from "@/generated/prisma/enums";
import { choice, id, optionalDay, optionalText } from "@/lib/fields";
import { pastDay } from "./past-day";

/** The stages of an eviction or, in public housing, of a forfeiture, in their order (domain notes §5.3). */
export const evictionStages = [
  "NONE",
  "WARNING",
  "SUMMONS",
  "GRACE_PERIOD",
  "VALIDATED",
  "ORDER_TO_COMPLY",
  "NOTICE_OF_RELEASE",
  "BAILIFF_ACCESS",
  "ENFORCED",
  "POSTPONED",
  "SETTLED",
  "FORFEITURE_STARTED",
  "FORFEITURE",
] as const satisfies EvictionStage[];

/** The stages at which a household risks losing its home: what "Sfratto in corso" lists. */
export const evictionUnderWay = [
  "SUMMONS",
  "GRACE_PERIOD",
  "VALIDATED",
  "ORDER_TO_COMPLY",
  "NOTICE_OF_RELEASE",
  "BAILIFF_ACCESS",
  "POSTPONED",
  "FORFEITURE_STARTED",
  "FORFEITURE",
] as const satisfies EvictionStage[];

/** Whether the procedure is going on at this stage. */
export const isEvictionUnderWay = (stage: EvictionStage) =>
  (evictionUnderWay as readonly EvictionStage[]).includes(stage);

/** A new step of the procedure, with the day of the next term or hearing. */
export const recordEvictionForm = z.object({
  householdId: id,
  stage: choice(evictionStages),
  occurredOn: pastDay,
  dueOn: optionalDay,
  note: optionalText(1000),
});
export type RecordEviction = z.output<typeof recordEvictionForm>;
