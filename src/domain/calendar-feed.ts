import { z } from "zod";
import { id } from "@/lib/fields";

/** How many days back and ahead a personal calendar shows (a choice of the project). */
export const feedDays = { back: 30, ahead: 180 } as const;

/** Making an address asks for nothing. */
export const makeFeedForm = z.object({});

/** Ending an address at once. */
export const revokeFeedForm = z.object({ feedId: id });
export type RevokeFeed = z.output<typeof revokeFeedForm>;
