import { z } from "zod";
import { id, optionalId } from "@/lib/fields";

/** How many days back and ahead a personal calendar shows (a choice of the project). */
export const feedDays = { back: 30, ahead: 180 } as const;

/** Making an address: in place of the one the page showed, if any. */
export const makeFeedForm = z.object({ replacesId: optionalId });
export type MakeFeed = z.output<typeof makeFeedForm>;

/** Ending an address at once. */
export const revokeFeedForm = z.object({ feedId: id });
export type RevokeFeed = z.output<typeof revokeFeedForm>;
